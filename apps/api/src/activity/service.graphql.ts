import { serviceKinds } from '@qinglan/domain';
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

export const ServiceKind = builder.enumType('ServiceKind', {
  description: 'SERVICE counts people served (人次), MEDIATION disputes mediated.',
  values: serviceKinds,
});

const ServiceRecord = builder.prismaNode('ServiceRecord', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '服务 / 调解: people served or disputes mediated, by one person or by one team.',
  fields: (t) => ({
    station: t.relation('station'),
    kind: t.expose('kind', { type: ServiceKind }),
    servedOn: t.expose('servedOn', { type: 'Date', description: 'The day, month or year that is counted.' }),
    count: t.exposeInt('count', { description: 'People served, or disputes mediated.' }),
    person: t.relation('person', { nullable: true, description: 'Who rendered it alone.' }),
    team: t.relation('team', { nullable: true, description: 'Who rendered it together.' }),
    note: t.exposeString('note', { nullable: true }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const ServiceRecordFilter = builder.inputType('ServiceRecordFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name of the person or team, or of the note.' }),
    stationId: t.id(),
    personId: t.id(),
    teamId: t.id(),
    kind: t.field({ type: ServiceKind }),
    servedOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

type Filter = typeof ServiceRecordFilter.$inferInput | null | undefined;

const serviceRecordWhere = (filter: Filter): Prisma.ServiceRecordWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('ServiceRecord', id)) } }),
    ...(search && { OR: [{ person: { name: search } }, { team: { name: search } }, { note: search }] }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.personId != null && { personId: filterId('Person', filter.personId) }),
    ...(filter?.teamId != null && { teamId: filterId('Team', filter.teamId) }),
    ...(filter?.kind && { kind: filter.kind }),
    ...(filter?.servedOn && { servedOn: dateWhere(filter.servedOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.ServiceRecordOrderByWithRelationInput;

const columns = {
  SERVED_ON: (servedOn) => ({ servedOn }),
  COUNT: (count) => ({ count }),
  KIND: (kind) => ({ kind }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const ServiceRecordOrder = orderInput('ServiceRecord', columns);
const serviceRecordOrder = (asked: readonly (typeof ServiceRecordOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { servedOn: 'desc' });

const [ServiceRecordConnection, ServiceRecordEdge] = connectionOf('ServiceRecord', ServiceRecord);

for (const parent of ['Station', 'Person', 'Team'] as const) {
  builder.prismaObjectField(parent, 'serviceRecords', (t) =>
    t.relatedConnection(
      'serviceRecords',
      {
        cursor: 'id',
        args: {
          filter: t.arg({ type: ServiceRecordFilter }),
          orderBy: t.arg({ type: [ServiceRecordOrder] }),
        },
        totalCount: true,
        query: (args) => ({
          where: serviceRecordWhere(args.filter),
          orderBy: serviceRecordOrder(args.orderBy),
        }),
      },
      ServiceRecordConnection,
      ServiceRecordEdge,
    ),
  );
}

builder.queryFields((t) => ({
  serviceRecords: t.prismaConnection(
    {
      type: 'ServiceRecord',
      cursor: 'id',
      args: { filter: t.arg({ type: ServiceRecordFilter }), orderBy: t.arg({ type: [ServiceRecordOrder] }) },
      totalCount: (_root, { filter }, { db }) =>
        db.serviceRecord.count({ where: serviceRecordWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.serviceRecord.findMany({
          ...query,
          where: serviceRecordWhere(args.filter),
          orderBy: serviceRecordOrder(args.orderBy),
        }),
    },
    ServiceRecordConnection,
    ServiceRecordEdge,
  ),
}));
