import { decideHandoverItem, openHandover } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { insertHandover, lockHandoverItem, openingFacts, updateHandoverItem } from './handover.store.ts';

builder.mutationField('openHandover', (t) =>
  t.prismaFieldWithInput({
    type: 'Handover',
    description:
      'Hands what is open to the secretary of that day: what `Branch.handoverDraft` lists, and what was promised.',
    errors: {},
    input: {
      branchId: t.input.id({ required: true }),
      toPersonId: t.input.id({ required: true }),
      handedOn: t.input.field({ type: 'Date', required: true }),
      promises: t.input.stringList({ description: 'What is written down nowhere else, one by one.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { branchId, toPersonId, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const branch = referenceTo('Branch', branchId, 'branchId');
      const toPerson = referenceTo('Person', toPersonId, 'toPersonId');
      const id = await change(async (tx) => {
        const facts = await openingFacts(tx, branch, toPerson, input.handedOn);
        const ids = { handover: newId('Handover'), item: () => newId('HandoverItem') };
        return insertHandover(tx, accept(openHandover({ facts, input, ids, today, acknowledge })));
      });
      return db.handover.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

const HandoverDecision = builder.enumType('HandoverDecision', { values: ['ACCEPTED', 'DECLINED'] as const });

builder.mutationField('decideHandoverItem', (t) =>
  t.prismaFieldWithInput({
    type: 'HandoverItem',
    description:
      'Accepts or declines one item of a handover, once; declining needs a note. Who accepts a goal or a task owns it.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      state: t.input.field({ type: HandoverDecision, required: true }),
      note: t.input.string(),
      decidedOn: t.input.field({ type: 'Date', description: 'Today where nothing else is said.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('HandoverItem', globalId, 'id');
      await change(async (tx) => {
        const locked = found(await lockHandoverItem(tx, id), 'HandoverItem', 'id');
        const { row, facts } = locked;
        sameVersion('HandoverItem', row, version, input);
        await updateHandoverItem(
          tx,
          locked,
          accept(decideHandoverItem({ facts, input, today, acknowledge })),
        );
      });
      return db.handoverItem.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
