import { isOpenTask, type Move, type TaskStatus as Status, taskStatuses } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { archivedArgs, archivedQuery } from '../common/listing.graphql.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import { isPast } from './goal.graphql.ts';
import { movesOf } from './goal.store.ts';

export const TaskStatus = builder.enumType('TaskStatus', { values: taskStatuses });

const TaskMove = builder.objectRef<Move>('TaskMove').implement({
  description: 'One move of a task to another status.',
  fields: (t) => ({
    from: t.field({ type: TaskStatus, resolve: ({ from }) => from as Status }),
    to: t.field({ type: TaskStatus, resolve: ({ to }) => to as Status }),
    on: t.expose('on', { type: 'Date' }),
    reason: t.exposeString('reason', { nullable: true }),
  }),
});

builder.prismaNode('Task', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: '攻坚任务: a task that serves a goal.',
  fields: (t) => ({
    goal: t.relation('goal'),
    title: t.exposeString('title'),
    owner: t.relation('owner', { nullable: true, description: 'Who does it.' }),
    setOn: t.expose('setOn', { type: 'Date' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'The deadline.' }),
    status: t.expose('status', { type: TaskStatus }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true }),
    overdue: t.boolean({
      description: 'Open although its deadline has passed, today.',
      resolve: (task, _args, { today }) => isOpenTask(task) && isPast(task.dueOn, today),
    }),
    moves: t.field({
      type: [TaskMove],
      description: 'How its status changed, oldest first.',
      resolve: ({ moves }) => movesOf(moves),
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Goal', (t) => ({
  tasks: t.relation('tasks', {
    description: 'Oldest first.',
    args: archivedArgs,
    query: archivedQuery({ orderBy: [{ setOn: 'asc' }, { id: 'asc' }] }),
  }),
}));
