import type { CalendarDate } from './date.ts';
import { checkPassage } from './field/field.ts';
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
 * - `today`: the caller's clock.
 * - `acknowledge`: reasons for going on in spite of warnings.
 */
export interface Change<Facts, Input> {
  readonly facts: Facts;
  readonly input: Input;
  readonly today: CalendarDate;
  readonly acknowledge?: readonly Acknowledgement[] | null | undefined;
}

/** A change that makes records, with the ids they are to have. */
export interface Creation<Facts, Input, Ids> extends Change<Facts, Input> {
  readonly ids: Ids;
}

/**
 * Errors refuse. A warning refuses unless an acknowledgement with a reason covers its code; those that did are
 * returned to be stored, and those that nothing called for are dropped.
 */
export function decide<Value>(
  violations: readonly Violation[],
  acknowledge: readonly Acknowledgement[] | null | undefined,
  value: Value,
): Decision<Value> {
  const given = acknowledge ?? [];
  const acknowledged = given
    .filter(
      ({ code, reason }) => reason.trim() !== '' && violations.some((violation) => violation.code === code),
    )
    .map(({ code, reason }) => ({ code, reason: reason.trim() }));
  const covers = (violation: Violation): boolean =>
    violation.severity === 'WARNING' && acknowledged.some(({ code }) => code === violation.code);
  const standing = [
    ...violations.filter((violation) => !covers(violation)),
    ...given.flatMap(({ reason }, index) => checkPassage(reason, ['acknowledge', `${index}`, 'reason'])),
  ];
  return standing.length > 0 ? { ok: false, violations: standing } : { ok: true, value, acknowledged };
}
