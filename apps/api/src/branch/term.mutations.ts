import { beginTerm, changeTerm, endTerm } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { insertTerm, lockTerm, termFacts, updateTerm } from './term.store.ts';

builder.mutationField('beginTerm', (t) =>
  t.prismaFieldWithInput({
    type: 'CommitteeTerm',
    description: "Begins a term of a branch's committee with its election.",
    errors: {},
    input: {
      branchId: t.input.id({ required: true }),
      number: t.input.int({ required: true, description: '第几届, from 1.' }),
      electedOn: t.input.field({ type: 'Date', required: true }),
      dueOn: t.input.field({
        type: 'Date',
        description: 'Three years after the election where nothing else is said.',
      }),
      endedOn: t.input.field({
        type: 'Date',
        description: 'For a term that is over: the first day after it.',
      }),
      endPrevious: t.input.boolean({
        defaultValue: false,
        description: '换届: ends the running term on the day of this election.',
      }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { branchId, acknowledge, ...input } }, { db, change, today }) => {
      const branch = referenceTo('Branch', branchId, 'branchId');
      const id = await change(async (tx) => {
        const facts = await termFacts(tx, branch);
        const ids = { term: newId('CommitteeTerm') };
        return insertTerm(tx, accept(beginTerm({ facts, input, ids, today, acknowledge })));
      });
      return db.committeeTerm.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateTerm', (t) =>
  t.prismaFieldWithInput({
    type: 'CommitteeTerm',
    description: 'Changes the named fields of a term of the committee.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      number: t.input.int(),
      electedOn: t.input.field({ type: 'Date' }),
      dueOn: t.input.field({ type: 'Date', description: 'null: three years after the election.' }),
      endedOn: t.input.field({ type: 'Date', description: 'The first day after it.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('CommitteeTerm', globalId, 'id');
      const input = {
        ...asked,
        number: required(asked.number, 'number'),
        electedOn: required(asked.electedOn, 'electedOn'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockTerm(tx, id), 'CommitteeTerm', 'id');
        sameVersion('CommitteeTerm', row, version, input);
        await updateTerm(tx, row, accept(changeTerm({ facts, input, today, acknowledge })));
      });
      return db.committeeTerm.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('endTerm', (t) =>
  t.prismaFieldWithInput({
    type: 'CommitteeTerm',
    description: 'Ends a term of the committee, or corrects the day on which it ended.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      endedOn: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('CommitteeTerm', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockTerm(tx, id), 'CommitteeTerm', 'id');
        sameVersion('CommitteeTerm', row, version ?? row.version, input);
        await updateTerm(tx, row, accept(endTerm({ facts, input, today, acknowledge })));
      });
      return db.committeeTerm.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
