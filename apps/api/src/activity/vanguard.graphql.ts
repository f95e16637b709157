import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import {
  archivedArgs,
  archivedQuery,
  archivedWhere,
  DateFilter,
  dateWhere,
  type OrderColumns,
  orderBy,
  orderInput,
  searchWhere,
} from '../common/listing.graphql.ts';
import { rowLoader } from '../common/loader.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { filterId } from '../global-id.ts';
import { Person } from '../person/person.graphql.ts';
import { cadresOf } from './cadre.store.ts';

builder.prismaNode('VanguardParticipation', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: 'Who went on an urgent task, and in which wave.',
  fields: (t) => ({
    task: t.relation('task'),
    person: t.relation('person'),
    wave: t.exposeInt('wave', { description: 'The first wave is 1.' }),
    partyCadre: t.boolean({
      description:
        '党员干部: a leading Party member of the station on the day of the task, as far as it is recorded.',
      select: { task: { select: { stationId: true, calledOn: true } } },
      resolve: async ({ personId, task: { stationId, calledOn } }, _args, context) =>
        (await cadresOf(context, stationId, calledOn)).includes(personId),
    }),
  }),
});

const VanguardTask = builder.prismaNode('VanguardTask', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '急难险重任务: an urgent task, and who went in which order.',
  fields: (t) => ({
    station: t.relation('station'),
    title: t.exposeString('title'),
    calledOn: t.expose('calledOn', { type: 'Date' }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'The last day of it.' }),
    participations: t.relation('participations', {
      description: 'By wave.',
      args: archivedArgs,
      query: archivedQuery({ orderBy: [{ wave: 'asc' }, { id: 'asc' }] }),
    }),
    participantCount: t.relationCount('participations', { where: { archivedAt: null } }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const VanguardTaskFilter = builder.inputType('VanguardTaskFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the title.' }),
    stationId: t.id(),
    personId: t.id({ description: 'On which this person went.' }),
    calledOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const vanguardTaskWhere = (
  filter: typeof VanguardTaskFilter.$inferInput | null | undefined,
): Prisma.VanguardTaskWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('VanguardTask', id)) } }),
    ...(search && { title: search }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.personId != null && {
      participations: { some: { personId: filterId('Person', filter.personId), archivedAt: null } },
    }),
    ...(filter?.calledOn && { calledOn: dateWhere(filter.calledOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.VanguardTaskOrderByWithRelationInput;

const columns = {
  CALLED_ON: (calledOn) => ({ calledOn }),
  TITLE: (title) => ({ title }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const VanguardTaskOrder = orderInput('VanguardTask', columns);
const vanguardTaskOrder = (asked: readonly (typeof VanguardTaskOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { calledOn: 'desc' });

const [VanguardTaskConnection, VanguardTaskEdge] = connectionOf('VanguardTask', VanguardTask);

builder.prismaObjectFields('Station', (t) => ({
  vanguardTasks: t.relatedConnection(
    'vanguardTasks',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: VanguardTaskFilter }), orderBy: t.arg({ type: [VanguardTaskOrder] }) },
      totalCount: true,
      query: (args) => ({ where: vanguardTaskWhere(args.filter), orderBy: vanguardTaskOrder(args.orderBy) }),
    },
    VanguardTaskConnection,
    VanguardTaskEdge,
  ),
  partyCadres: t.field({
    type: [Person],
    description:
      '党员干部: who holds a leading post and is a Party member on a day, today if none is given, as recorded.',
    args: { asOf: t.arg({ type: 'Date' }) },
    select: { id: true },
    resolve: async ({ id }, { asOf }, context) => {
      const people = rowLoader(context, 'person', (where) => context.db.person.findMany({ where }));
      const cadres = await cadresOf(context, id, asOf ?? context.today);
      const rows = await Promise.all(cadres.map((cadre) => people.load(cadre)));
      return rows.filter((row) => row !== null);
    },
  }),
}));

builder.queryFields((t) => ({
  vanguardTasks: t.prismaConnection(
    {
      type: 'VanguardTask',
      cursor: 'id',
      args: { filter: t.arg({ type: VanguardTaskFilter }), orderBy: t.arg({ type: [VanguardTaskOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.vanguardTask.count({ where: vanguardTaskWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.vanguardTask.findMany({
          ...query,
          where: vanguardTaskWhere(args.filter),
          orderBy: vanguardTaskOrder(args.orderBy),
        }),
    },
    VanguardTaskConnection,
    VanguardTaskEdge,
  ),
}));
