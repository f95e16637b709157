import { joinBranch, leaveBranch } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  insertBranchMembership,
  joiningFacts,
  lockBranchMembership,
  updateBranchMembership,
} from './membership.store.ts';

builder.mutationField('joinBranch', (t) =>
  t.prismaFieldWithInput({
    type: 'BranchMembership',
    description: 'Lets a Party member join a branch.',
    errors: {},
    input: {
      branchId: t.input.id({ required: true }),
      personId: t.input.id({ required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For a time that is over: the first day after it.' }),
      endPrevious: t.input.boolean({
        defaultValue: false,
        description: '转接组织关系: ends the membership of another branch on the day that this one begins.',
      }),
      synthetic: t.input.boolean(),
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
        const facts = await joiningFacts(tx, branch, person);
        const ids = { membership: newId('BranchMembership') };
        return insertBranchMembership(tx, accept(joinBranch({ facts, input, ids, today, acknowledge })));
      });
      return db.branchMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('leaveBranch', (t) =>
  t.prismaFieldWithInput({
    type: 'BranchMembership',
    description: 'Ends a branch membership, or corrects the day on which it ended.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('BranchMembership', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockBranchMembership(tx, id), 'BranchMembership', 'id');
        sameVersion('BranchMembership', row, version ?? row.version, input);
        await updateBranchMembership(tx, row, accept(leaveBranch({ facts, input, today, acknowledge })));
      });
      return db.branchMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
