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

const StudyDay = builder.prismaNode('StudyDay', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '学习日: one session of the weekly study day.',
  fields: (t) => ({
    station: t.relation('station'),
    heldOn: t.expose('heldOn', { type: 'Date' }),
    topic: t.exposeString('topic'),
    leader: t.relation('leader', { nullable: true, description: 'Who led the session.' }),
    attendance: t.exposeInt('attendance', { nullable: true, description: 'People.' }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const StudyDayFilter = builder.inputType('StudyDayFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the topic.' }),
    stationId: t.id(),
    leaderId: t.id(),
    heldOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const studyDayWhere = (
  filter: typeof StudyDayFilter.$inferInput | null | undefined,
): Prisma.StudyDayWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('StudyDay', id)) } }),
    ...(search && { topic: search }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.leaderId != null && { leaderId: filterId('Person', filter.leaderId) }),
    ...(filter?.heldOn && { heldOn: dateWhere(filter.heldOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.StudyDayOrderByWithRelationInput;

const columns = {
  HELD_ON: (heldOn) => ({ heldOn }),
  ATTENDANCE: (sort) => ({ attendance: { sort, nulls: 'last' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const StudyDayOrder = orderInput('StudyDay', columns);
const studyDayOrder = (asked: readonly (typeof StudyDayOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { heldOn: 'desc' });

const [StudyDayConnection, StudyDayEdge] = connectionOf('StudyDay', StudyDay);

builder.prismaObjectFields('Station', (t) => ({
  studyDays: t.relatedConnection(
    'studyDays',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: StudyDayFilter }), orderBy: t.arg({ type: [StudyDayOrder] }) },
      totalCount: true,
      query: (args) => ({ where: studyDayWhere(args.filter), orderBy: studyDayOrder(args.orderBy) }),
    },
    StudyDayConnection,
    StudyDayEdge,
  ),
}));

builder.queryFields((t) => ({
  studyDays: t.prismaConnection(
    {
      type: 'StudyDay',
      cursor: 'id',
      args: { filter: t.arg({ type: StudyDayFilter }), orderBy: t.arg({ type: [StudyDayOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.studyDay.count({ where: studyDayWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.studyDay.findMany({
          ...query,
          where: studyDayWhere(args.filter),
          orderBy: studyDayOrder(args.orderBy),
        }),
    },
    StudyDayConnection,
    StudyDayEdge,
  ),
}));
