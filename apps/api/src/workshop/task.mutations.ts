import { changeTask, moveTask, planTask } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { insertTask, lockGoal, lockTask, ownerNamed, updateTask } from './goal.store.ts';
import { TaskStatus } from './task.graphql.ts';

builder.mutationField('planTask', (t) =>
  t.prismaFieldWithInput({
    type: 'Task',
    description: "Plans a task that serves a goal; the goal's owner does it if nobody is named.",
    errors: {},
    input: {
      goalId: t.input.id({ required: true }),
      title: t.input.string({ required: true }),
      setOn: t.input.field({ type: 'Date', required: true }),
      dueOn: t.input.field({ type: 'Date' }),
      ownerId: t.input.id(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { goalId, acknowledge, ...asked } }, { db, change, today }) => {
      const goal = referenceTo('Goal', goalId, 'goalId');
      const id = await change(async (tx) => {
        const { facts } = found(await lockGoal(tx, goal), 'Goal', 'goalId');
        const input = { ...asked, ownerId: await ownerNamed(tx, asked.ownerId) };
        const ids = { task: newId('Task') };
        return insertTask(tx, accept(planTask({ facts, input, ids, today, acknowledge })));
      });
      return db.task.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateTask', (t) =>
  t.prismaFieldWithInput({
    type: 'Task',
    description:
      'Changes the named fields of a task. An open one leaves a former secretary by a handover, or with a reason.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      title: t.input.string(),
      setOn: t.input.field({ type: 'Date' }),
      dueOn: t.input.field({ type: 'Date' }),
      ownerId: t.input.id(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Task', globalId, 'id');
      const named = {
        ...asked,
        title: required(asked.title, 'title'),
        setOn: required(asked.setOn, 'setOn'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockTask(tx, id), 'Task', 'id');
        const input = { ...named, ownerId: await ownerNamed(tx, named.ownerId) };
        sameVersion('Task', row, version, input);
        await updateTask(tx, row, accept(changeTask({ facts, input, today, acknowledge })));
      });
      return db.task.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('moveTask', (t) =>
  t.prismaFieldWithInput({
    type: 'Task',
    description:
      'Takes a task a step on: under way, done, given up; or a step back with a reason. DONE goes back to UNDER_WAY first.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      to: t.input.field({ type: TaskStatus, required: true }),
      on: t.input.field({ type: 'Date', required: true }),
      reason: t.input.string({ description: 'Why; what goes back always says so.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('Task', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockTask(tx, id), 'Task', 'id');
        sameVersion('Task', row, version, { status: input.to });
        await updateTask(tx, row, accept(moveTask({ facts, input, today, acknowledge })));
      });
      return db.task.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
