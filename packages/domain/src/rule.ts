import { type CalendarDate, calendarDate } from './date.ts';
import { type Period, periodContains } from './period.ts';
import type { RuleCode } from './rule-code.ts';

export const severities = ['ERROR', 'WARNING'] as const;
export type Severity = (typeof severities)[number];

/** Where a rule is enforced: this package, a PostgreSQL constraint or trigger, the form before saving. */
export type Wall = 'DOMAIN' | 'DATABASE' | 'FORM';

export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];
export type Localised = Readonly<Record<Locale, string>>;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type ViolationParameters = { readonly [key: string]: Json };

/** Names the input field that breaks a rule: `['year']`, or `['acknowledge', '0', 'reason']`. */
export type Path = readonly string[];

/** What a rule finds wrong: where, and the values that its message names. */
export interface Breach<Parameters extends ViolationParameters = ViolationParameters> {
  readonly path: Path;
  readonly parameters: Parameters;
  /** Where one rule both refuses and warns; otherwise the rule's own severity holds. */
  readonly severity?: Severity | undefined;
}

/** A breach at one field of the input, or at a path into it. */
export function breach<const Parameters extends ViolationParameters>(
  field: string | Path,
  parameters: Parameters,
  severity?: Severity,
): Breach<Parameters> {
  return { path: typeof field === 'string' ? [field] : field, parameters, severity };
}

/** Those of the candidates that are breaches: `breaches(rank < 1 && breach('rank', { rank }), …)`. */
export function breaches<Parameters extends ViolationParameters>(
  ...candidates: readonly (Breach<Parameters> | false)[]
): readonly Breach<Parameters>[] {
  return candidates.filter((candidate) => candidate !== false);
}

/** One rule of the ledger: data about it, and the check itself. */
export interface Rule<
  Code extends RuleCode = RuleCode,
  Facts = never,
  Parameters extends ViolationParameters = ViolationParameters,
> {
  readonly code: Code;
  readonly severity: Severity;
  /** The dates of the records that it judges. */
  readonly effective: Period;
  readonly walls: readonly Wall[];
  /** Where it comes from: a regulation, or the ledger's own design. */
  readonly source: Localised;
  readonly messages: {
    zh(parameters: Parameters): string;
    en(parameters: Parameters): string;
  };
  readonly check: (facts: Facts) => readonly Breach<Parameters>[];
}

/** A broken rule, as data: JSON-serialisable, put into words by `describe`. */
export interface Violation {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly path: Path;
  readonly parameters: ViolationParameters;
}

/** Every date that the calendar of the ledger has. */
export const always: Period = { from: calendarDate('1900') };

/** What the rules have in common that the ledger itself sets: they refuse, at every date. */
export const ledgerRule: Pick<Rule, 'severity' | 'effective' | 'source'> = {
  severity: 'ERROR',
  effective: always,
  source: { zh: '青蓝台账设计', en: 'Design of the Qinglan ledger' },
};

/** A deployment's own effective periods, by rule code, in place of those the rules carry. */
export type EffectivePeriods = Readonly<Partial<Record<RuleCode, Period>>>;

/**
 * Judges the facts by those rules that are in force `on` the record's date.
 * Returns every violation in the order of the rules; an empty list where all hold.
 */
export function check<Facts>(
  rules: readonly Rule<RuleCode, Facts>[],
  facts: Facts,
  on: CalendarDate,
  effective: EffectivePeriods = {},
): readonly Violation[] {
  return rules
    .filter((rule) => periodContains(effective[rule.code] ?? rule.effective, on))
    .flatMap((rule) =>
      rule.check(facts).map(({ path, parameters, severity }) => ({
        code: rule.code,
        severity: severity ?? rule.severity,
        path,
        parameters,
      })),
    );
}
