import type { Change, Decision } from '../decision.ts';
import { reader } from '../field/field.ts';
import type { PersonId } from '../id.ts';
import type { NominationResult } from './nomination.changes.ts';
import type { Nomination } from './nomination.ts';
import { checkStep, checkYield, type NominationStepFacts, take } from './step.ts';

interface Dated {
  /** The day of the step; today where nothing else is said. */
  readonly on?: string | null | undefined;
}

export interface ReviewNominationInput extends Dated {
  readonly reviewerId: PersonId;
  readonly note?: string | null | undefined;
}

/** 审核: somebody other than the nominator and the nominee has looked at it, and lets it go on. */
export function reviewNomination(
  change: Change<NominationStepFacts, ReviewNominationInput>,
): Decision<NominationResult> {
  const { facts, input, today } = change;
  const { note, reviewerId } = input;
  const read = reader({ note, on: input.on ?? today });
  const reviewedOn = read.date('on');
  const reviewNote = read.passage('note');
  const next = { ...facts.nomination, status: 'REVIEWED', reviewerId, reviewedOn, reviewNote } as const;
  const step = { path: ['on'], date: read.dated() ? reviewedOn : null };
  return take(change, next, [
    ...read.violations(),
    ...checkStep(change, next, step),
    ...checkYield(facts, step),
  ]);
}

export interface WithdrawNominationInput extends Dated {
  readonly reason: string;
}

/** 撤回: it goes no further, and says why. */
export function withdrawNomination(
  change: Change<NominationStepFacts, WithdrawNominationInput>,
): Decision<NominationResult> {
  return end(change, { ...change.facts.nomination, status: 'WITHDRAWN' });
}

export interface RejectNominationInput extends WithdrawNominationInput {
  /** Who decided, where it is known. */
  readonly approverId?: PersonId | null | undefined;
}

/** 否决: it was judged and goes no further, and says why. */
export function rejectNomination(
  change: Change<NominationStepFacts, RejectNominationInput>,
): Decision<NominationResult> {
  const approverId = change.input.approverId ?? null;
  return end(change, { ...change.facts.nomination, status: 'REJECTED', approverId });
}

function end(
  change: Change<NominationStepFacts, WithdrawNominationInput>,
  ended: Nomination,
): Decision<NominationResult> {
  const { reason, on } = change.input;
  const read = reader({ reason, on: on ?? change.today });
  const decidedOn = read.date('on');
  const next: Nomination = { ...ended, decidedOn, decisionReason: read.passage('reason') };
  const step = { path: ['on'], date: read.dated() ? decidedOn : null };
  return take(change, next, [...read.violations(), ...checkStep(change, next, step)]);
}

export type { NominationStepFacts } from './step.ts';
