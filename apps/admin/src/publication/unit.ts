import { metricNamed, readMetricParameters } from '@qinglan/domain';

/** The unit that the metric is counted in with these parameters. */
export function unitOf(metric: string, parameters: Record<string, unknown>): string {
  const reading = readMetricParameters(metric, parameters);
  if (reading.ok) return reading.metric.unit(reading.parameters);
  return metricNamed(metric)?.units[0] ?? '';
}
