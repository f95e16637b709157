import type { MetricValue, RecordRef } from '../metric/metric.ts';
import type { ClaimVerdict, FrozenFigure } from './claim.ts';

/** What became of a published figure since. */
export interface Drift {
  /** Computed today, the figure or its verdict is not what was published. */
  readonly drifted: boolean;
  readonly valueBefore: number | null;
  readonly valueNow: number | null;
  readonly verdictBefore: ClaimVerdict;
  readonly verdictNow: ClaimVerdict;
  /** Records that count today and did not when the account was published. */
  readonly added: readonly RecordRef[];
  /** Records that counted when the account was published and do not today. */
  readonly removed: readonly RecordRef[];
}

/** Compares a figure as it was published with the same question asked today. */
export function driftOf(frozen: FrozenFigure, now: MetricValue, verdictNow: ClaimVerdict): Drift {
  return {
    drifted: frozen.value !== now.value || frozen.verdict !== verdictNow,
    valueBefore: frozen.value,
    valueNow: now.value,
    verdictBefore: frozen.verdict,
    verdictNow,
    added: without(now.records, frozen.records),
    removed: without(frozen.records, now.records),
  };
}

function without(records: readonly RecordRef[], others: readonly RecordRef[]): readonly RecordRef[] {
  const known = new Set(others.map(keyOf));
  return records.filter((record) => !known.has(keyOf(record)));
}

function keyOf({ type, id }: RecordRef): string {
  return `${type} ${id}`;
}
