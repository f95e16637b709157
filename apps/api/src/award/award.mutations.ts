import { changeAward, recordAward, revokeAward } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { lookupText } from '../common/text.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { awardFacts, grantFacts, insertAward, lockAward, toAward, updateAward } from './award.store.ts';
import { recipientReference } from './recipient.ts';

builder.mutationField('recordAward', (t) =>
  t.prismaFieldWithInput({
    type: 'Award',
    description: 'Records an award that was granted elsewhere.',
    errors: {},
    input: {
      kindCode: t.input.string({ required: true }),
      recipientId: t.input.id({ required: true, description: 'A person, station, branch or team.' }),
      authorityId: t.input.id({ required: true }),
      grantedOn: t.input.field({ type: 'Date', required: true }),
      honourYear: t.input.int({
        description: 'The year that a yearly title honours; the year of granting when absent.',
      }),
      documentNumber: t.input.string(),
      deed: t.input.string(),
      exemption: t.input.string({ description: 'Why a rule that would warn does not apply.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { kindCode, recipientId, authorityId, acknowledge, ...input } },
      { db, change, today, regulations },
    ) => {
      const grant = {
        kind: { code: lookupText(kindCode) },
        authorityId: referenceTo('Authority', authorityId, 'authorityId'),
        recipient: recipientReference(recipientId),
        documentNumber: input.documentNumber,
      };
      const id = await change(async (tx) => {
        const facts = { ...(await grantFacts(tx, grant)), regulations };
        const ids = { award: newId('Award') };
        return insertAward(tx, accept(recordAward({ facts, input, ids, today, acknowledge })));
      });
      return db.award.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateAward', (t) =>
  t.prismaFieldWithInput({
    type: 'Award',
    description: 'Changes the named fields of an award that stands.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      grantedOn: t.input.field({ type: 'Date' }),
      honourYear: t.input.int(),
      documentNumber: t.input.string(),
      deed: t.input.string(),
      exemption: t.input.string(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today, regulations },
    ) => {
      const id = referenceTo('Award', globalId, 'id');
      const input = { ...asked, grantedOn: required(asked.grantedOn, 'grantedOn') };
      await change(async (tx) => {
        const row = found(await lockAward(tx, id), 'Award', 'id');
        sameVersion('Award', row, version, input);
        const facts = { ...(await awardFacts(tx, row, input.documentNumber)), regulations };
        await updateAward(tx, row, accept(changeAward({ facts, input, today, acknowledge })));
      });
      return db.award.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('revokeAward', (t) =>
  t.prismaFieldWithInput({
    type: 'Award',
    description: 'Revokes an award: its row stays, with the reason, and it stops counting from a day.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      reason: t.input.string({ required: true }),
      from: t.input.field({
        type: 'Date',
        required: true,
        description: 'The first day it no longer counts.',
      }),
    },
    resolve: async (query, _root, { input: { id: globalId, version, ...input } }, { db, change, today }) => {
      const id = referenceTo('Award', globalId, 'id');
      await change(async (tx) => {
        const row = found(await lockAward(tx, id), 'Award', 'id');
        sameVersion('Award', row, version, { revokedFrom: input.from, revocationReason: input.reason });
        const facts = { award: toAward(row) };
        await updateAward(tx, row, accept(revokeAward({ facts, input, today })));
      });
      return db.award.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
