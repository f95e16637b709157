import { calendarDate } from '../date.ts';
import { measure } from '../metric/measure.ts';
import type { StationRecords } from '../metric/records.ts';
import { records } from './station-records.ts';

/** What a metric of the test station is on a day, and by which records, where only the named parts are known. */
export function asked(
  metric: string,
  parameters: object,
  parts: Partial<StationRecords>,
  day = '2017-10-31',
): { readonly value: number | null; readonly unit: string; readonly ids: readonly string[] } {
  const question = { metric, parameters, asOf: calendarDate(day) };
  const { value, unit, records: found } = measure(question, records(parts));
  return { value, unit, ids: found.map(({ id }) => id) };
}
