import { type MetricParameter, metricNamed } from '@qinglan/domain';
import { metricParameters } from './metric.check.ts';

/** What is asked, as the form holds it. */
export interface MetricAsked {
  readonly stationId: string;
  readonly metric: string;
  readonly asOf: string;
  /** RFC 3339; empty: now. */
  readonly recordedBy: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The question that an address asks; what it leaves out is empty. */
export function askedBy(search: URLSearchParams): MetricAsked {
  const metric = search.get('metric') ?? '';
  const described = Object.entries(metricNamed(metric)?.parameters ?? {});
  return {
    stationId: search.get('station') ?? '',
    metric,
    asOf: search.get('asOf') ?? '',
    recordedBy: search.get('recordedBy') ?? '',
    parameters: Object.fromEntries(
      described.map(([name, parameter]) => [name, valueIn(search, name, parameter)]),
    ),
  };
}

/** The address of a question, so that it can be passed on. */
export function addressOf({ stationId, metric, asOf, recordedBy, parameters }: MetricAsked): URLSearchParams {
  const search = new URLSearchParams({ station: stationId, metric });
  if (asOf) search.set('asOf', asOf);
  if (recordedBy) search.set('recordedBy', recordedBy);
  for (const [name, value] of Object.entries(metricParameters(metric, parameters)))
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  return search;
}

function valueIn(search: URLSearchParams, name: string, parameter: MetricParameter): unknown {
  if (parameter.type === 'LIST') return search.getAll(name);
  return search.get(name) ?? (parameter.type === 'ENUM' ? parameter.standard : null) ?? '';
}
