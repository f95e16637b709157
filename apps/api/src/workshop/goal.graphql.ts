import {
  type CalendarDate,
  deadlinePassed,
  goalStatuses,
  isOpenGoal,
  type Move,
  type GoalStatus as Status,
} from '@qinglan/domain';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import { dateOrNull } from '../common/date.ts';
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
import { movesOf } from './goal.store.ts';

export const GoalStatus = builder.enumType('GoalStatus', { values: goalStatuses });

/** Whether a deadline has passed; it lasts to the end of the month or year that it names. */
export const isPast = (dueOn: string | null, today: CalendarDate): boolean => {
  const due = dateOrNull(dueOn);
  return due !== null && deadlinePassed(due, today);
};

const GoalMove = builder.objectRef<Move>('GoalMove').implement({
  description: 'One move of a goal to another status.',
  fields: (t) => ({
    from: t.field({ type: GoalStatus, resolve: ({ from }) => from as Status }),
    to: t.field({ type: GoalStatus, resolve: ({ to }) => to as Status }),
    on: t.expose('on', { type: 'Date' }),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});

export const Goal = builder.prismaNode('Goal', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '目标: what a workshop sets itself. It survives a change of secretary through a handover.',
  fields: (t) => ({
    workshop: t.relation('workshop'),
    title: t.exposeString('title'),
    detail: t.exposeString('detail', { nullable: true }),
    setOn: t.expose('setOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'The deadline.' }),
    status: t.expose('status', { type: GoalStatus }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true }),
    owner: t.relation('owner', { nullable: true, description: 'The secretary who answers for it.' }),
    overdue: t.boolean({
      description: 'Open although its deadline has passed, today.',
      resolve: (goal, _args, { today }) => isOpenGoal(goal) && isPast(goal.dueOn, today),
    }),
    moves: t.field({
      type: [GoalMove],
      description: 'How its status changed, oldest first.',
      resolve: ({ moves }) => movesOf(moves),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

export const GoalFilter = builder.inputType('GoalFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the title.' }),
    workshopId: t.id(),
    branchId: t.id(),
    stationId: t.id(),
    ownerId: t.id({ description: 'The secretary who answers for it.' }),
    status: t.field({ type: GoalStatus }),
    overdue: t.boolean({ description: 'Open although its deadline has passed, today.' }),
    setOn: t.field({ type: DateFilter }),
    synthetic: t.boolean(),
    archived: t.boolean({ defaultValue: false, description: 'null lists both.' }),
  }),
});

type Filter = typeof GoalFilter.$inferInput | null | undefined;

/** As `overdue` says of one goal. Dates are text: a coarser date that today begins with has not passed. */
const overdueWhere = (today: CalendarDate): Prisma.GoalWhereInput => ({
  status: 'OPEN',
  dueOn: { lt: today, notIn: [today.slice(0, 4), today.slice(0, 7)] },
});

const overdueAsked = (overdue: boolean | null | undefined, today: CalendarDate) => {
  if (overdue == null) return {};
  // NOT alone would lose the goals without a deadline: to SQL, what is not there is neither before nor after.
  return overdue
    ? { AND: overdueWhere(today) }
    : { AND: { OR: [{ dueOn: null }, { NOT: overdueWhere(today) }] } };
};

export const goalWhere = (filter: Filter, today: CalendarDate): Prisma.GoalWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('Goal', id)) } }),
    ...(search && { title: search }),
    ...(filter?.workshopId != null && { workshopId: filterId('Workshop', filter.workshopId) }),
    ...((filter?.branchId != null || filter?.stationId != null) && {
      workshop: {
        ...(filter.branchId != null && { branchId: filterId('Branch', filter.branchId) }),
        ...(filter.stationId != null && { branch: { stationId: filterId('Station', filter.stationId) } }),
      },
    }),
    ...(filter?.ownerId != null && { ownerId: filterId('Person', filter.ownerId) }),
    ...(filter?.status && { status: filter.status }),
    ...overdueAsked(filter?.overdue, today),
    ...(filter?.setOn && { setOn: dateWhere(filter.setOn) }),
    ...(filter?.synthetic != null && { synthetic: filter.synthetic }),
    ...archivedWhere(filter ? filter.archived : false),
  };
};

type Order = Prisma.GoalOrderByWithRelationInput;

const columns = {
  SET_ON: (setOn) => ({ setOn }),
  DUE_ON: (sort) => ({ dueOn: { sort, nulls: 'last' } }),
  TITLE: (title) => ({ title }),
  STATUS: (status) => ({ status }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  UPDATED_AT: (updatedAt) => ({ updatedAt }),
} satisfies OrderColumns<Order>;

export const GoalOrder = orderInput('Goal', columns);
export const goalOrder = (asked: readonly (typeof GoalOrder.$inferInput)[] | null | undefined) =>
  orderBy<Order>(asked, columns, { setOn: 'desc' });

export const [GoalConnection, GoalEdge] = connectionOf('Goal', Goal);

builder.prismaObjectFields('Workshop', (t) => ({
  goals: t.relatedConnection(
    'goals',
    {
      cursor: 'id',
      args: { filter: t.arg({ type: GoalFilter }), orderBy: t.arg({ type: [GoalOrder] }) },
      totalCount: true,
      query: (args, { today }) => ({
        where: goalWhere(args.filter, today),
        orderBy: goalOrder(args.orderBy),
      }),
    },
    GoalConnection,
    GoalEdge,
  ),
}));

builder.prismaObjectFields('Person', (t) => ({
  goals: t.relatedConnection(
    'goals',
    {
      cursor: 'id',
      description: 'Goals that the person answers for as secretary.',
      args: { filter: t.arg({ type: GoalFilter }), orderBy: t.arg({ type: [GoalOrder] }) },
      totalCount: true,
      query: (args, { today }) => ({
        where: goalWhere(args.filter, today),
        orderBy: goalOrder(args.orderBy),
      }),
    },
    GoalConnection,
    GoalEdge,
  ),
}));

builder.queryFields((t) => ({
  goals: t.prismaConnection(
    {
      type: 'Goal',
      cursor: 'id',
      args: { filter: t.arg({ type: GoalFilter }), orderBy: t.arg({ type: [GoalOrder] }) },
      totalCount: (_root, { filter }, { db, today }) => db.goal.count({ where: goalWhere(filter, today) }),
      resolve: (query, _root, args, { db, today }) =>
        db.goal.findMany({
          ...query,
          where: goalWhere(args.filter, today),
          orderBy: goalOrder(args.orderBy),
        }),
    },
    GoalConnection,
    GoalEdge,
  ),
}));
