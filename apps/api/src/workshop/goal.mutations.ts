import { changeGoal, moveGoal, setGoal } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { GoalStatus } from './goal.graphql.ts';
import { insertGoal, lockGoal, ownerNamed, updateGoal } from './goal.store.ts';
import { lockWorkshop } from './workshop.store.ts';

builder.mutationField('setGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description: 'Sets a goal of a workshop; the secretary of that day answers for it if nobody is named.',
    errors: {},
    input: {
      workshopId: t.input.id({ required: true }),
      title: t.input.string({ required: true }),
      detail: t.input.string(),
      setOn: t.input.field({ type: 'Date', required: true }),
      dueOn: t.input.field({ type: 'Date' }),
      ownerId: t.input.id(),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { workshopId, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const workshop = referenceTo('Workshop', workshopId, 'workshopId');
      const id = await change(async (tx) => {
        const { facts } = found(await lockWorkshop(tx, workshop), 'Workshop', 'workshopId');
        const input = { ...asked, ownerId: await ownerNamed(tx, asked.ownerId) };
        const ids = { goal: newId('Goal') };
        return insertGoal(tx, accept(setGoal({ facts, input, ids, today, acknowledge })));
      });
      return db.goal.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description:
      'Changes the named fields of a goal. An open one leaves a former secretary by a handover, or with a reason.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      title: t.input.string(),
      detail: t.input.string(),
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
      const id = referenceTo('Goal', globalId, 'id');
      const named = {
        ...asked,
        title: required(asked.title, 'title'),
        setOn: required(asked.setOn, 'setOn'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockGoal(tx, id), 'Goal', 'id');
        const input = { ...named, ownerId: await ownerNamed(tx, named.ownerId) };
        sameVersion('Goal', row, version, input);
        await updateGoal(tx, row, accept(changeGoal({ facts, input, today, acknowledge })));
      });
      return db.goal.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('moveGoal', (t) =>
  t.prismaFieldWithInput({
    type: 'Goal',
    description:
      'Closes a goal as achieved or given up, or opens it again with a reason. From one end to the other it goes by way of OPEN.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      to: t.input.field({ type: GoalStatus, required: true }),
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
      const id = referenceTo('Goal', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockGoal(tx, id), 'Goal', 'id');
        sameVersion('Goal', row, version, { status: input.to });
        await updateGoal(tx, row, accept(moveGoal({ facts, input, today, acknowledge })));
      });
      return db.goal.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
