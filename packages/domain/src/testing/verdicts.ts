import { expect } from 'vitest';
import { describe as inWords } from '../catalogue.ts';
import type { Decision } from '../decision.ts';
import type { Path, Violation } from '../rule.ts';
import type { RuleCode } from '../rule-code.ts';

type Judged = Decision<unknown> | readonly Violation[];

function violationsOf(judged: Judged): readonly Violation[] {
  if ('ok' in judged) return judged.ok ? [] : judged.violations;
  return judged;
}

/** The rule is broken at the path, and says so in both languages with every value in place. */
export function breaks(code: RuleCode, judged: Judged, ...path: Path): Violation {
  const violations = violationsOf(judged);
  const found = violations.find((violation) => violation.code === code && `${violation.path}` === `${path}`);
  expect(found, `${code} at ${path} among ${JSON.stringify(violations)}`).toBeDefined();
  const violation = found as Violation;
  expect(JSON.parse(JSON.stringify(violation))).toEqual(violation);
  const [zh, en] = [inWords(violation, 'zh'), inWords(violation, 'en')];
  expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(en).toMatch(/^[A-Z0-9“].*\.$/);
  for (const words of [zh, en]) expect(words).not.toMatch(/undefined|null|NaN|\[object/);
  return violation;
}

/** The change is accepted. */
export function accepted<Value>(decision: Decision<Value>): Value {
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.violations)}`);
  return decision.value;
}

/** Nothing but the named rules is broken. */
export function breaksOnly(codes: readonly RuleCode[], judged: Judged): void {
  expect(
    violationsOf(judged)
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(codes.toSorted());
}
