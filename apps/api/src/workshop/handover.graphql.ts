import { handoverItemKinds, handoverItemStates } from '@qinglan/domain';
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

export const HandoverItemKind = builder.enumType('HandoverItemKind', {
  description: "TERM: a running term of the branch's committee; PROMISE: what is written down nowhere else.",
  values: handoverItemKinds,
});
const HandoverItemState = builder.enumType('HandoverItemState', { values: handoverItemStates });

const Handover = builder.prismaNode('Handover', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '交接: what a departing secretary leaves to the next, accepted item by item.',
  fields: (t) => ({
    branch: t.relation('branch'),
    fromPerson: t.relation('fromPerson', {
      nullable: true,
      description: 'The secretary before; null for the first one of the branch.',
    }),
    toPerson: t.relation('toPerson', { description: 'The secretary who takes over.' }),
    handedOn: t.expose('handedOn', { type: 'Date' }),
    completedOn: t.expose('completedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which the last item was decided.',
    }),
    items: t.relation('items', { query: { where: { archivedAt: null }, orderBy: { id: 'asc' } } }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

const dated = { select: { dueOn: true } } as const;

builder.prismaNode('HandoverItem', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: 'One open goal, open task, running term or promise of a handover.',
  fields: (t) => ({
    handover: t.relation('handover'),
    kind: t.expose('kind', { type: HandoverItemKind }),
    goal: t.relation('goal', { nullable: true }),
    task: t.relation('task', { nullable: true }),
    text: t.exposeString('text', { description: 'As it was when the handover was opened.' }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When the goal, the task or the term is due.',
      select: { goal: dated, task: dated, term: dated },
      resolve: ({ goal, task, term }) => (goal ?? task ?? term)?.dueOn ?? null,
    }),
    termNumber: t.int({
      nullable: true,
      description: 'Which term (第几届) of the committee, for a TERM.',
      select: { term: { select: { number: true } } },
      resolve: ({ term }) => term?.number ?? null,
    }),
    state: t.expose('state', { type: HandoverItemState }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'Why it was declined, or what was said on accepting it.',
    }),
    decidedOn: t.expose('decidedOn', { type: 'Date', nullable: true }),
  }),
});

const HandoverFilter = builder.inputType('HandoverFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name of either secretary, or of the branch.' }),
    branchId: t.id(),
    stationId: t.id(),
    personId: t.id({ description: 'Who handed over or took over.' }),
    completed: t.boolean(),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

const involving = (personId: string): Prisma.HandoverWhereInput => ({
  OR: [{ fromPersonId: personId }, { toPersonId: personId }],
});

const handoverWhere = (
  filter: typeof HandoverFilter.$inferInput | null | undefined,
): Prisma.HandoverWhereInput => {
  const name = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Handover', id)) } }),
    ...(name && { OR: [{ fromPerson: { name } }, { toPerson: { name } }, { branch: { name } }] }),
    ...(filter?.branchId != null && { branchId: filterId('Branch', filter.branchId) }),
    ...(filter?.stationId != null && { branch: { stationId: filterId('Station', filter.stationId) } }),
    ...(filter?.personId != null && { AND: involving(filterId('Person', filter.personId)) }),
    ...(filter?.completed != null && { completedOn: filter.completed ? { not: null } : null }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.HandoverOrderByWithRelationInput;

const columns = {
  HANDED_ON: (handedOn) => ({ handedOn }),
  COMPLETED_ON: (sort) => ({ completedOn: { sort, nulls: 'first' } }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

const HandoverOrder = orderInput('Handover', columns);
const handoverOrder = (asked: readonly (typeof HandoverOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { handedOn: 'desc' });

const [HandoverConnection, HandoverEdge] = connectionOf('Handover', Handover);

builder.prismaObjectFields('Branch', (t) => ({
  handovers: t.relatedConnection(
    'handovers',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: HandoverFilter }), orderBy: t.arg({ type: [HandoverOrder] }) },
      totalCount: true,
      query: (args) => ({ where: handoverWhere(args.filter), orderBy: handoverOrder(args.orderBy) }),
    },
    HandoverConnection,
    HandoverEdge,
  ),
}));

builder.queryFields((t) => ({
  handovers: t.prismaConnection(
    {
      type: 'Handover',
      cursor: 'id',
      args: { filter: t.arg({ type: HandoverFilter }), orderBy: t.arg({ type: [HandoverOrder] }) },
      totalCount: (_root, { filter }, { db }) => db.handover.count({ where: handoverWhere(filter) }),
      resolve: (query, _root, args, { db }) =>
        db.handover.findMany({
          ...query,
          where: handoverWhere(args.filter),
          orderBy: handoverOrder(args.orderBy),
        }),
    },
    HandoverConnection,
    HandoverEdge,
  ),
}));
