import { changeNomination, draftNomination, submitNomination } from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { lookupText } from '../common/text.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import {
  actorIfNamed,
  insertNomination,
  lockNomination,
  proposalFacts,
  updateNomination,
} from './nomination.store.ts';

interface AskedProposal {
  readonly roundId: string;
  readonly personId: string;
  readonly kindCode: string;
}

const proposal = ({ roundId, personId, kindCode }: AskedProposal) => ({
  roundId: referenceTo('SelectionRound', roundId, 'roundId'),
  personId: referenceTo('Person', personId, 'personId'),
  kind: { code: lookupText(kindCode) },
});

builder.mutationFields((t) => ({
  draftNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description: 'Writes a nomination down before it is put forward.',
    errors: {},
    input: {
      roundId: t.input.id({ required: true }),
      personId: t.input.id({ required: true, description: 'Who is put forward.' }),
      kindCode: t.input.string({ required: true }),
      nominatorId: t.input.id({ description: 'Who puts the person forward.' }),
      deed: t.input.string(),
      synthetic: t.input.boolean(),
    },
    resolve: async (
      query,
      _root,
      { input: { nominatorId, deed, synthetic, ...asked } },
      { db, change, today },
    ) => {
      const id = await change(async (tx) => {
        const facts = await proposalFacts(tx, proposal(asked));
        const input = { deed, synthetic, nominatorId: await actorIfNamed(tx, nominatorId, 'nominatorId') };
        const ids = { nomination: newId('Nomination') };
        return insertNomination(tx, accept(draftNomination({ facts, input, ids, today })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  updateNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description: 'Changes the named fields of a draft.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      kindCode: t.input.string(),
      nominatorId: t.input.id(),
      deed: t.input.string(),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, kindCode, nominatorId, deed } },
      { db, change, today },
    ) => {
      const id = referenceTo('Nomination', globalId, 'id');
      const code = required(kindCode, 'kindCode');
      await change(async (tx) => {
        const kind = code === undefined ? undefined : { code: lookupText(code) };
        const { row, facts } = found(await lockNomination(tx, id, kind), 'Nomination', 'id');
        const input = { deed, nominatorId: await actorIfNamed(tx, nominatorId, 'nominatorId') };
        sameVersion('Nomination', row, version, input);
        await updateNomination(tx, row, accept(changeNomination({ facts, input, today })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
  submitNomination: t.prismaFieldWithInput({
    type: 'Nomination',
    description:
      'Puts a person forward: a draft by its `id` and `version`, or directly by `roundId`, `personId` and `kindCode`.',
    errors: {},
    input: {
      id: t.input.id({ description: 'A draft; what the input leaves out stays as it was written.' }),
      version: t.input.int({ description: 'Of the draft.' }),
      roundId: t.input.id(),
      personId: t.input.id({ description: 'Who is put forward.' }),
      kindCode: t.input.string(),
      nominatorId: t.input.id({ description: 'Who puts the person forward; a draft may say so already.' }),
      deed: t.input.string(),
      on: t.input.field({ type: 'Date', description: 'The day of submission; today when absent.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { acknowledge, nominatorId, ...asked } },
      { db, change, today },
    ) => {
      const { deed, on, synthetic } = asked;
      const source = sourceOf(asked);
      const id = await change(async (tx) => {
        const input = {
          deed,
          on,
          synthetic,
          nominatorId: await actorIfNamed(tx, nominatorId, 'nominatorId'),
        };
        const ids = { nomination: newId('Nomination') };
        if ('personId' in source) {
          const facts = await proposalFacts(tx, source);
          return insertNomination(tx, accept(submitNomination({ facts, input, ids, today, acknowledge })));
        }
        const { row, facts } = found(await lockNomination(tx, source.id), 'Nomination', 'id');
        sameVersion('Nomination', row, source.version, { ...input, submittedOn: on });
        return updateNomination(tx, row, accept(submitNomination({ facts, input, ids, today, acknowledge })));
      });
      return db.nomination.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
}));

interface AskedSource extends Partial<Record<keyof AskedProposal | 'id', string | null | undefined>> {
  readonly version?: number | null | undefined;
}

/** Which draft is submitted, or who is put forward for what. */
const sourceOf = (asked: AskedSource) => {
  const { roundId, personId, kindCode } = asked;
  if (asked.id == null) {
    return proposal({
      roundId: required(roundId ?? null, 'roundId'),
      personId: required(personId ?? null, 'personId'),
      kindCode: required(kindCode ?? null, 'kindCode'),
    });
  }
  if (roundId != null || personId != null || kindCode != null) {
    throw new GraphQLError('Name either a draft by its id, or a round, a person and a kind.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return {
    id: referenceTo('Nomination', asked.id, 'id'),
    version: required(asked.version ?? null, 'version'),
  };
};
