import { resolveOffsetConnection } from '@pothos/plugin-relay';
import {
  type CalendarDate,
  type Streak,
  type StreakRun,
  type StreakYear,
  streakKinds,
  streakYearStatuses,
} from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { Award } from '../award/award.graphql.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import { loaderFor, readAt, rowLoader } from '../common/loader.ts';
import { lookupText } from '../common/text.ts';
import type { Context } from '../context.ts';
import { Evaluation } from '../evaluation/evaluation.graphql.ts';
import { filterId } from '../global-id.ts';
import { Station } from '../station/station.graphql.ts';
import {
  countStandings,
  emptyStreak,
  type Standing,
  type StreakQuestion,
  standings,
  streaksOf,
} from './streak.store.ts';

const StreakKind = builder.enumType('StreakKind', {
  description: 'RED_FLAG: outcome ADVANCED. FIRST_RANK: rank 1. TITLE: a yearly title.',
  values: streakKinds,
});

const StreakYearStatus = builder.enumType('StreakYearStatus', { values: streakYearStatuses });

const StreakRunType = builder.objectRef<StreakRun>('StreakRun').implement({
  description: 'Consecutive KEPT years.',
  fields: (t) => ({
    since: t.exposeInt('since'),
    until: t.exposeInt('until'),
    length: t.exposeInt('length'),
  }),
});

const evaluationLoader = (context: Context) =>
  rowLoader(context, 'streak.evaluation', (where) => context.db.evaluation.findMany({ where }));

const awardLoader = (context: Context) =>
  rowLoader(context, 'streak.award', (where) => context.db.award.findMany({ where }));

const stationLoader = (context: Context) =>
  rowLoader(context, 'streak.station', (where) => context.db.station.findMany({ where }));

const StreakYearType = builder.objectRef<StreakYear>('StreakYear').implement({
  fields: (t) => ({
    year: t.exposeInt('year'),
    status: t.field({ type: StreakYearStatus, resolve: ({ status }) => status }),
    evaluation: t.field({
      type: Evaluation,
      nullable: true,
      description: 'The evaluation that decided the year.',
      resolve: ({ evaluationId }, _args, context) =>
        evaluationId === null ? null : evaluationLoader(context).load(evaluationId),
    }),
    award: t.field({
      type: Award,
      nullable: true,
      description: 'The award that kept the year; for TITLE.',
      resolve: ({ awardId }, _args, context) =>
        awardId === null ? null : awardLoader(context).load(awardId),
    }),
  }),
});

const StreakType = builder.objectRef<Streak>('Streak').implement({
  description: '红旗不倒: consecutive years, derived from evaluations or awards and never edited.',
  fields: (t) => ({
    kind: t.field({ type: StreakKind, resolve: ({ kind }) => kind }),
    length: t.exposeInt('length', { description: 'Years; 0 when there is none.' }),
    since: t.exposeInt('since', { nullable: true, description: 'First year of the current run.' }),
    until: t.exposeInt('until', { nullable: true, description: 'Last year of the current run.' }),
    longest: t.exposeInt('longest', { description: 'Years of the longest run ever.' }),
    runs: t.field({ type: [StreakRunType], description: 'Oldest first.', resolve: ({ runs }) => [...runs] }),
    years: t.field({
      type: [StreakYearType],
      description: 'Every year from the first evaluated to the last complete one.',
      resolve: ({ years }) => [...years],
    }),
    gaps: t.intList({
      description: 'Years before the latest evaluated one for which there is no evaluation.',
      resolve: ({ gaps }) => [...gaps],
    }),
  }),
});

interface StreakArgs {
  readonly kind: StreakQuestion['kind'];
  readonly title?: string | null | undefined;
  readonly scheme?: string | null | undefined;
  readonly asOf?: CalendarDate | null | undefined;
  readonly recordedBy?: Date | null | undefined;
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

const untitled = {
  zh: '荣誉称号(TITLE)连续年数须用 title 指明称号的代码或名称。',
  en: 'A TITLE streak needs `title`: the code or name of the yearly title.',
};

const questionOf = (
  { kind, title, scheme, asOf }: StreakArgs,
  { today, locale }: Context,
): StreakQuestion => {
  if (kind === 'TITLE' && !title) throw badInput(untitled[locale]);
  return {
    kind,
    title: title == null ? null : lookupText(title),
    scheme: scheme ?? null,
    asOf: asOf ?? today,
  };
};

const streakLoader = (question: StreakQuestion, recordedBy: Date | null, context: Context) =>
  loaderFor(
    context,
    `streak ${JSON.stringify({ ...question, recordedBy })}`,
    (stationIds) => readAt(context, recordedBy, (db) => streaksOf(db, stationIds, question)),
    emptyStreak(question),
  );

const titleArgument = 'The code or name of the yearly title; for TITLE.';

builder.prismaObjectFields('Station', (t) => ({
  streak: t.field({
    type: StreakType,
    description:
      'As of a date (today when absent), and as the ledger held it at an instant (now when absent).',
    args: {
      kind: t.arg({ type: StreakKind, required: true, defaultValue: 'RED_FLAG' }),
      title: t.arg.string({ description: titleArgument }),
      scheme: t.arg.string({
        description: 'Reads one scheme alone; else a year is KEPT only when all schemes keep it.',
      }),
      asOf: t.arg({ type: 'Date' }),
      recordedBy: t.arg({ type: 'DateTime' }),
    },
    select: { id: true },
    resolve: ({ id }, args, context) =>
      streakLoader(questionOf(args, context), args.recordedBy ?? null, context).load(id),
  }),
}));

interface StandingShape extends Standing {
  readonly question: StreakQuestion;
  readonly recordedBy: Date | null;
}

const StreakStanding = builder.objectRef<StandingShape>('StreakStanding').implement({
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Stations of one length share a position.' }),
    station: t.field({
      type: Station,
      resolve: async ({ stationId }, _args, context) => present(await stationLoader(context).load(stationId)),
    }),
    streak: t.field({
      type: StreakType,
      resolve: ({ stationId, question, recordedBy }, _args, context) =>
        streakLoader(question, recordedBy, context).load(stationId),
    }),
  }),
});

const present = <Row>(row: Row | null): Row => {
  if (row === null) throw new Error('a station went away between two statements');
  return row;
};

const [StreakStandingConnection, StreakStandingEdge] = connectionOf('StreakStanding', StreakStanding);

builder.queryFields((t) => ({
  streakLeaderboard: t.connection(
    {
      type: StreakStanding,
      description:
        'Stations by the length of their current streak, longest first; dissolved ones are left out.',
      args: {
        kind: t.arg({ type: StreakKind, required: true, defaultValue: 'RED_FLAG' }),
        title: t.arg.string({ description: titleArgument }),
        authorityId: t.arg.id({ description: 'Only stations supervised by this authority or any below it.' }),
        asOf: t.arg({ type: 'Date' }),
        recordedBy: t.arg({ type: 'DateTime' }),
      },
      resolve: async (_root, args, context) => {
        const question = questionOf(args, context);
        const authorityId = args.authorityId == null ? null : filterId('Authority', args.authorityId);
        const recordedBy = args.recordedBy ?? null;
        const asked = { question, authorityId };
        const page = await resolveOffsetConnection({ args, maxSize: 100 }, async (window) => {
          const rows = await readAt(context, recordedBy, (db) => standings(db, asked, window));
          return rows.map((row) => ({ ...row, question, recordedBy }));
        });
        return {
          ...page,
          totalCount: () => readAt(context, recordedBy, (db) => countStandings(db, asked)),
        };
      },
    },
    StreakStandingConnection,
    StreakStandingEdge,
  ),
}));
