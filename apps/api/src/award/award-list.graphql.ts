import type { CalendarDate } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedWhere,
  DateFilter,
  dateWhere,
  IntFilter,
  intWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import { Award } from './award.graphql.ts';
import { AwardClass, RecipientType } from './award-kind.graphql.ts';
import { recipientColumns, recipientFilter } from './recipient.ts';

export const AwardFilter = builder.inputType('AwardFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the document number, the deed or the kind's name." }),
    kindId: t.id(),
    class: t.field({ type: AwardClass }),
    recipientType: t.field({ type: RecipientType }),
    recipientId: t.id({ description: 'A person, station, branch or team.' }),
    stationId: t.id({ description: 'Credited to this station.' }),
    authorityId: t.id({ description: 'Granted by this authority.' }),
    grantedOn: t.field({ type: DateFilter }),
    honourYear: t.field({ type: IntFilter }),
    revoked: t.boolean({ description: 'Whether it has stopped counting by today.' }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

export type AwardFilterInput = typeof AwardFilter.$inferInput | null | undefined;

const revokedWhere = (revoked: boolean, today: CalendarDate): Prisma.AwardWhereInput =>
  revoked ? { revokedFrom: { lte: today } } : { OR: [{ revokedFrom: null }, { revokedFrom: { gt: today } }] };

const awardWhere = (filter: AwardFilterInput, today: CalendarDate): Prisma.AwardWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Award', id)) } }),
    ...(filter?.kindId != null && { kindId: filterId('AwardKind', filter.kindId) }),
    ...(filter?.class && { kind: { class: filter.class } }),
    ...(filter?.stationId != null && { creditedStationId: filterId('Station', filter.stationId) }),
    ...(filter?.authorityId != null && { authorityId: filterId('Authority', filter.authorityId) }),
    ...(filter?.grantedOn && { grantedOn: dateWhere(filter.grantedOn) }),
    ...(filter?.honourYear && { honourYear: intWhere(filter.honourYear) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
    AND: [
      search ? { OR: [{ documentNumber: search }, { deed: search }, { kind: { name: search } }] } : {},
      filter?.recipientType ? { [recipientColumns[filter.recipientType]]: { not: null } } : {},
      filter?.recipientId != null ? recipientFilter(filter.recipientId) : {},
      filter?.revoked != null ? revokedWhere(filter.revoked, today) : {},
    ],
  };
};

type Order = Prisma.AwardOrderByWithRelationInput;

const columns = {
  GRANTED_ON: (grantedOn) => ({ grantedOn }),
  KIND: (code) => ({ kind: { code } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const AwardOrder = orderInput('Award', columns);
const awardOrder = (asked: readonly (typeof AwardOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { grantedOn: 'desc' });

const [AwardConnection, AwardEdge] = connectionOf('Award', Award);

const awardArgs = builder.args((t) => ({
  filter: t.field({ type: AwardFilter }),
  orderBy: t.field({ type: [AwardOrder] }),
}));

const awardQuery = (
  args: {
    filter?: AwardFilterInput;
    orderBy?: readonly (typeof AwardOrder.$inferInput)[] | null | undefined;
  },
  { today }: { today: CalendarDate },
) => ({ where: awardWhere(args.filter, today), orderBy: awardOrder(args.orderBy) });

const held = { cursor: 'id', args: awardArgs, totalCount: true, query: awardQuery } as const;

builder.prismaObjectFields('Station', (t) => ({
  awards: t.relatedConnection(
    'credited',
    { ...held, description: 'Awards that count for the station: its own and those of its people and teams.' },
    AwardConnection,
    AwardEdge,
  ),
}));

builder.prismaObjectFields('Person', (t) => ({
  awards: t.relatedConnection('awards', held, AwardConnection, AwardEdge),
}));

builder.prismaObjectFields('Branch', (t) => ({
  awards: t.relatedConnection('awards', held, AwardConnection, AwardEdge),
}));

builder.prismaObjectFields('Team', (t) => ({
  awards: t.relatedConnection('awards', held, AwardConnection, AwardEdge),
}));

builder.queryFields((t) => ({
  awards: t.prismaConnection(
    {
      type: 'Award',
      cursor: 'id',
      args: awardArgs,
      totalCount: (_root, { filter }, { db, today }) => db.award.count({ where: awardWhere(filter, today) }),
      resolve: (query, _root, args, context) =>
        context.db.award.findMany({ ...query, ...awardQuery(args, context) }),
    },
    AwardConnection,
    AwardEdge,
  ),
}));
