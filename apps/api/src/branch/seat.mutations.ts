import { seatMember, unseatMember } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { CommitteeRole } from './seat.graphql.ts';
import { insertSeat, lockSeat, seatFacts, updateSeat } from './seat.store.ts';

builder.mutationField('seatMember', (t) =>
  t.prismaFieldWithInput({
    type: 'CommitteeMember',
    description: "Gives a person a seat on the committee of a branch; the secretary's is the tenure.",
    errors: {},
    input: {
      branchId: t.input.id({ required: true }),
      personId: t.input.id({ required: true }),
      role: t.input.field({ type: CommitteeRole, required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For a seat that is over: the first day after it.' }),
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
        const facts = await seatFacts(tx, branch, person);
        const ids = { seat: newId('CommitteeMember') };
        return insertSeat(tx, accept(seatMember({ facts, input, ids, today, acknowledge })));
      });
      return db.committeeMember.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('unseatMember', (t) =>
  t.prismaFieldWithInput({
    type: 'CommitteeMember',
    description: 'Ends a seat on the committee, or corrects the day on which it ended.',
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
      const id = referenceTo('CommitteeMember', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockSeat(tx, id), 'CommitteeMember', 'id');
        sameVersion('CommitteeMember', row, version ?? row.version, input);
        await updateSeat(tx, row, accept(unseatMember({ facts, input, today, acknowledge })));
      });
      return db.committeeMember.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
