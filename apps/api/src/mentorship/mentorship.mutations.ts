import { beginMentorship, changeMentorship, endMentorship, idOf } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, required, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { MentorshipTier } from './mentorship.graphql.ts';
import { insertMentorship, lockMentorship, pairingFacts, updateMentorship } from './mentorship.store.ts';

const personNamed = (globalId: string, field: string) =>
  idOf('Person', referenceTo('Person', globalId, field));

/** The person who takes a place in the pair; undefined where the place is not named. */
const takingOver = (globalId: string | null | undefined, field: string) =>
  globalId === undefined ? undefined : personNamed(required(globalId, field), field);

builder.mutationField('beginMentorship', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Pairs a mentor with a mentee at a station.',
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      mentorId: t.input.id({ required: true }),
      menteeId: t.input.id({ required: true }),
      tier: t.input.field({ type: MentorshipTier, required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', description: 'For one that is over: the first day after it.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...asked } }, { db, change, today }) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const input = {
        ...asked,
        mentorId: personNamed(asked.mentorId, 'mentorId'),
        menteeId: personNamed(asked.menteeId, 'menteeId'),
      };
      const id = await change(async (tx) => {
        const facts = await pairingFacts(tx, station, input);
        const ids = { mentorship: newId('Mentorship') };
        return insertMentorship(tx, accept(beginMentorship({ facts, input, ids, today, acknowledge })));
      });
      return db.mentorship.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('updateMentorship', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Changes the named fields of a mentorship.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      mentorId: t.input.id(),
      menteeId: t.input.id(),
      tier: t.input.field({ type: MentorshipTier }),
      from: t.input.field({ type: 'Date' }),
      to: t.input.field({ type: 'Date', description: 'The first day after it; null: it runs on.' }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (
      query,
      _root,
      { input: { id: globalId, version, acknowledge, mentorId, menteeId, ...asked } },
      { db, change, today },
    ) => {
      const id = referenceTo('Mentorship', globalId, 'id');
      const input = {
        ...asked,
        mentorId: takingOver(mentorId, 'mentorId'),
        menteeId: takingOver(menteeId, 'menteeId'),
        tier: required(asked.tier, 'tier'),
        from: required(asked.from, 'from'),
      };
      await change(async (tx) => {
        const { row, facts } = found(await lockMentorship(tx, id, input), 'Mentorship', 'id');
        sameVersion('Mentorship', row, version, input);
        const decision = changeMentorship({ facts, input, today, acknowledge });
        await updateMentorship(tx, row, accept(decision));
      });
      return db.mentorship.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('endMentorship', (t) =>
  t.prismaFieldWithInput({
    type: 'Mentorship',
    description: 'Ends a mentorship, or corrects the day on which it ended.',
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
      const id = referenceTo('Mentorship', globalId, 'id');
      await change(async (tx) => {
        const { row, facts } = found(await lockMentorship(tx, id), 'Mentorship', 'id');
        sameVersion('Mentorship', row, version ?? row.version, input);
        await updateMentorship(tx, row, accept(endMentorship({ facts, input, today, acknowledge })));
      });
      return db.mentorship.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
