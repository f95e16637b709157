import { Branch } from '../branch/branch.graphql.ts';
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
import { runsOn } from '../common/succession.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

const Workshop = builder.prismaNode('Workshop', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "书记工作室: the secretary's workshop of a branch.",
  fields: (t) => ({
    branch: t.relation('branch'),
    name: t.exposeString('name'),
    foundedOn: t.expose('foundedOn', { type: 'Date' }),
    dissolvedOn: t.expose('dissolvedOn', { type: 'Date', nullable: true }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const WorkshopFilter = builder.inputType('WorkshopFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name, or of the name of the branch.' }),
    branchId: t.id(),
    stationId: t.id(),
    dissolved: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const workshopWhere = (
  filter: typeof WorkshopFilter.$inferInput | null | undefined,
): Prisma.WorkshopWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Workshop', id)) } }),
    ...(search && { OR: [{ name: search }, { branch: { name: search } }] }),
    ...(filter?.branchId != null && { branchId: filterId('Branch', filter.branchId) }),
    ...(filter?.stationId != null && { branch: { stationId: filterId('Station', filter.stationId) } }),
    ...(filter?.dissolved != null && { dissolvedOn: filter.dissolved ? { not: null } : null }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.WorkshopOrderByWithRelationInput;

const columns = {
  NAME: (name) => ({ name }),
  FOUNDED_ON: (foundedOn) => ({ foundedOn }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const WorkshopOrder = orderInput('Workshop', columns);

const [WorkshopConnection, WorkshopEdge] = connectionOf('Workshop', Workshop);

builder.queryFields((t) => ({
  workshops: t.prismaConnection(
    {
      type: 'Workshop',
      cursor: 'id',
      args: { filter: t.arg({ type: WorkshopFilter }), orderBy: t.arg({ type: [WorkshopOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.workshop.count({ where: workshopWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.workshop.findMany({
          ...query,
          where: workshopWhere(args.filter),
          orderBy: orderBy<Order>(args.orderBy, columns, { name: 'asc' }),
        }),
    },
    WorkshopConnection,
    WorkshopEdge,
  ),
}));

const oldestFirst = {
  where: { archivedAt: null },
  orderBy: [{ foundedOn: 'asc' as const }, { id: 'asc' as const }],
};

builder.prismaObjectFields(Branch, (t) => ({
  workshops: t.relation('workshops', {
    description: 'Every workshop the branch has had, oldest first.',
    query: oldestFirst,
  }),
  workshop: t.field({
    type: Workshop,
    nullable: true,
    description: 'The workshop that runs on a day, today if none is given.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: (_args, _context, nested) => ({ workshops: nested(oldestFirst) }),
    resolve: ({ workshops }, { asOf }, { today }) =>
      workshops.find(({ foundedOn, dissolvedOn }) =>
        runsOn({ from: foundedOn, to: dissolvedOn }, asOf ?? today),
      ) ?? null,
  }),
}));
