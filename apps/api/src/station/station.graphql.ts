import { Role } from '../access/access.graphql.ts';
import { stationsHeldAs } from '../access/held.ts';
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
import { Recorded } from '../common/recorded.graphql.ts';
import { lookupText } from '../common/text.ts';
import type { Context } from '../context.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

export const Station = builder.prismaNode('Station', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '派出所: the grassroots unit.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Unique among all authorities.' }),
    name: t.exposeString('name'),
    establishedOn: t.expose('establishedOn', { type: 'Date' }),
    dissolvedOn: t.expose('dissolvedOn', { type: 'Date', nullable: true }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
    authority: t.relation('authority'),
  }),
});

builder.prismaObjectFields('Station', (t) => ({
  predecessors: t.field({
    type: [Station],
    description: 'Stations that were merged into this one.',
    select: (_args, _ctx, nested) => ({ predecessors: { select: { predecessor: nested() } } }),
    resolve: ({ predecessors }) => predecessors.map(({ predecessor }) => predecessor),
  }),
  successors: t.field({
    type: [Station],
    description: 'Stations that this one was merged into.',
    select: (_args, _ctx, nested) => ({ successors: { select: { successor: nested() } } }),
    resolve: ({ successors }) => successors.map(({ successor }) => successor),
  }),
}));

export const StationFilter = builder.inputType('StationFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the code or the name.' }),
    code: t.string(),
    authorityId: t.id({ description: 'Supervised by this authority or any below it.' }),
    establishedOn: t.field({ type: DateFilter }),
    dissolved: t.boolean(),
    synthetic: t.boolean(),
    heldAs: t.field({ type: Role, description: 'Only where the caller holds at least this role.' }),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

export const [StationConnection, StationEdge] = connectionOf('Station', Station);

export const stationWhere = (
  filter: typeof StationFilter.$inferInput | null | undefined,
  context: Pick<Context, 'viewer'>,
): Prisma.StationWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Station', id)) } }),
    ...(search && { OR: [{ code: search }, { name: search }] }),
    ...(filter?.code != null && { code: lookupText(filter.code) }),
    ...(filter?.authorityId != null && {
      authority: { ancestorIds: { has: filterId('Authority', filter.authorityId) } },
    }),
    ...(filter?.establishedOn && { establishedOn: dateWhere(filter.establishedOn) }),
    ...(filter?.dissolved != null && { dissolvedOn: filter.dissolved ? { not: null } : null }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...(filter?.heldAs && stationsHeldAs(filter.heldAs, context)),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.StationOrderByWithRelationInput;

const columns = {
  CODE: (code) => ({ code }),
  NAME: (name) => ({ name }),
  ESTABLISHED_ON: (establishedOn) => ({ establishedOn }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

export const StationOrder = orderInput('Station', columns);
export const stationOrder = (asked: readonly (typeof StationOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { code: 'asc' });

builder.queryFields((t) => ({
  stationByCode: t.prismaField({
    type: 'Station',
    nullable: true,
    args: { code: t.arg.string({ required: true }) },
    resolve: (query, _root, { code }, { db }) =>
      db.station.findUnique({ ...query, where: { code: lookupText(code) } }),
  }),
  stations: t.prismaConnection(
    {
      type: 'Station',
      cursor: 'id',
      args: { filter: t.arg({ type: StationFilter }), orderBy: t.arg({ type: [StationOrder] }) },
      totalCount: (_root, { filter }, context) =>
        context.db.station.count({ where: stationWhere(filter, context) }),
      resolve: (query, _root, args, context) =>
        context.db.station.findMany({
          ...query,
          where: stationWhere(args.filter, context),
          orderBy: stationOrder(args.orderBy),
        }),
    },
    StationConnection,
    StationEdge,
  ),
}));
