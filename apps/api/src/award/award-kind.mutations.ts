import { changeAwardKind, createAwardKind } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { AwardClass, RecipientType } from './award-kind.graphql.ts';
import { insertKind, kindFacts, lockKind, takenCodes, updateKind } from './award-kind.store.ts';

builder.mutationField('createAwardKind', (t) =>
  t.prismaFieldWithInput({
    type: 'AwardKind',
    description: 'Names a new kind of award.',
    errors: {},
    input: {
      code: t.input.string({ required: true }),
      name: t.input.string({ required: true }),
      nameEn: t.input.string({ required: true }),
      class: t.input.field({ type: AwardClass, required: true }),
      recipientTypes: t.input.field({ type: [RecipientType], required: true }),
      yearly: t.input.boolean({ required: true, defaultValue: false }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { acknowledge, ...input } }, { db, change, today }) => {
      const id = await change(async (tx) => {
        const facts = { takenCodes: await takenCodes(tx, input.code) };
        const ids = { kind: newId('AwardKind') };
        return insertKind(tx, accept(createAwardKind({ facts, input, ids, today, acknowledge })));
      });
      return db.awardKind.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateAwardKind', (t) =>
  t.prismaFieldWithInput({
    type: 'AwardKind',
    description: 'Changes the named fields of a kind; awards already granted must still fit.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      code: t.input.string(),
      name: t.input.string(),
      nameEn: t.input.string(),
      class: t.input.field({ type: AwardClass }),
      recipientTypes: t.input.field({ type: [RecipientType] }),
      yearly: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('AwardKind', globalId, 'id');
      const input = {
        code: required(asked.code, 'code'),
        name: required(asked.name, 'name'),
        nameEn: required(asked.nameEn, 'nameEn'),
        class: required(asked.class, 'class'),
        recipientTypes: required(asked.recipientTypes, 'recipientTypes'),
        yearly: required(asked.yearly, 'yearly'),
      };
      await change(async (tx) => {
        const row = found(await lockKind(tx, id), 'AwardKind', 'id');
        sameVersion('AwardKind', row, version, input);
        const facts = await kindFacts(tx, row, input.code);
        await updateKind(tx, row, accept(changeAwardKind({ facts, input, today, acknowledge })));
      });
      return db.awardKind.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
