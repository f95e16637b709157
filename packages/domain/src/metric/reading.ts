import { firstDay, parseCalendarDate } from '../date.ts';
import { longestName, tidy } from '../field/field.ts';
import type { MetricDefinition } from './definition.ts';
import type { MetricParameter, MetricParameters } from './parameter.ts';
import { type MetricProblem, problemsTogether } from './problem.ts';
import { metricNamed } from './registry.ts';

export type MetricReading =
  | { readonly ok: true; readonly metric: MetricDefinition; readonly parameters: MetricParameters }
  | { readonly ok: false; readonly problems: readonly MetricProblem[] };

/** The most values that a list of a metric's parameters holds. */
export const longestList = 50;

/**
 * Reads the parameters of a metric as they came in – JSON of any shape – and finds everything that is wrong with them.
 * Null and blank text count as left out; what is left out is null, or the standard value where there is one. Ids are
 * taken as they stand: whether there is such a record, only a store can say.
 */
export function readMetricParameters(name: string, json: unknown): MetricReading {
  const metric = metricNamed(name);
  if (metric === null)
    return { ok: false, problems: [{ problem: 'UNKNOWN_METRIC', parameter: null, metric: name }] };
  const given = json ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    return { ok: false, problems: [{ problem: 'NOT_AN_OBJECT', parameter: null }] };
  const known = Object.keys(metric.parameters);
  const strangers = Object.keys(given)
    .filter((parameter) => !known.includes(parameter))
    .map((parameter): MetricProblem => ({ problem: 'UNKNOWN_PARAMETER', parameter, known }));
  const values = new Map<string, unknown>(Object.entries(given));
  const results = Object.entries(metric.parameters).map(
    ([parameter, description]) =>
      [parameter, readOne(parameter, description, values.get(parameter))] as const,
  );
  const wrong = results.flatMap(([, result]) => ('problem' in result ? [result] : []));
  const parameters: MetricParameters = Object.fromEntries(
    results.map(([parameter, result]) => [parameter, 'value' in result ? result.value : null]),
  );
  const problems = [...strangers, ...wrong];
  if (problems.length === 0) problems.push(...problemsTogether(metric, parameters, isEmptyPeriod));
  return problems.length === 0 ? { ok: true, metric, parameters } : { ok: false, problems };
}

type Read = { readonly value: string | readonly string[] | null } | MetricProblem;

function readOne(parameter: string, description: MetricParameter, given: unknown): Read {
  const text = typeof given === 'string' ? tidy(given) : null;
  if (given == null || text === '') return absent(parameter, description);
  if (description.type === 'LIST') return readList(parameter, description.required, given);
  if (text === null) return { problem: 'WRONG_TYPE', parameter, type: description.type };
  if (text.length > longestName && [...text].length > longestName)
    return { problem: 'TOO_LONG', parameter, longest: longestName };
  if (description.type === 'DATE')
    return parseCalendarDate(text) === null
      ? { problem: 'NO_DATE', parameter, value: text }
      : { value: text };
  if (description.type === 'ENUM') {
    const allowed = description.values.map(({ value }) => value);
    return allowed.includes(text)
      ? { value: text }
      : { problem: 'NO_SUCH_VALUE', parameter, value: text, allowed };
  }
  return { value: text };
}

function absent(parameter: string, description: MetricParameter): Read {
  if (description.type === 'ENUM' && description.standard !== null) return { value: description.standard };
  return description.required ? { problem: 'MISSING', parameter } : { value: null };
}

function readList(parameter: string, isRequired: boolean, given: unknown): Read {
  if (!Array.isArray(given)) return { problem: 'WRONG_TYPE', parameter, type: 'LIST' };
  if (!given.every((item): item is string => typeof item === 'string'))
    return { problem: 'WRONG_TYPE', parameter, type: 'LIST' };
  const items = given.map(tidy).filter((item) => item !== '');
  if (items.length > longestList) return { problem: 'TOO_LONG', parameter, longest: longestList };
  if (items.length === 0) return isRequired ? { problem: 'MISSING', parameter } : { value: null };
  return { value: [...new Set(items)] };
}

function isEmptyPeriod(from: string, to: string): boolean {
  const [start, end] = [parseCalendarDate(from), parseCalendarDate(to)];
  return start !== null && end !== null && firstDay(end) <= firstDay(start);
}
