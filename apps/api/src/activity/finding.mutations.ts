import { changeFinding, closeFinding, openFinding } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { findingFacts, insertFinding, lockFinding, updateFinding } from './finding.store.ts';

builder.mutationFields((t) => ({
  openFinding: t.prismaFieldWithInput({
    type: 'Finding',
    description:
      'Records what a review found wanting; it opens on the day of the review if no other is given.',
    errors: {},
    input: {
      reviewId: t.input.id({ required: true }),
      text: t.input.string({ required: true }),
      openedOn: t.input.field({ type: 'Date' }),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { reviewId, ...input } }, { db, change, today }) => {
      const review = referenceTo('CaseReview', reviewId, 'reviewId');
      const id = await change(async (tx) => {
        const facts = found(await findingFacts(tx, review), 'CaseReview', 'reviewId');
        const ids = { finding: newId('Finding') };
        return insertFinding(tx, accept(openFinding({ facts, input, ids, today })));
      });
      return db.finding.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  closeFinding: t.prismaFieldWithInput({
    type: 'Finding',
    description: 'Closes a finding that was put right, or corrects the day on which it was.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      closedOn: t.input.field({ type: 'Date', required: true }),
      remedy: t.input.string({ description: 'What put it right.' }),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...input } }, { db, change, today }) => {
      const id = referenceTo('Finding', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockFinding(tx, id), 'Finding', 'id');
        sameVersion('Finding', row, version, input);
        await updateFinding(tx, row, accept(closeFinding({ facts, input, today })));
      });
      return db.finding.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateFinding: t.prismaFieldWithInput({
    type: 'Finding',
    description: 'Changes the named fields of a finding.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      text: t.input.string(),
      openedOn: t.input.field({ type: 'Date' }),
      remedy: t.input.string(),
      synthetic: t.input.boolean(),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('Finding', globalId, 'id');
      const input = {
        ...asked,
        text: required(asked.text, 'text'),
        openedOn: required(asked.openedOn, 'openedOn'),
        synthetic: required(asked.synthetic, 'synthetic'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockFinding(tx, id), 'Finding', 'id');
        sameVersion('Finding', row, version, input);
        await updateFinding(tx, row, accept(changeFinding({ facts, input, today })));
      });
      return db.finding.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));
