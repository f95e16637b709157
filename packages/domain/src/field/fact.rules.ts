import { breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';

export interface CountFacts {
  readonly path: Path;
  /** Null where nobody counted. */
  readonly value: number | null;
  readonly least: number;
}

export const numberCount: Rule<'number.count', CountFacts, { value: number; least: number }> = {
  ...ledgerRule,
  code: 'number.count',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ value, least }) => `这里应填不小于 ${least} 的整数，不能是 ${value}。`,
    en: ({ value, least }) => `Give a whole number from ${least} here, not ${value}.`,
  },
  check: ({ path, value, least }) =>
    breaches(value !== null && !isCount(value, least) && breach(path, { value, least })),
};

/** Whether the value is a whole number that is no less than `least`. */
export function isCount(value: number, least = 0): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

export const factRules: readonly Rule[] = [numberCount];
