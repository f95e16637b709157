import type { CalendarDate } from '@qinglan/domain';
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

const SelectionRound = builder.prismaNode('SelectionRound', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '评选轮次: one occasion on which a station puts people forward.',
  fields: (t) => ({
    station: t.relation('station'),
    name: t.exposeString('name'),
    openedOn: t.expose('openedOn', { type: 'Date' }),
    closedOn: t.expose('closedOn', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which nobody is put forward any more; null while it is open.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const SelectionRoundFilter = builder.inputType('SelectionRoundFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name.' }),
    stationId: t.id(),
    closed: t.boolean({ description: 'Whether nobody is put forward any more by today.' }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const closedWhere = (closed: boolean, today: CalendarDate): Prisma.SelectionRoundWhereInput =>
  closed ? { closedOn: { lte: today } } : { OR: [{ closedOn: null }, { closedOn: { gt: today } }] };

const roundWhere = (
  filter: typeof SelectionRoundFilter.$inferInput | null | undefined,
  today: CalendarDate,
): Prisma.SelectionRoundWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('SelectionRound', id)) } }),
    ...(search && { name: search }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.closed != null && closedWhere(filter.closed, today)),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.SelectionRoundOrderByWithRelationInput;

const columns = {
  OPENED_ON: (openedOn) => ({ openedOn }),
  NAME: (name) => ({ name }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const SelectionRoundOrder = orderInput('SelectionRound', columns);
const roundOrder = (asked: readonly (typeof SelectionRoundOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { openedOn: 'desc' });

const [SelectionRoundConnection, SelectionRoundEdge] = connectionOf('SelectionRound', SelectionRound);

const roundArgs = builder.args((t) => ({
  filter: t.field({ type: SelectionRoundFilter }),
  orderBy: t.field({ type: [SelectionRoundOrder] }),
}));

builder.prismaObjectFields('Station', (t) => ({
  selectionRounds: t.relatedConnection(
    'rounds',
    {
      cursor: 'id',
      args: roundArgs,
      totalCount: true,
      query: (args, { today }) => ({
        where: roundWhere(args.filter, today),
        orderBy: roundOrder(args.orderBy),
      }),
    },
    SelectionRoundConnection,
    SelectionRoundEdge,
  ),
}));

builder.queryFields((t) => ({
  selectionRounds: t.prismaConnection(
    {
      type: 'SelectionRound',
      cursor: 'id',
      args: roundArgs,
      totalCount: (_root, { filter }, { db, today }) =>
        db.selectionRound.count({ where: roundWhere(filter, today) }),
      resolve: (query, _root, args, { db, today }) =>
        db.selectionRound.findMany({
          ...query,
          where: roundWhere(args.filter, today),
          orderBy: roundOrder(args.orderBy),
        }),
    },
    SelectionRoundConnection,
    SelectionRoundEdge,
  ),
}));
