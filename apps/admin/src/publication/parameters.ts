import { metricNamed, readMetricParameters } from '@qinglan/domain';
import { isBlank } from '../data/changes.ts';

/** The parameters that the metric takes, without those that were left empty. */
export function parametersOf(metric: string, typed: unknown): Record<string, unknown> {
  const known = Object.keys(metricNamed(metric)?.parameters ?? {});
  const entries = typeof typed === 'object' && typed !== null ? Object.entries(typed) : [];
  return Object.fromEntries(
    entries.filter(([name, value]) => known.includes(name) && !isBlank(value) && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The unit that the metric is counted in with these parameters. */
export function unitOf(metric: string, parameters: Record<string, unknown>): string {
  const reading = readMetricParameters(metric, parameters);
  if (reading.ok) return reading.metric.unit(reading.parameters);
  return metricNamed(metric)?.units[0] ?? '';
}
