import { careerEventKinds } from '@qinglan/domain';
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

export const CareerEventKind = builder.enumType('CareerEventKind', {
  description: '提拔 into a leading post, or 遴选 to a higher authority.',
  values: careerEventKinds,
});

const CareerEvent = builder.prismaNode('CareerEvent', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '提拔 / 遴选: what somebody who served at a station became.',
  fields: (t) => ({
    person: t.relation('person'),
    station: t.relation('station', { description: 'Where the person came from.' }),
    kind: t.expose('kind', { type: CareerEventKind }),
    happenedOn: t.expose('happenedOn', { type: 'Date' }),
    position: t.exposeString('position', { nullable: true, description: 'The post taken.' }),
    authority: t.relation('authority', {
      nullable: true,
      description: 'Where it led; every selection has one.',
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const CareerEventFilter = builder.inputType('CareerEventFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: "A part of the person's name or of the position." }),
    stationId: t.id({ description: 'Of people who came from this station.' }),
    personId: t.id(),
    authorityId: t.id({ description: 'That led to this authority.' }),
    kind: t.field({ type: CareerEventKind }),
    happenedOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const careerEventWhere = (
  filter: typeof CareerEventFilter.$inferInput | null | undefined,
): Prisma.CareerEventWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('CareerEvent', id)) } }),
    ...(search && { OR: [{ position: search }, { person: { name: search } }] }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.personId != null && { personId: filterId('Person', filter.personId) }),
    ...(filter?.authorityId != null && { authorityId: filterId('Authority', filter.authorityId) }),
    ...(filter?.kind && { kind: filter.kind }),
    ...(filter?.happenedOn && { happenedOn: dateWhere(filter.happenedOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.CareerEventOrderByWithRelationInput;

const columns = {
  HAPPENED_ON: (happenedOn) => ({ happenedOn }),
  PERSON: (name) => ({ person: { name } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const CareerEventOrder = orderInput('CareerEvent', columns);
const careerEventOrder = (asked: readonly (typeof CareerEventOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { happenedOn: 'desc' });

const [CareerEventConnection, CareerEventEdge] = connectionOf('CareerEvent', CareerEvent);

builder.prismaObjectFields('Person', (t) => ({
  careerEvents: t.relation('careerEvents', {
    description: 'Oldest first.',
    query: { where: { archivedAt: null }, orderBy: [{ happenedOn: 'asc' }, { id: 'asc' }] },
  }),
}));

builder.prismaObjectFields('Station', (t) => ({
  careerEvents: t.relatedConnection(
    'careerEvents',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: CareerEventFilter }), orderBy: t.arg({ type: [CareerEventOrder] }) },
      totalCount: true,
      query: (args) => ({ where: careerEventWhere(args.filter), orderBy: careerEventOrder(args.orderBy) }),
    },
    CareerEventConnection,
    CareerEventEdge,
  ),
}));

builder.queryFields((t) => ({
  careerEvents: t.prismaConnection(
    {
      type: 'CareerEvent',
      cursor: 'id',
      args: { filter: t.arg({ type: CareerEventFilter }), orderBy: t.arg({ type: [CareerEventOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.careerEvent.count({ where: careerEventWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.careerEvent.findMany({
          ...query,
          where: careerEventWhere(args.filter),
          orderBy: careerEventOrder(args.orderBy),
        }),
    },
    CareerEventConnection,
    CareerEventEdge,
  ),
}));
