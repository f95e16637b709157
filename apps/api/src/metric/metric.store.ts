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

/** Where a question cannot be answered at all: its metric or its station is gone. */
export const unanswered: MetricValue = { value: null, unit: '', records: [] };

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
  const records = await stationRecordsOf(db, [...new Set(read.map(({ stationId }) => stationId))], {
    parts: read.flatMap(({ metric }) => metricNamed(metric)?.reads ?? []),
    holders: read.flatMap(({ reading }) => holdersAsked(reading)),
  });
  return read.map(({ stationId, reading, metric, asOf }) => {
    const known = records.get(stationId);
    if (!(reading.ok && known)) return unanswered;
    return measure({ metric, parameters: reading.parameters, asOf }, known);
  });
};

const holdersAsked = (reading: MetricReading): HoldersAsked[] => {
  if (!(reading.ok && reading.metric.reads.includes('jurisdictions'))) return [];
  const { kind, authorityCode } = reading.parameters;
  return typeof kind === 'string' && typeof authorityCode === 'string' ? [{ kind, authorityCode }] : [];
};
