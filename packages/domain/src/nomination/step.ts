import { type Change, type Decision, decide } from '../decision.ts';
import type { DatedField } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import type { ChangeNominationFacts, NominationResult } from './nomination.changes.ts';
import { nominationFourEyes, nominationLifecycle } from './nomination.rules.ts';
import { type Nomination, openNominationStatuses } from './nomination.ts';
import { nominationYield } from './yield.rules.ts';

export interface NominationStepFacts extends ChangeNominationFacts {
  /** Whether an earlier step of this nomination was taken with a reason for `nomination.yield`. */
  readonly yieldExplained: boolean;
}

/** What every step of a nomination is judged by. */
export function checkStep(
  { facts: { nomination }, today }: Change<NominationStepFacts, unknown>,
  next: Nomination,
  step: DatedField,
): readonly Violation[] {
  return [
    ...check([nominationLifecycle], { nomination, next, step, today }, today),
    ...check([nominationFourEyes], { nomination: next }, today),
  ];
}

/** Whether a leading cadre ought to yield on the day of the step, unless that was explained before. */
export function checkYield(
  { nominee, nomination, rivals, yieldExplained }: NominationStepFacts,
  { date }: DatedField,
): readonly Violation[] {
  if (yieldExplained || date === null) return [];
  const others = rivals.filter((rival) => rival.nomination.id !== nomination.id);
  return check([nominationYield], { nominee, rivals: others, on: date }, date);
}

/** Once a nomination was decided, nothing else about the step is worth saying. */
export function take(
  { facts, acknowledge }: Change<NominationStepFacts, unknown>,
  nomination: Nomination,
  violations: readonly Violation[],
): Decision<NominationResult> {
  const isOpen = openNominationStatuses.includes(facts.nomination.status);
  const said = isOpen ? violations : violations.filter(({ code }) => code === 'nomination.lifecycle');
  return decide(said, acknowledge, { nomination });
}
