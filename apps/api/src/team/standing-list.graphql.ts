import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedWhere,
  DateFilter,
  dateWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import { TeamStanding } from './standing.graphql.ts';

const TeamStandingFilter = builder.inputType('TeamStandingFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the station's code or name." }),
    stationId: t.id(),
    teamId: t.id({ description: 'This team competed.' }),
    from: t.field({ type: DateFilter, description: 'When the period begins.' }),
    publishedOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'true: withdrawn ones; null lists both.' }),
  }),
});

const standingWhere = (
  filter: typeof TeamStandingFilter.$inferInput | null | undefined,
): Prisma.TeamStandingWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('TeamStanding', id)) } }),
    ...(search && { station: { OR: [{ code: search }, { name: search }] } }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.teamId != null && { scores: { some: { teamId: filterId('Team', filter.teamId) } } }),
    ...(filter?.from && { from: dateWhere(filter.from) }),
    ...(filter?.publishedOn && { publishedOn: dateWhere(filter.publishedOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.TeamStandingOrderByWithRelationInput;

const columns = {
  FROM: (from) => ({ from }),
  PUBLISHED_ON: (publishedOn) => ({ publishedOn }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const TeamStandingOrder = orderInput('TeamStanding', columns);
const standingOrder = (asked: readonly (typeof TeamStandingOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { from: 'desc' });

const [TeamStandingConnection, TeamStandingEdge] = connectionOf('TeamStanding', TeamStanding);

builder.prismaObjectFields('Station', (t) => ({
  teamStandings: t.relatedConnection(
    'teamStandings',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: TeamStandingFilter }), orderBy: t.arg({ type: [TeamStandingOrder] }) },
      totalCount: true,
      query: (args) => ({ where: standingWhere(args.filter), orderBy: standingOrder(args.orderBy) }),
    },
    TeamStandingConnection,
    TeamStandingEdge,
  ),
}));

builder.queryFields((t) => ({
  teamStandings: t.prismaConnection(
    {
      type: 'TeamStanding',
      cursor: 'id',
      args: { filter: t.arg({ type: TeamStandingFilter }), orderBy: t.arg({ type: [TeamStandingOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.teamStanding.count({ where: standingWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.teamStanding.findMany({
          ...query,
          where: standingWhere(args.filter),
          orderBy: standingOrder(args.orderBy),
        }),
    },
    TeamStandingConnection,
    TeamStandingEdge,
  ),
}));
