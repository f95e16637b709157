import {
  type CalendarDate,
  describeMetricProblem,
  entityWords,
  type Locale,
  type MetricReading,
  type MetricValue,
  rulesVersion,
} from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { loaderFor, readAt, rowLoader } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { filterId } from '../global-id.ts';
import { mayKnow } from './confidential.ts';
import { evidenceOf } from './evidence.store.ts';
import { evidenceOfOneArgs, evidencePage, evidenceText } from './evidence-page.graphql.ts';
import { measureAll, readQuestion, type StationQuestion, unanswered } from './metric.store.ts';
import { RecordLineType } from './record-line.graphql.ts';
import { recordLines } from './record-line.store.ts';

export { evidenceOfManyArgs, evidencePage, evidenceText } from './evidence-page.graphql.ts';
export { RecordLineType } from './record-line.graphql.ts';

type Reading = Extract<MetricReading, { ok: true }>;

interface ResultShape extends MetricValue {
  readonly reading: Reading;
  readonly asOf: CalendarDate;
  /** Why the value is null; null where it is known. */
  readonly unknown: string | null;
}

const MetricResult = builder.objectRef<ResultShape>('MetricResult').implement({
  description: 'A figure about a station, with the records that it counts.',
  fields: (t) => ({
    name: t.string({ resolve: ({ reading }) => reading.metric.name }),
    title: t.string({
      description: "In the caller's language.",
      resolve: ({ reading }, _args, { locale }) => reading.metric.title[locale],
    }),
    value: t.float({
      nullable: true,
      description: 'null where the records do not say it.',
      resolve: ({ value }) => value,
    }),
    unknown: t.string({
      nullable: true,
      description: "Why the value is null, in the caller's language.",
      resolve: ({ unknown }) => unknown,
    }),
    unit: t.exposeString('unit'),
    asOf: t.field({ type: 'Date', resolve: ({ asOf }) => asOf }),
    records: t.field({
      type: [builder.nodeInterfaceRef()],
      description: evidenceText('What was counted, each once'),
      args: evidenceOfOneArgs,
      resolve: ({ records }, page, context) => evidenceOf(context, evidencePage(records, page)),
    }),
    lines: t.field({
      type: [RecordLineType],
      description: evidenceText('The same records, each in one line'),
      args: evidenceOfOneArgs,
      resolve: ({ records }, page, context) => recordLines(context, evidencePage(records, page)),
    }),
    recordCount: t.int({ description: 'How many those are.', resolve: ({ records }) => records.length }),
    rulesVersion: t.string({
      description: 'The version of the rules and metrics by which it was computed.',
      resolve: () => rulesVersion,
    }),
  }),
});

const badInput = (message: string, extensions: object = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });

const notThere: Record<Locale, (name: string) => string> = {
  zh: (name) => `找不到所指的${name}。`,
  en: (name) => `There is no such ${name}.`,
};

const confidential: Record<Locale, string> = {
  zh: '您的角色无权查看出生日期，因此也不显示年龄。',
  en: 'Your role may not see birth dates, nor what follows from them.',
};

/** @throws GraphQLError BAD_USER_INPUT with everything that is wrong, as data in its extensions too. */
const readingOf = (name: string, parameters: unknown, locale: Locale): Reading => {
  const reading = readQuestion(name, parameters);
  if (reading.ok) return reading;
  throw badInput(reading.problems.map((problem) => describeMetricProblem(problem, locale)).join(' '), {
    problems: reading.problems,
  });
};

/** All figures of one request about one instant are loaded together. */
const answerTo = (
  question: StationQuestion,
  recordedBy: Date | null,
  context: Context,
): Promise<MetricValue> => {
  const asked = loaderFor<MetricValue>(
    context,
    `metric ${recordedBy?.toISOString()}`,
    async (keys) => {
      const questions = keys.map((key): StationQuestion => JSON.parse(key));
      const answers = await readAt(context, recordedBy, (db) => measureAll(db, questions));
      return new Map(keys.map((key, index) => [key, answers[index] ?? unanswered]));
    },
    unanswered,
  );
  return asked.load(JSON.stringify(question));
};

const stationLoader = (context: Context) =>
  rowLoader(context, 'metric.station', (where) => context.db.station.findMany({ where }));

builder.queryFields((t) => ({
  metric: t.field({
    type: MetricResult,
    description: 'A figure about a station as of a day, today if none is given.',
    args: {
      name: t.arg.string({ required: true, description: 'One of `metrics`.' }),
      stationId: t.arg.id({ required: true }),
      parameters: t.arg({ type: 'JSON' }),
      asOf: t.arg({ type: 'Date' }),
      recordedBy: t.arg({
        type: 'DateTime',
        description: 'As the ledger held it at an instant; now when absent.',
      }),
    },
    resolve: async (_root, args, context): Promise<ResultShape> => {
      const { locale, today } = context;
      const reading = readingOf(args.name, args.parameters, locale);
      const stationId = filterId('Station', args.stationId);
      if (!(await stationLoader(context).load(stationId)))
        throw badInput(notThere[locale](entityWords['Station'][locale]));
      const asOf = args.asOf ?? today;
      const unit = reading.metric.unit(reading.parameters);
      const { metric, parameters } = reading;
      if (!mayKnow({ metric: metric.name, parameters }, context))
        return { reading, asOf, unit, value: null, records: [], unknown: confidential[locale] };
      const { value, records } = await answerTo(
        { stationId, metric: metric.name, parameters, asOf },
        args.recordedBy ?? null,
        context,
      );
      return {
        reading,
        asOf,
        unit,
        value,
        records,
        unknown: value === null ? unknownOf(metric, locale) : null,
      };
    },
  }),
}));

const unknownOf = ({ unknown }: Reading['metric'], locale: Locale): string | null =>
  unknown?.[locale] ?? null;
