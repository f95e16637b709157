import type { CalendarDate } from '../date.ts';
import type { MetricValue } from './metric.ts';
import { describeMetricProblem } from './problem.ts';
import { readMetricParameters } from './reading.ts';
import type { StationRecords } from './records.ts';

/** Which figure about a station is asked for, and as of which day. */
export interface MetricQuestion {
  readonly metric: string;
  /** As `readMetricParameters` takes or gives them. */
  readonly parameters: unknown;
  readonly asOf: CalendarDate;
}

/**
 * A figure about one station and the records behind it: null where the records do not say it. Neither the clock nor
 * the order of the records matters. @throws RangeError for a question that `readMetricParameters` refuses.
 */
export function measure({ metric, parameters, asOf }: MetricQuestion, records: StationRecords): MetricValue {
  const reading = readMetricParameters(metric, parameters);
  if (!reading.ok)
    throw new RangeError(reading.problems.map((problem) => describeMetricProblem(problem, 'en')).join(' '));
  const measured = reading.metric.measure(reading.parameters, asOf, records);
  return { ...measured, unit: reading.metric.unit(reading.parameters) };
}
