import { publishStanding, type TeamTally } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { found, reasonOf, reread, sameVersion } from '../common/change.ts';
import { newId } from '../common/id.ts';
import { AcknowledgementInput } from '../common/recorded.graphql.ts';
import { lockRows } from '../database/transaction.ts';
import { accept } from '../errors.ts';
import { referenceTo } from '../global-id.ts';
import { measured, presentTeam, StandingCount } from './standing.graphql.ts';
import { comparisonFacts, insertStanding, lockStanding } from './standing.store.ts';
import { Team } from './team.graphql.ts';

const StandingWeightsInput = builder.inputType('StandingWeightsInput', {
  description: 'Points for one of each measure; one that is left out counts nothing.',
  fields: (t) => ({
    COLLECTIVE_AWARDS: t.float(),
    MEMBER_AWARDS: t.float(),
    PEOPLE_SERVED: t.float(),
    DISPUTES_MEDIATED: t.float(),
    CASE_REVIEWS: t.float(),
    VANGUARD_TURNOUTS: t.float(),
  }),
});

const StandingPreviewScore = builder.objectRef<TeamTally>('StandingPreviewScore').implement({
  fields: (t) => ({
    team: t.field({ type: Team, resolve: ({ teamId }, _args, context) => presentTeam(teamId, context) }),
    counts: t.field({
      type: [StandingCount],
      description: 'Every measure, weighted or not.',
      resolve: ({ counts }) => measured(counts),
    }),
    score: t.exposeFloat('score'),
    position: t.exposeInt('position'),
  }),
});

const StandingPreview = builder
  .objectRef<{ readonly scores: readonly TeamTally[] }>('StandingPreview')
  .implement({
    description: 'What would be published, by position.',
    fields: (t) => ({
      scores: t.field({ type: [StandingPreviewScore], resolve: ({ scores }) => [...scores] }),
    }),
  });

builder.queryField('standingPreview', (t) =>
  t.field({
    type: StandingPreview,
    description: "Compares a station's Qinglan teams over a period without publishing anything.",
    errors: {},
    args: {
      stationId: t.arg.id({ required: true }),
      from: t.arg({ type: 'Date', required: true }),
      to: t.arg({ type: 'Date', required: true, description: 'The first day after the period.' }),
      weights: t.arg({ type: StandingWeightsInput, required: true }),
    },
    resolve: async (_root, { stationId, from, to, weights }, { db, today }) => {
      const id = referenceTo('Station', stationId, 'stationId');
      const facts = found(await comparisonFacts(db, id, { from, to }), 'Station', 'stationId');
      const ids = { standing: newId('TeamStanding') };
      // As if published when the period is over, for the first time: whether it may be is not asked yet.
      const input = { from, to, weights, publishedOn: to };
      return accept(publishStanding({ facts: { ...facts, standings: [] }, input, ids, today })).value;
    },
  }),
);

builder.mutationField('publishStanding', (t) =>
  t.prismaFieldWithInput({
    type: 'TeamStanding',
    description: "Compares a station's Qinglan teams over a period, and keeps counts, scores and positions.",
    errors: {},
    input: {
      stationId: t.input.id({ required: true }),
      from: t.input.field({ type: 'Date', required: true }),
      to: t.input.field({ type: 'Date', required: true, description: 'The first day after the period.' }),
      publishedOn: t.input.field({ type: 'Date', description: 'Today if none is given.' }),
      weights: t.input.field({ type: StandingWeightsInput, required: true }),
      synthetic: t.input.boolean(),
      acknowledge: t.input.field({ type: [AcknowledgementInput] }),
    },
    resolve: async (query, _root, { input: { stationId, acknowledge, ...input } }, { db, change, today }) => {
      const station = referenceTo('Station', stationId, 'stationId');
      const id = await change(async (tx) => {
        await lockRows(tx, 'station', [station]);
        const facts = found(await comparisonFacts(tx, station, input), 'Station', 'stationId');
        const ids = { standing: newId('TeamStanding') };
        return insertStanding(tx, accept(publishStanding({ facts, input, ids, today, acknowledge })));
      });
      return db.teamStanding.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);

builder.mutationField('withdrawStanding', (t) =>
  t.prismaFieldWithInput({
    type: 'TeamStanding',
    description:
      'Takes a published standing back: it keeps its row and the reason, and its period can be published anew.',
    errors: {},
    input: {
      id: t.input.id({ required: true }),
      version: t.input.int({ required: true }),
      reason: t.input.string({ required: true }),
    },
    resolve: async (query, _root, { input: { id: globalId, version, reason } }, { db, change, now }) => {
      const id = referenceTo('TeamStanding', globalId, 'id');
      const archiveReason = reasonOf(reason);
      await change(async (tx) => {
        const row = found(await lockStanding(tx, id), 'TeamStanding', 'id');
        sameVersion('TeamStanding', row, version, {});
        const archived = { archivedAt: now, archiveReason, version: { increment: 1 } };
        await tx.teamStanding.update({ where: { id, version }, data: archived });
      });
      return db.teamStanding.findUniqueOrThrow({ ...reread(query), where: { id } });
    },
  }),
);
