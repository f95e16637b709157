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
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';

const ExchangeMeeting = builder.prismaNode('ExchangeMeeting', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '现场经验交流会: a meeting that a station hosted.',
  fields: (t) => ({
    station: t.relation('station'),
    heldOn: t.expose('heldOn', { type: 'Date' }),
    topic: t.exposeString('topic'),
    organiser: t.relation('organiser', { nullable: true, description: 'Who called it.' }),
    attendance: t.exposeInt('attendance', {
      nullable: true,
      description: 'People; null where nobody counted.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration, wholly or in part.' }),
  }),
});

const ExchangeMeetingFilter = builder.inputType('ExchangeMeetingFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the topic, or of the station's code or name." }),
    stationId: t.id(),
    organiserId: t.id(),
    heldOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

type Filter = typeof ExchangeMeetingFilter.$inferInput | null | undefined;

const exchangeMeetingWhere = (filter: Filter): Prisma.ExchangeMeetingWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('ExchangeMeeting', id)) } }),
    ...(search && { OR: [{ topic: search }, { station: { OR: [{ code: search }, { name: search }] } }] }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.organiserId != null && { organiserId: filterId('Authority', filter.organiserId) }),
    ...(filter?.heldOn && { heldOn: dateWhere(filter.heldOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.ExchangeMeetingOrderByWithRelationInput;

const columns = {
  HELD_ON: (heldOn) => ({ heldOn }),
  TOPIC: (topic) => ({ topic }),
  ATTENDANCE: (sort) => ({ attendance: { sort, nulls: 'last' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const ExchangeMeetingOrder = orderInput('ExchangeMeeting', columns);
const exchangeMeetingOrder = (
  asked: readonly (typeof ExchangeMeetingOrder.$inferInput)[] | null | undefined,
) => orderBy<Order>(asked, columns, { heldOn: 'desc' });

const [ExchangeMeetingConnection, ExchangeMeetingEdge] = connectionOf('ExchangeMeeting', ExchangeMeeting);

builder.prismaObjectFields('Station', (t) => ({
  exchangeMeetings: t.relatedConnection(
    'exchangeMeetings',
    {
      cursor: 'id',
      args: {
        filter: t.arg({ type: ExchangeMeetingFilter }),
        orderBy: t.arg({ type: [ExchangeMeetingOrder] }),
      },
      totalCount: true,
      query: (args) => ({
        where: exchangeMeetingWhere(args.filter),
        orderBy: exchangeMeetingOrder(args.orderBy),
      }),
    },
    ExchangeMeetingConnection,
    ExchangeMeetingEdge,
  ),
}));

builder.queryFields((t) => ({
  exchangeMeetings: t.prismaConnection(
    {
      type: 'ExchangeMeeting',
      cursor: 'id',
      args: {
        filter: t.arg({ type: ExchangeMeetingFilter }),
        orderBy: t.arg({ type: [ExchangeMeetingOrder] }),
      },
      totalCount: (_root, { filter }, { db }) =>
        db.exchangeMeeting.count({ where: exchangeMeetingWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.exchangeMeeting.findMany({
          ...query,
          where: exchangeMeetingWhere(args.filter),
          orderBy: exchangeMeetingOrder(args.orderBy),
        }),
    },
    ExchangeMeetingConnection,
    ExchangeMeetingEdge,
  ),
}));
