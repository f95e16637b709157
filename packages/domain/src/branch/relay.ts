import { type CalendarDate, compareDates, isSameOrBefore } from '../date.ts';
import { daysApart, periodContains } from '../period.ts';
import type { SecretaryTenure } from './branch.ts';

/** What the relay reads of a tenure. */
export type RelayTenure = Pick<SecretaryTenure, 'id' | 'personId' | 'from' | 'to'>;

/** One leg of the relay: a tenure, counted (第几任), and the days without a secretary before it. */
export interface RelayLeg<Tenure extends RelayTenure = RelayTenure> {
  readonly tenure: Tenure;
  /** 1 for the first secretary. */
  readonly ordinal: number;
  /** 0 for the first secretary. */
  readonly daysVacantBefore: number;
}

export interface Relay<Tenure extends RelayTenure = RelayTenure> {
  /** Oldest first. */
  readonly legs: readonly RelayLeg<Tenure>[];
  /** Stretches between two tenures in which the branch had no secretary. */
  readonly gaps: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
}

/** The tenures of one branch, in any order, as a relay; with `asOf`, those that had begun by then. */
export function relay<Tenure extends RelayTenure>(
  tenures: readonly Tenure[],
  asOf?: CalendarDate | null,
): Relay<Tenure> {
  const begun = tenures
    .filter(({ from }) => asOf == null || isSameOrBefore(from, asOf))
    .toSorted((a, b) => compareDates(a.from, b.from) || (a.id < b.id ? -1 : 1));
  const legs = begun.map((tenure, index) => {
    const previous = begun[index - 1];
    return { tenure, ordinal: index + 1, daysVacantBefore: previous ? daysApart(previous, tenure) : 0 };
  });
  const gaps = legs
    .filter(({ daysVacantBefore }) => daysVacantBefore > 0)
    .map(({ tenure, ordinal }) => ({ from: begun[ordinal - 2]?.to ?? tenure.from, to: tenure.from }));
  return { legs, gaps };
}

/** The tenure in which the branch was led on a date, or null where it had no secretary. */
export function secretaryOn<Tenure extends RelayTenure>(
  tenures: readonly Tenure[],
  date: CalendarDate,
): Tenure | null {
  return tenures.find((tenure) => periodContains(tenure, date)) ?? null;
}
