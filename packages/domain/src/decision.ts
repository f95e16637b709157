import type { CalendarDate } from './date.ts';
import type { Violation } from './rule.ts';

/** A reason for going on in spite of warnings of one code. It is kept with the record. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
}

/** The answer to a change: the rows to save, with the acknowledgements to keep; or everything that is wrong with it. */
export type Decision<Value> =
  | { readonly ok: true; readonly value: Value; readonly acknowledged: readonly Acknowledgement[] }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/**
 * What every change function takes.
 * - `facts`: the records that the rules look at, loaded (and locked) by the caller.
 * - `input`: the values as they came in; nothing about them has been checked.
 * - `ids`: ids for the records that the change makes.
 * - `today`: the caller's clock.
 * - `acknowledge`: reasons for going on in spite of warnings.
 */
export interface Change<Facts, Input, Ids = Record<never, never>> {
  readonly facts: Facts;
  readonly input: Input;
  readonly ids: Ids;
  readonly today: CalendarDate;
  readonly acknowledge?: readonly Acknowledgement[] | undefined;
}

/**
 * Errors refuse. A warning refuses unless an acknowledgement with a reason covers its code; those that did are
 * returned to be stored, and those that nothing called for are dropped.
 */
export function decide<Value>(
  violations: readonly Violation[],
  acknowledge: readonly Acknowledgement[] | undefined,
  value: Value,
): Decision<Value> {
  const given = (acknowledge ?? []).filter(({ reason }) => reason.trim() !== '');
  const covered = (violation: Violation): boolean =>
    violation.severity === 'WARNING' && given.some(({ code }) => code === violation.code);
  const standing = violations.filter((violation) => !covered(violation));
  if (standing.length > 0) return { ok: false, violations: standing };
  return {
    ok: true,
    value,
    acknowledged: given.filter(({ code }) => violations.some((violation) => violation.code === code)),
  };
}
