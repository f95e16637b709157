import { activityMetrics } from './activity.metrics.ts';
import { awardMetrics } from './award.metrics.ts';
import { crimeMetrics } from './crime.metrics.ts';
import type { MetricDefinition } from './definition.ts';
import { holderMetrics } from './holder.metrics.ts';
import { personMetrics } from './person.metrics.ts';
import { stationMetrics } from './station.metrics.ts';
import { teamMetrics } from './team.metrics.ts';

/** Every metric that a claim can name, in the order in which a list shows them. */
export const metricDefinitions: readonly MetricDefinition[] = Object.freeze([
  ...awardMetrics,
  ...holderMetrics,
  ...stationMetrics,
  ...personMetrics,
  ...teamMetrics,
  ...crimeMetrics,
  ...activityMetrics,
]);

const byName: ReadonlyMap<string, MetricDefinition> = new Map(
  metricDefinitions.map((definition) => [definition.name, definition]),
);

/** The metric of that name, or null where there is none. */
export function metricNamed(name: string): MetricDefinition | null {
  return byName.get(name) ?? null;
}
