import { changeHighlight, moveHighlight, showHighlight } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { insertHighlight, lockGoal, lockHighlight, taskNamed, updateHighlight } from './goal.store.ts';
import { HighlightStatus } from './highlight.graphql.ts';

builder.mutationField('showHighlight', (t) =>
  t.prismaFieldWithInput({
    type: 'Highlight',
    description: 'Shows what came of a goal, or of one of its tasks.',
    errors: {},
    input: {
      goalId: t.input.id({ required: true }),
      taskId: t.input.id(),
      title: t.input.string({ required: true }),
      detail: t.input.string(),
      shownOn: t.input.field({ type: 'Date', required: true }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { goalId, acknowledge, ...asked } }, { db, change, today }) => {
      const goal = referenceTo('Goal', goalId, 'goalId');
      const id = await change(async (tx) => {
        const { facts } = found(await lockGoal(tx, goal), 'Goal', 'goalId');
        const input = { ...asked, taskId: await taskNamed(tx, goal, asked.taskId) };
        const ids = { highlight: newId('Highlight') };
        return insertHighlight(tx, accept(showHighlight({ facts, input, ids, today, acknowledge })));
      });
      return db.highlight.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateHighlight', (t) =>
  t.prismaFieldWithInput({
    type: 'Highlight',
    description: 'Changes the named fields of a highlight.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      taskId: t.input.id(),
      title: t.input.string(),
      detail: t.input.string(),
      shownOn: t.input.field({ type: 'Date' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Highlight', globalId, 'id');
      const named = {
        ...asked,
        title: required(asked.title, 'title'),
        shownOn: required(asked.shownOn, 'shownOn'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockHighlight(tx, id), 'Highlight', 'id');
        const input = { ...named, taskId: await taskNamed(tx, row.goalId, named.taskId) };
        sameVersion('Highlight', row, version, input);
        await updateHighlight(tx, row, accept(changeHighlight({ facts, input, today, acknowledge })));
      });
      return db.highlight.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('moveHighlight', (t) =>
  t.prismaFieldWithInput({
    type: 'Highlight',
    description: 'Says that a highlight has matured, or is budding again with a reason.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      to: t.input.field({ type: HighlightStatus, required: true }),
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
      const id = referenceTo('Highlight', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockHighlight(tx, id), 'Highlight', 'id');
        sameVersion('Highlight', row, version, { status: input.to });
        await updateHighlight(tx, row, accept(moveHighlight({ facts, input, today, acknowledge })));
      });
      return db.highlight.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
