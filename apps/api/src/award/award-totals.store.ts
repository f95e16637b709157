import type { AwardClass, CalendarDate, Locale, RecipientType } from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { dateWhere, intWhere, searchWhere } from '../common/listing.graphql.ts';
import type { Context } from '../context.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import type { AwardFilterInput } from './award-list.graphql.ts';
import { recipientFilter } from './recipient.ts';

const { sql, join, empty } = Prisma;

export const awardDimensions = ['KIND', 'CLASS', 'RECIPIENT_TYPE', 'YEAR', 'STATION', 'AUTHORITY'] as const;
export type AwardDimension = (typeof awardDimensions)[number];

/** One group of awards; a dimension that was not asked for is absent. */
export interface AwardTotalRow {
  readonly kindId?: string;
  readonly class?: AwardClass;
  readonly recipientType?: RecipientType;
  readonly year?: number;
  readonly stationId?: string | null;
  readonly authorityId?: string;
  readonly awards: number;
  readonly people: number;
}

const recipientType = sql`CASE
  WHEN a.person_id IS NOT NULL THEN 'PERSON'
  WHEN a.station_id IS NOT NULL THEN 'STATION'
  WHEN a.branch_id IS NOT NULL THEN 'BRANCH'
  ELSE 'TEAM' END`;

const dimensions: Record<AwardDimension, Prisma.Sql> = {
  KIND: sql`a.kind_id::text AS "kindId"`,
  CLASS: sql`k.class::text AS class`,
  RECIPIENT_TYPE: sql`${recipientType} AS "recipientType"`,
  YEAR: sql`left(a.granted_on, 4)::int AS year`,
  STATION: sql`a.credited_station_id::text AS "stationId"`,
  AUTHORITY: sql`a.authority_id::text AS "authorityId"`,
};

interface Bounds<Value> {
  readonly equals?: Value;
  readonly gte?: Value;
  readonly lt?: Value;
}

const within = <Value>(column: Prisma.Sql, { equals, gte, lt }: Bounds<Value>): Prisma.Sql[] => [
  ...(equals === undefined ? [] : [sql`${column} = ${equals}`]),
  ...(gte === undefined ? [] : [sql`${column} >= ${gte}`]),
  ...(lt === undefined ? [] : [sql`${column} < ${lt}`]),
];

const matches = (search: string): Prisma.Sql => {
  const part = `%${search}%`;
  return sql`(a.document_number ILIKE ${part} OR a.deed ILIKE ${part} OR k.name ILIKE ${part})`;
};

const recipientIs = (globalId: string): Prisma.Sql => {
  const { personId, stationId, branchId, teamId } = recipientFilter(globalId);
  if (personId) return sql`a.person_id = ${personId}::uuid`;
  if (stationId) return sql`a.station_id = ${stationId}::uuid`;
  if (branchId) return sql`a.branch_id = ${branchId}::uuid`;
  return sql`a.team_id = ${teamId}::uuid`;
};

const archivedIs = (archived: boolean | null | undefined): Prisma.Sql[] =>
  archived === null ? [] : [archived ? sql`a.archived_at IS NOT NULL` : sql`a.archived_at IS NULL`];

const conditions = (filter: AwardFilterInput, today: CalendarDate): Prisma.Sql[] => {
  const search = searchWhere(filter?.search)?.contains;
  const stands = sql`(a.revoked_from IS NULL OR a.revoked_from > ${today})`;
  return [
    filter?.revoked ? sql`NOT ${stands}` : stands,
    ...archivedIs(filter ? filter.archived : false),
    ...(filter?.ids ? [sql`a.id = ANY(${filter.ids.map((id) => filterId('Award', id))}::uuid[])`] : []),
    ...(search ? [matches(search)] : []),
    ...(filter?.kindId == null ? [] : [sql`a.kind_id = ${filterId('AwardKind', filter.kindId)}::uuid`]),
    ...(filter?.class ? [sql`k.class = ${filter.class}::award_class`] : []),
    ...(filter?.recipientType ? [sql`${recipientType} = ${filter.recipientType}`] : []),
    ...(filter?.recipientId == null ? [] : [recipientIs(filter.recipientId)]),
    ...(filter?.stationId == null
      ? []
      : [sql`a.credited_station_id = ${filterId('Station', filter.stationId)}::uuid`]),
    ...(filter?.authorityId == null
      ? []
      : [sql`a.authority_id = ${filterId('Authority', filter.authorityId)}::uuid`]),
    ...(filter?.grantedOn ? within(sql`a.granted_on`, dateWhere(filter.grantedOn)) : []),
    ...(filter?.honourYear ? within(sql`a.honour_year`, intWhere(filter.honourYear)) : []),
    ...(filter?.synthetic == null ? [] : [sql`a.synthetic = ${filter.synthetic}`]),
  ];
};

/** So many groups are told at most: of all dimensions together there are nearly as many as awards. */
const MOST_GROUPS = 10_000;

const tooMany: Readonly<Record<Locale, string>> = {
  zh: `分组超过 ${MOST_GROUPS} 个，请减少维度或缩小筛选范围。`,
  en: `There are more than ${MOST_GROUPS} groups; ask for fewer dimensions, or narrow the filter.`,
};

/**
 * How many awards and how many different awarded people fall into each group, in one statement.
 * Without dimensions there is one group. Revoked awards count only when the filter asks for them.
 *
 * @throws GraphQLError BAD_USER_INPUT where there are too many groups
 */
export const awardTotals = async (
  { db, today, locale }: Pick<Context, 'db' | 'today' | 'locale'>,
  filter: AwardFilterInput,
  by: readonly AwardDimension[],
): Promise<AwardTotalRow[]> => {
  const asked = [...new Set(by)];
  const places = asked.map((_, index) => Prisma.raw(String(index + 1)));
  const columns = [
    ...asked.map((dimension) => dimensions[dimension]),
    sql`count(*)::int AS awards`,
    sql`count(DISTINCT a.person_id)::int AS people`,
  ];
  const groups = await db.$queryRaw<AwardTotalRow[]>(sql`
    SELECT ${join(columns)}
    FROM award a JOIN award_kind k ON k.id = a.kind_id
    WHERE ${join(conditions(filter, today), ' AND ')}
    ${places.length === 0 ? empty : sql`GROUP BY ${join(places)} ORDER BY ${join(places)} LIMIT ${MOST_GROUPS + 1}`}`);
  if (groups.length > MOST_GROUPS)
    throw new GraphQLError(tooMany[locale], {
      extensions: { code: 'BAD_USER_INPUT', rule: 'awardTotals.groups' },
    });
  return groups;
};
