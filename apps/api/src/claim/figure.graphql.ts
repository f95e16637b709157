import {
  type Figure,
  figuresIn,
  judgeClaim,
  longestAccount,
  metricNamed,
  mostClaims,
  type Suggestion,
  suggestMetrics,
  type ClaimVerdict as Verdict,
} from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { filterId } from '../global-id.ts';
import { RecordLineType } from '../metric/metric.graphql.ts';
import { mayKnow } from '../metric/metric.store.ts';
import { ClaimQualifier, ClaimVerdict } from './claim.graphql.ts';
import { answersTo } from './claim.store.ts';
import { ClaimInput } from './claim-input.graphql.ts';
import { type Answer, likelyAnswers } from './figure.store.ts';
import { shownParameters, storedParameters } from './parameters.ts';
import { linesNamed, questionInWords } from './question.ts';

const MetricSuggestion = builder.objectRef<Suggestion<Answer>>('MetricSuggestion').implement({
  description: 'A metric whose value bears a figure out.',
  fields: (t) => ({
    metric: t.string({ resolve: ({ answer }) => answer.metric }),
    title: t.string({
      resolve: ({ answer: { metric } }, _args, { locale }) => metricNamed(metric)?.title[locale] ?? metric,
    }),
    question: t.string({
      description: "The metric with its parameters, in the caller's language.",
      resolve: ({ answer }, _args, context) => questionInWords(context, answer),
    }),
    named: t.field({
      type: [RecordLineType],
      description: 'The records that the parameters name.',
      resolve: ({ answer }, _args, context) => linesNamed(context, answer),
    }),
    parameters: t.field({
      type: 'JSON',
      resolve: ({ answer: { metric, parameters } }) => shownParameters(metric, parameters),
    }),
    value: t.float({ nullable: true, resolve: ({ answer }) => answer.value }),
    unit: t.string({ resolve: ({ answer }) => answer.unit }),
    recordCount: t.int({ resolve: ({ answer }) => answer.records.length }),
    qualifier: t.field({
      type: ClaimQualifier,
      description: 'As what the value bears the figure out.',
      resolve: ({ qualifier }) => qualifier,
    }),
  }),
});

interface Suggested extends Figure {
  readonly suggestions: readonly Suggestion<Answer>[];
}

const FigureSuggestion = builder.objectRef<Suggested>('FigureSuggestion').implement({
  description: 'A figure found in an account.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'In UTF-16 code units.' }),
    length: t.exposeInt('length'),
    text: t.exposeString('text'),
    value: t.exposeFloat('value'),
    decimals: t.exposeInt('decimals', { description: 'As written; a rate is compared so far.' }),
    qualifier: t.field({ type: ClaimQualifier, resolve: ({ qualifier }) => qualifier }),
    units: t.stringList({
      description: 'Units that its measure word may stand for; empty where any may be meant.',
      resolve: ({ units }) => [...units],
    }),
    suggestions: t.field({
      type: [MetricSuggestion],
      description: 'Best first; at most 8.',
      resolve: ({ suggestions }) => suggestions.slice(0, 8),
    }),
  }),
});

interface Answered {
  readonly computed: number | null;
  readonly unit: string;
  readonly recordCount: number;
  readonly verdict: Verdict;
}

const ClaimAnswer = builder.objectRef<Answered>('ClaimAnswer').implement({
  description: 'What the records say of a figure that is not saved yet.',
  fields: (t) => ({
    computed: t.exposeFloat('computed', { nullable: true }),
    unit: t.exposeString('unit'),
    recordCount: t.exposeInt('recordCount'),
    verdict: t.field({ type: ClaimVerdict, resolve: ({ verdict }) => verdict }),
  }),
});

const bounded = (count: number, most: number, what: string): void => {
  if (count > most)
    throw new GraphQLError(`At most ${most} ${what}, not ${count}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
};

builder.queryFields((t) => ({
  figureSuggestions: t.field({
    type: [FigureSuggestion],
    description:
      'Finds the figures in an account and the metrics whose values bear them out. At most 20,000 characters; the first 200 figures.',
    args: {
      stationId: t.arg.id({ required: true }),
      asOf: t.arg({ type: 'Date' }),
      text: t.arg.string({ required: true }),
    },
    resolve: async (_root, { stationId, asOf, text }, context) => {
      const { db, today } = context;
      bounded(text.length, longestAccount, 'characters');
      const figures = figuresIn(text).slice(0, mostClaims);
      const answers =
        figures.length > 0 ? await likelyAnswers(db, filterId('Station', stationId), asOf ?? today) : [];
      const known = answers.filter((answer) => mayKnow(answer, context));
      return figures.map((figure) => ({ ...figure, suggestions: suggestMetrics(figure, known) }));
    },
  }),
  claimAnswers: t.field({
    type: [ClaimAnswer],
    description:
      'What the records of a station say of figures that are not saved yet, in their order. At most 200.',
    args: {
      stationId: t.arg.id({ required: true }),
      asOf: t.arg({ type: 'Date' }),
      claims: t.arg({ type: [ClaimInput], required: true }),
    },
    resolve: async (_root, { stationId: globalId, asOf, claims: asked }, context) => {
      const { db, today } = context;
      bounded(asked.length, mostClaims, 'claims');
      const stationId = filterId('Station', globalId);
      const claims = asked.map((claim) => ({
        ...claim,
        stationId,
        asOf: asOf ?? today,
        parameters: storedParameters(claim.metric, claim.parameters, ['claims']),
      }));
      const answers = await answersTo(db, claims);
      return claims.map((claim, index) => {
        const answer = mayKnow(claim, context) ? answers[index] : undefined;
        const { value, unit, records } = answer ?? { value: null, unit: claim.unit, records: [] };
        const verdict = judgeClaim({ ...claim, qualifier: claim.qualifier }, { value });
        return { computed: value, unit, recordCount: records.length, verdict };
      });
    },
  }),
}));
