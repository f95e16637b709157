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
