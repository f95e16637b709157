import {
  type CalendarDate,
  type MetricParameters,
  type MetricProblem,
  type MetricReading,
  type MetricValue,
  measure,
  metricNamed,
  readMetricParameters,
} from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import type { Transaction } from '../database/database.ts';
import { isRowId, readGlobalId } from '../global-id.ts';
import type { HoldersAsked } from './jurisdiction.store.ts';
import { stationRecordsOf } from './station-records.store.ts';

export { mayKnow } from './confidential.ts';
export { evidenceOf } from './evidence.store.ts';
export { lineName, recordLines, type TypedLine } from './record-line.store.ts';

/** One figure about one station. */
export interface StationQuestion {
  readonly stationId: string;
  readonly metric: string;
  /** JSON as a caller sent it or as it is stored; its ids may be global ids or those of rows. */
  readonly parameters: unknown;
  readonly asOf: CalendarDate;
  /** For metrics of `isAppendOnly`: as the ledger held them at this instant. */
  readonly recordedBy?: Date | null;
}

/** As the domain reads parameters, with ids of rows in place of global ids. */
export const readQuestion = (name: string, json: unknown): MetricReading => {
  const reading = readMetricParameters(name, json);
  if (!reading.ok) return reading;
  const problems: MetricProblem[] = [];
  const parameters: MetricParameters = Object.fromEntries(
    Object.entries(reading.parameters).map(([parameter, value]) => {
      const description = reading.metric.parameters[parameter];
      if (description?.type !== 'ID' || typeof value !== 'string') return [parameter, value];
      const found = readGlobalId(value);
      if (found?.typename === description.of) return [parameter, found.id];
      if (!isRowId(value)) problems.push({ problem: 'NO_ID', parameter });
      return [parameter, value.toLowerCase()];
    }),
  );
  return problems.length > 0 ? { ok: false, problems } : { ...reading, parameters };
};

/** Whether the metric rests on records that are never changed, so that the past can be read from them. */
export const isAppendOnly = ({ metric, parameters }: Extract<MetricReading, { ok: true }>): boolean =>
  metric.name === 'streak' && parameters['kind'] !== 'TITLE';

/** Where a question cannot be answered at all: its metric or its station is gone. */
const unanswered: MetricValue = { value: null, unit: '', records: [] };

/**
 * The answers to many questions about many stations, in their order, from one load of records: the number of SQL
 * statements depends on the kinds of records that the metrics read, not on the number of questions.
 */
export const measureAll = async (
  db: Transaction,
  questions: readonly StationQuestion[],
): Promise<MetricValue[]> => {
  const read = questions.map((question) => ({
    ...question,
    reading: readQuestion(question.metric, question.parameters),
  }));
  const answers = new Map<object, MetricValue>();
  for (const group of groupBy(read, ({ recordedBy }) => recordedBy?.getTime() ?? null).values()) {
    const records = await stationRecordsOf(db, [...new Set(group.map(({ stationId }) => stationId))], {
      parts: group.flatMap(({ metric }) => metricNamed(metric)?.reads ?? []),
      holders: group.flatMap(({ reading }) => holdersAsked(reading)),
      recordedBy: group[0]?.recordedBy ?? null,
    });
    for (const question of group) {
      const { reading, metric, asOf } = question;
      const known = records.get(question.stationId);
      if (reading.ok && known)
        answers.set(question, measure({ metric, parameters: reading.parameters, asOf }, known));
    }
  }
  return read.map((question) => answers.get(question) ?? unanswered);
};

const holdersAsked = (reading: MetricReading): HoldersAsked[] => {
  if (!(reading.ok && reading.metric.reads.includes('jurisdictions'))) return [];
  const { kind, authorityCode } = reading.parameters;
  return typeof kind === 'string' && typeof authorityCode === 'string' ? [{ kind, authorityCode }] : [];
};
