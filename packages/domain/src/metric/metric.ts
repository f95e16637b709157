import type { EntityName } from '../id.ts';

/** Names one record of the ledger: its kind and its id. */
export interface RecordRef {
  readonly type: EntityName;
  readonly id: string;
}

/** A figure with its evidence: null where the records do not say it. */
export interface MetricValue {
  readonly value: number | null;
  readonly unit: string;
  /** The records that were counted, each once. */
  readonly records: readonly RecordRef[];
}

export type { MetricDefinition } from './definition.ts';
export type { MetricParameter, NamedThing } from './parameter.ts';
export { describeMetricProblem, type MetricProblem } from './problem.ts';
export { readMetricParameters } from './reading.ts';
export { metricDefinitions, metricNamed } from './registry.ts';
export { rulesVersion } from './version.ts';
