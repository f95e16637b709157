import {
  type StandingDifference,
  type StandingMeasure,
  type StandingRecomputation,
  standingFigures,
  standingMeasures,
} from '@qinglan/domain';
import { builder } from '../builder.ts';
import { loaderFor, rowLoader } from '../common/loader.ts';
import { Recorded } from '../common/recorded.graphql.ts';
import type { Context } from '../context.ts';
import { countsOf, recomputations, weightsOf } from './standing.store.ts';
import { Team } from './team.graphql.ts';

const StandingMeasureType = builder.enumType('StandingMeasure', {
  description:
    'What a team is credited with in a period; what people did counts for the team they were in that day.',
  values: standingMeasures,
});

const StandingFigureType = builder.enumType('StandingFigure', {
  description: 'Every figure that a standing publishes of a team.',
  values: standingFigures,
});

interface MeasureValue {
  readonly measure: StandingMeasure;
  readonly value: number;
}

const StandingWeight = builder.objectRef<MeasureValue>('StandingWeight').implement({
  fields: (t) => ({
    measure: t.field({ type: StandingMeasureType, resolve: ({ measure }) => measure }),
    weight: t.float({ description: 'Points for one.', resolve: ({ value }) => value }),
  }),
});

export const StandingCount = builder.objectRef<MeasureValue>('StandingCount').implement({
  fields: (t) => ({
    measure: t.field({ type: StandingMeasureType, resolve: ({ measure }) => measure }),
    count: t.float({ description: 'A whole number.', resolve: ({ value }) => value }),
  }),
});

/** Every measure with its value, in their order. */
export const measured = (values: Readonly<Partial<Record<StandingMeasure, number>>>): MeasureValue[] =>
  standingMeasures.map((measure) => ({ measure, value: values[measure] ?? 0 }));

/** A team that a standing names. */
export const presentTeam = async (teamId: string, context: Context) => {
  const loader = rowLoader(context, 'standing.team', (where) => context.db.team.findMany({ where }));
  const team = await loader.load(teamId);
  if (team === null) throw new Error('a team went away between two statements');
  return team;
};

const StandingDifferenceType = builder.objectRef<StandingDifference>('StandingDifference').implement({
  description: 'A published figure that no longer follows from the records.',
  fields: (t) => ({
    team: t.field({ type: Team, resolve: ({ teamId }, _args, context) => presentTeam(teamId, context) }),
    figure: t.field({ type: StandingFigureType, resolve: ({ figure }) => figure }),
    published: t.exposeFloat('published', { nullable: true, description: 'null: the team was not in it.' }),
    computed: t.exposeFloat('computed', {
      nullable: true,
      description: 'From the records as they are; null: the team would not be in it.',
    }),
  }),
});

const nothing: StandingRecomputation = { scores: [], reproducible: true, differences: [] };

const recomputed = (context: Context, id: string) =>
  loaderFor(context, 'standing.recomputed', (ids) => recomputations(context.db, ids), nothing).load(id);

const live = { where: { archivedAt: null } };

builder.prismaNode('TeamScore', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "One team's part in a standing, as it was published.",
  fields: (t) => ({
    standing: t.relation('standing'),
    team: t.relation('team'),
    counts: t.field({
      type: [StandingCount],
      description: 'Every measure, weighted or not.',
      resolve: (score) => measured(countsOf(score)),
    }),
    score: t.exposeFloat('score', { description: 'The sum of weight times count.' }),
    position: t.exposeInt('position', { description: '1 for the highest; equal scores share a position.' }),
  }),
});

export const TeamStanding = builder.prismaNode('TeamStanding', {
  nullable: true,
  id: { field: 'id' },
  interfaces: [Recorded],
  description: "你追我赶: the published comparison of a station's Qinglan teams over a period.",
  fields: (t) => ({
    station: t.relation('station'),
    from: t.expose('from', { type: 'Date' }),
    to: t.expose('to', { type: 'Date', description: 'The first day after the period.' }),
    publishedOn: t.expose('publishedOn', { type: 'Date' }),
    weights: t.field({
      type: [StandingWeight],
      description: 'Every measure; those with 0 did not count.',
      resolve: (standing) => measured(weightsOf(standing)),
    }),
    scores: t.relation('scores', {
      description: 'As published, by position.',
      query: { ...live, orderBy: [{ position: 'asc' }, { team: { name: 'asc' } }, { id: 'asc' }] },
    }),
    reproducible: t.boolean({
      description: 'Whether everything published still follows from the records as they are.',
      resolve: async ({ id }, _args, context) => (await recomputed(context, id)).reproducible,
    }),
    differences: t.field({
      type: [StandingDifferenceType],
      description: 'What no longer follows from the records; empty where reproducible.',
      resolve: async ({ id }, _args, context) => [...(await recomputed(context, id)).differences],
    }),
    synthetic: t.exposeBoolean('synthetic', { description: 'Made up for demonstration or tests.' }),
  }),
});

builder.prismaObjectFields('Team', (t) => ({
  scores: t.relation('scores', {
    description: 'Its part in published standings, oldest first.',
    query: {
      where: { archivedAt: null, standing: { archivedAt: null } },
      orderBy: [{ standing: { from: 'asc' } }, { standing: { to: 'asc' } }, { id: 'asc' }],
    },
  }),
}));
