import { appointSecretary, endSecretaryTenure } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { appointmentFacts, insertTenure, lockTenure, updateTenure } from './tenure.store.ts';

builder.mutationField('appointSecretary', (t) =>
  t.prismaFieldWithInput({
    type: 'SecretaryTenure',
    description: 'Hands a branch to its next secretary.',
    errors: {},
    input: {
      branchId: t.input.id({ required: true }),
      personId: t.input.id({ required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For a tenure that is over: the first day after it.' }),
      endPrevious: t.input.boolean({
        defaultValue: false,
        description: 'Ends the running tenure of the branch on the day that this one begins.',
      }),
      reason: t.input.string(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { branchId, personId, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const branch = referenceTo('Branch', branchId, 'branchId');
      const person = referenceTo('Person', personId, 'personId');
      const id = await change(async (tx) => {
        const facts = await appointmentFacts(tx, branch, person);
        const ids = { tenure: newId('SecretaryTenure') };
        return insertTenure(tx, accept(appointSecretary({ facts, input, ids, today, acknowledge })));
      });
      return db.secretaryTenure.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('endSecretaryTenure', (t) =>
  t.prismaFieldWithInput({
    type: 'SecretaryTenure',
    description: 'Ends a tenure, or corrects the day on which it ended.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      reason: t.input.string({ description: 'Why it ended.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('SecretaryTenure', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockTenure(tx, id), 'SecretaryTenure', 'id');
        sameVersion('SecretaryTenure', row, version ?? row.version, {
          to: input.to,
          endReason: input.reason,
        });
        await updateTenure(tx, row, accept(endSecretaryTenure({ facts, input, today, acknowledge })));
      });
      return db.secretaryTenure.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
