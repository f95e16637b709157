import {
  type CalendarDate,
  calendarDate,
  type Violation as DomainViolation,
  describe,
  type Locale,
} from '@qinglan/domain';
import { isBlank } from '../data/changes.ts';
import type { Load } from '../data/useOperation.ts';
import { today } from '../ui/formatDate.ts';

export type FormValues = Readonly<Record<string, unknown>>;

/** What a check may use besides the values: the ledger, and the day it is. */
export interface CheckContext {
  readonly load: Load;
  readonly today: CalendarDate;
}

/** Judges what is in a form by the domain's rules, with the facts that the form can read. */
export type Check = (values: FormValues, context: CheckContext) => Promise<readonly DomainViolation[]>;

/** A broken rule in the words of the reader. */
export interface Finding {
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly path: readonly string[];
  readonly message: string;
}

/** Required fields first; what rests on them can only be judged once they are filled. */
export async function findings(
  values: FormValues,
  required: readonly string[],
  check: Check | undefined,
  load: Load,
  language: Locale,
): Promise<readonly Finding[]> {
  const missing = required.filter((field) => isMissing(values[field]));
  const violations = missing.length > 0 ? missing.map(requiredViolation) : await judge(values, check, load);
  return violations.map((violation) => ({ ...violation, message: describe(violation, language) }));
}

async function judge(
  values: FormValues,
  check: Check | undefined,
  load: Load,
): Promise<readonly DomainViolation[]> {
  if (check === undefined) return [];
  return check(values, { load, today: calendarDate(today()) });
}

function isMissing(value: unknown): boolean {
  return isBlank(value) || (Array.isArray(value) && value.length === 0);
}

function requiredViolation(field: string): DomainViolation {
  return { code: 'text.required', severity: 'ERROR', path: [field], parameters: {} };
}

/** The text of a field, as a domain function takes it. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The text of a field, or null where it is empty. */
export function optionalText(value: unknown): string | null {
  return isBlank(value) ? null : text(value);
}

/** The number of a field, or null where it is empty. */
export function optionalNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The violations of a decision; none where it was made. */
export function violationsOf(
  decision: { readonly ok: true } | { readonly ok: false; readonly violations: readonly DomainViolation[] },
): readonly DomainViolation[] {
  return decision.ok ? [] : decision.violations;
}
