import type { CalendarDate } from '../date.ts';
import { type Acknowledgement, type Decision, decide } from '../decision.ts';
import { reader } from '../field/field.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import type { Ladder } from './ladder.ts';
import { workshopLife } from './lives.ts';
import { type LeftOpen, workshopLifecycle } from './workshop.rules.ts';
import type { Workshop } from './workshop.ts';
import type { Status } from './workshop.words.ts';

/** One move of a goal, a task or a highlight to another status, as it is kept. */
export interface Move<To extends Status = Status> {
  readonly from: To;
  readonly to: To;
  readonly on: CalendarDate;
  /** Why; what goes back always says so. */
  readonly reason: string | null;
}

export interface MoveInput<To extends Status = Status> {
  readonly to: To;
  readonly on: string;
  readonly reason?: string | null | undefined;
}

interface Moving<To extends Status> {
  readonly ladder: Ladder<To>;
  readonly from: To;
  readonly setOn: CalendarDate;
  readonly workshop: Workshop;
  readonly leftOpen?: LeftOpen | undefined;
}

interface Judged<To extends Status> {
  readonly move: Move<To>;
  readonly violations: readonly Violation[];
}

/** Reads a move and judges it by the ladder of its record. */
export function judgeMove<To extends Status>(
  { ladder, from, setOn, workshop, leftOpen }: Moving<To>,
  input: MoveInput<To>,
  today: CalendarDate,
): Judged<To> {
  const read = reader(input);
  const move: Move<To> = { from, to: input.to, on: read.date('on'), reason: read.passage('reason') };
  // A date that could not be read is not to blame for lying wrong as well.
  const on = read.dated() ? move.on : setOn;
  const facts = {
    ...move,
    on,
    step: 'MOVE',
    direction: ladder[from][move.to],
    setOn,
    today,
    leftOpen,
  } as const;
  const dates = read.dated() ? datedFields({ on }) : [];
  const violations = [
    ...read.violations(),
    ...check([workshopLifecycle], facts, today),
    ...check([recordLifetime], { life: workshopLife(workshop), dates }, today),
  ];
  return { move, violations };
}

/** Decides on a move; the reason given for a warning is kept as the reason of the move that has none. */
export function decideMove<To extends Status, Value>(
  { move, violations }: Judged<To>,
  acknowledge: readonly Acknowledgement[] | null | undefined,
  value: Value,
): Decision<Value & { readonly move: Move<To> }> {
  const decision = decide(violations, acknowledge, value);
  if (!decision.ok) return decision;
  const given = decision.acknowledged.find(({ code }) => code === workshopLifecycle.code)?.reason ?? null;
  return { ...decision, value: { ...value, move: { ...move, reason: move.reason ?? given } } };
}
