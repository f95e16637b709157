import { teamEligibilities, teamFunctions, teamKinds } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

export const TeamKind = builder.enumType('TeamKind', {
  description: 'QINGLAN: 青蓝小组; SERVICE: a service brigade such as 巾帼服务队.',
  values: teamKinds,
});
export const TeamFunction = builder.enumType('TeamFunction', { values: teamFunctions });
export const TeamEligibility = builder.enumType('TeamEligibility', {
  description: 'Who may be a member.',
  values: teamEligibilities,
});

export const Team = builder.prismaNode('Team', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '青蓝小组 or 巾帼服务队: a team of a station.',
  fields: (t) => ({
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: TeamKind }),
    function: t.expose('function', { type: TeamFunction }),
    eligibility: t.expose('eligibility', { type: TeamEligibility }),
    foundedOn: t.expose('foundedOn', { type: 'Date', nullable: true }),
    disbandedOn: t.expose('disbandedOn', { type: 'Date', nullable: true }),
    station: t.relation('station'),
  }),
});

const TeamFilter = builder.inputType('TeamFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name.' }),
    stationId: t.id(),
    kind: t.field({ type: TeamKind }),
    function: t.field({ type: TeamFunction }),
    disbanded: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const teamWhere = (filter: typeof TeamFilter.$inferInput | null | undefined): Prisma.TeamWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Team', id)) } }),
    ...(search && { name: search }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.kind && { kind: filter.kind }),
    ...(filter?.function && { function: filter.function }),
    ...(filter?.disbanded != null && { disbandedOn: filter.disbanded ? { not: null } : null }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.TeamOrderByWithRelationInput;

const columns = {
  NAME: (name) => ({ name }),
  KIND: (kind) => ({ kind }),
  FOUNDED_ON: (sort) => ({ foundedOn: { sort, nulls: 'last' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const TeamOrder = orderInput('Team', columns);
const teamOrder = (asked: readonly (typeof TeamOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { name: 'asc' });

const [TeamConnection, TeamEdge] = connectionOf('Team', Team);

builder.prismaObjectFields('Station', (t) => ({
  teams: t.relatedConnection(
    'teams',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: TeamFilter }), orderBy: t.arg({ type: [TeamOrder] }) },
      totalCount: true,
      query: (args) => ({ where: teamWhere(args.filter), orderBy: teamOrder(args.orderBy) }),
    },
    TeamConnection,
    TeamEdge,
  ),
}));

builder.queryFields((t) => ({
  teams: t.prismaConnection(
    {
      type: 'Team',
      cursor: 'id',
      args: { filter: t.arg({ type: TeamFilter }), orderBy: t.arg({ type: [TeamOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.team.count({ where: teamWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.team.findMany({ ...query, where: teamWhere(args.filter), orderBy: teamOrder(args.orderBy) }),
    },
    TeamConnection,
    TeamEdge,
  ),
}));
