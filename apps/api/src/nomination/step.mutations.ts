import {
  approveNomination,
  openPublicNotice,
  rejectNomination,
  reviewNomination,
  withdrawNomination,
} from '@qinglan/domain';
import { chinaWorkdays } from '@qinglan/domain/china-workdays';
import { grantFacts } from '../award/award.store.ts';
import { builder } from '../builder.ts';
import { found, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { actor, actorIfNamed, lockNomination, saveApproval, updateNomination } from './nomination.store.ts';

builder.mutationFields((t) => ({
  reviewNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description: '审核: somebody other than the nominator and the nominee lets a submitted nomination go on.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      reviewerId: t.input.id({ required: true, description: 'The person who reviewed it.' }),
      on: t.input.field({ type: 'Date', description: 'The day of the review; today when absent.' }),
      note: t.input.string(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { version, acknowledge, ...asked } }, { db, change, today }) => {
      const id = referenceTo('Nomination', asked.id, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockNomination(tx, id), 'Nomination', 'id');
        const reviewerId = await actor(tx, asked.reviewerId, 'reviewerId');
        const { on, note } = asked;
        sameVersion('Nomination', row, version, { reviewerId, reviewedOn: on, reviewNote: note });
        const input = { reviewerId, on, note };
        await updateNomination(tx, row, accept(reviewNomination({ facts, input, today, acknowledge })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  openPublicNotice: t.prismaFieldWithInput({
    type: 'Nomination',
    description: '公示: puts a reviewed nomination on public notice.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      from: t.input.field({
        type: 'Date',
        description: 'The first day of the notice, known to the day; today when absent.',
      }),
    },
    resolve: async (query, _root, { input: { version, from, ...asked } }, { db, change, today }) => {
      const id = referenceTo('Nomination', asked.id, 'id');
      await change(async (tx) => {
        const { row, facts: known } = found(await lockNomination(tx, id), 'Nomination', 'id');
        sameVersion('Nomination', row, version, { noticeFrom: from });
        const facts = { ...known, calendar: chinaWorkdays };
        await updateNomination(tx, row, accept(openPublicNotice({ facts, input: { from }, today })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  approveNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description:
      "批准: grants the award, by the rules that hold for every award. From merit III upwards it is refused (award.notice) before seven working days of public notice have passed: those d with noticeFrom ≤ d < the day of approval, in China's calendar with its moved workdays. Where the calendar does not reach, award.notice is a warning.",
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      approverId: t.input.id({ required: true, description: 'The person who approved it.' }),
      authorityId: t.input.id({ required: true, description: 'Who grants the award.' }),
      on: t.input.field({
        type: 'Date',
        description: 'The day of approval, on which the award is granted; today when absent.',
      }),
      documentNumber: t.input.string(),
      honourYear: t.input.int({
        description: 'The year that a yearly title honours; the year of approval when absent.',
      }),
      exemption: t.input.string({
        description: 'Why a second merit within a year is due; kept with the award.',
      }),
      noticeExemption: t.input.string({ description: 'Why the public notice was left out or cut short.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, authorityId, acknowledge, ...asked } },
      { db, change, today, regulations },
    ) => {
      const id = referenceTo('Nomination', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockNomination(tx, id), 'Nomination', 'id');
        const approverId = await actor(tx, asked.approverId, 'approverId');
        const { on, documentNumber, noticeExemption } = asked;
        const changes = { approverId, decidedOn: on, documentNumber, noticeExemption };
        sameVersion('Nomination', row, version, changes);
        const { authority, awards, takenDocumentNumbers } = await grantFacts(tx, {
          kind: { id: row.kindId },
          authorityId: referenceTo('Authority', authorityId, 'authorityId'),
          recipient: { type: 'PERSON', id: row.personId },
          documentNumber,
        });
        const decision = approveNomination({
          facts: { ...facts, authority, awards, takenDocumentNumbers, calendar: chinaWorkdays, regulations },
          input: { ...asked, approverId },
          ids: { award: newId('Award') },
          today,
          acknowledge,
        });
        await saveApproval(tx, row, accept(decision));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  rejectNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description: '否决: a submitted nomination goes no further; the reason is kept.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      reason: t.input.string({ required: true }),
      on: t.input.field({ type: 'Date', description: 'The day of the decision; today when absent.' }),
      approverId: t.input.id({ description: 'Who decided, where it is known.' }),
    },
    resolve: async (query, _root, { input: { version, ...asked } }, { db, change, today }) => {
      const id = referenceTo('Nomination', asked.id, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockNomination(tx, id), 'Nomination', 'id');
        const approverId = await actorIfNamed(tx, asked.approverId, 'approverId');
        const { reason, on } = asked;
        sameVersion('Nomination', row, version, { approverId, decisionReason: reason, decidedOn: on });
        const input = { reason, on, approverId };
        await updateNomination(tx, row, accept(rejectNomination({ facts, input, today })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  withdrawNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description: '撤回: a draft or an undecided nomination goes no further; the reason is kept.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      reason: t.input.string({ required: true }),
      on: t.input.field({ type: 'Date', description: 'The day of the withdrawal; today when absent.' }),
    },
    resolve: async (query, _root, { input: { version, reason, on, ...asked } }, { db, change, today }) => {
      const id = referenceTo('Nomination', asked.id, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockNomination(tx, id), 'Nomination', 'id');
        sameVersion('Nomination', row, version, { decisionReason: reason, decidedOn: on });
        const input = { reason, on };
        await updateNomination(tx, row, accept(withdrawNomination({ facts, input, today })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));
