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

export const Branch = builder.prismaNode('Branch', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '党支部: the Party branch of a station.',
  fields: (t) => ({
    name: t.exposeString('name'),
    foundedOn: t.expose('foundedOn', { type: 'Date' }),
    dissolvedOn: t.expose('dissolvedOn', { type: 'Date', nullable: true }),
    station: t.relation('station'),
  }),
});

builder.prismaObjectFields('Station', (t) => ({
  branches: t.relation('branches', {
    description: 'Its Party branches, oldest first.',
    query: { where: { archivedAt: null }, orderBy: [{ foundedOn: 'asc' }, { id: 'asc' }] },
  }),
}));

const BranchFilter = builder.inputType('BranchFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name.' }),
    stationId: t.id(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const branchWhere = (filter: typeof BranchFilter.$inferInput | null | undefined): Prisma.BranchWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Branch', id)) } }),
    ...(search && { name: search }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.BranchOrderByWithRelationInput;

const columns = {
  NAME: (name) => ({ name }),
  FOUNDED_ON: (foundedOn) => ({ foundedOn }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const BranchOrder = orderInput('Branch', columns);

const [BranchConnection, BranchEdge] = connectionOf('Branch', Branch);

builder.queryFields((t) => ({
  branches: t.prismaConnection(
    {
      type: 'Branch',
      cursor: 'id',
      args: { filter: t.arg({ type: BranchFilter }), orderBy: t.arg({ type: [BranchOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.branch.count({ where: branchWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.branch.findMany({
          ...query,
          where: branchWhere(args.filter),
          orderBy: orderBy<Order>(args.orderBy, columns, { name: 'asc' }),
        }),
    },
    BranchConnection,
    BranchEdge,
  ),
}));
