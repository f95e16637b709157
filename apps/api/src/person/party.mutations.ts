import { admitToParty, changePartyMembership, confirmFullMembership, leaveParty } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  admissionFacts,
  insertPartyMembership,
  lockPartyMembership,
  updatePartyMembership,
} from './party.store.ts';

builder.mutationField('admitToParty', (t) =>
  t.prismaFieldWithInput({
    type: 'PartyMembership',
    description: 'Records that a person was admitted to the Party, on probation.',
    errors: {},
    input: {
      personId: t.input.id({ required: true }),
      probationaryFrom: t.input.field({ type: 'Date', required: true }),
      fullFrom: t.input.field({ type: 'Date', description: 'The first day as a full member.' }),
      leftOn: t.input.field({ type: 'Date', description: 'For a membership that is over.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { personId, acknowledge, ...input } }, { db, change, today }) => {
      const person = referenceTo('Person', personId, 'personId');
      const id = await change(async (tx) => {
        const facts = await admissionFacts(tx, person);
        const ids = { membership: newId('PartyMembership') };
        return insertPartyMembership(tx, accept(admitToParty({ facts, input, ids, today, acknowledge })));
      });
      return db.partyMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('confirmFullMembership', (t) =>
  t.prismaFieldWithInput({
    type: 'PartyMembership',
    description: '转正: makes a probationary member a full one, or corrects the day.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      fullFrom: t.input.field({ type: 'Date', required: true }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('PartyMembership', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockPartyMembership(tx, id), 'PartyMembership', 'id');
        sameVersion('PartyMembership', row, version ?? row.version, input);
        const decision = confirmFullMembership({ facts, input, today, acknowledge });
        await updatePartyMembership(tx, row, accept(decision));
      });
      return db.partyMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updatePartyMembership', (t) =>
  t.prismaFieldWithInput({
    type: 'PartyMembership',
    description: 'Changes the named fields of a Party membership.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      probationaryFrom: t.input.field({ type: 'Date' }),
      fullFrom: t.input.field({ type: 'Date' }),
      leftOn: t.input.field({ type: 'Date' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('PartyMembership', globalId, 'id');
      const input = { ...asked, probationaryFrom: required(asked.probationaryFrom, 'probationaryFrom') };
      await change(async (tx) => {
        const { row, facts } = found(await lockPartyMembership(tx, id), 'PartyMembership', 'id');
        sameVersion('PartyMembership', row, version, input);
        const decision = changePartyMembership({ facts, input, today, acknowledge });
        await updatePartyMembership(tx, row, accept(decision));
      });
      return db.partyMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('leaveParty', (t) =>
  t.prismaFieldWithInput({
    type: 'PartyMembership',
    description: 'Ends a Party membership; a branch membership still running in it ends on the same day.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ description: 'When given, a record changed meanwhile is not overwritten.' }),
      leftOn: t.input.field({ type: 'Date', required: true, description: 'The first day after it.' }),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, ...input } },
      { db, change, today },
    ) => {
      const id = referenceTo('PartyMembership', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockPartyMembership(tx, id), 'PartyMembership', 'id');
        sameVersion('PartyMembership', row, version ?? row.version, input);
        await updatePartyMembership(tx, row, accept(leaveParty({ facts, input, today, acknowledge })));
      });
      return db.partyMembership.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
