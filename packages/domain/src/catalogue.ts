import type { Locale, Rule, Violation } from './rule.ts';

/** Every rule of every slice. */
export const ruleCatalogue: readonly Rule[] = Object.freeze([]);

/** The violation in the words of its rule, naming the values that broke it. */
export function describe(violation: Violation, locale: Locale): string {
  const rule = ruleCatalogue.find(({ code }) => code === violation.code);
  return rule?.messages[locale](violation.parameters) ?? violation.code;
}
