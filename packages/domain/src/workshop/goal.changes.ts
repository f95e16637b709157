import { type SecretaryTenure, secretaryOn } from '../branch/branch.ts';
import type { CalendarDate } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { GoalId, PersonId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { goalLadder } from './ladder.ts';
import { goalLife, workshopLife } from './lives.ts';
import { decideMove, judgeMove, type Move, type MoveInput } from './move.ts';
import { workshopLifecycle } from './workshop.rules.ts';
import {
  type Goal,
  type GoalStatus,
  type Highlight,
  isOpenGoal,
  isOpenTask,
  type Task,
  type Workshop,
} from './workshop.ts';

export interface SetGoalFacts {
  readonly workshop: Workshop;
  /** All tenures of the workshop's branch. */
  readonly tenures: readonly SecretaryTenure[];
}
export interface SetGoalInput {
  readonly title: string;
  readonly detail?: string | null | undefined;
  readonly setOn: string;
  readonly dueOn?: string | null | undefined;
  /** Who answers for it; the secretary of that day where nobody is named. */
  readonly ownerId?: PersonId | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface GoalResult {
  readonly goal: Goal;
}

/** Sets a goal of a workshop. It is open. */
export function setGoal(
  change: Creation<SetGoalFacts, SetGoalInput, { readonly goal: GoalId }>,
): Decision<GoalResult> {
  const { facts, input, ids } = change;
  const made = { id: ids.goal, status: 'OPEN', closedOn: null } as const;
  const secretary = (day: CalendarDate) => secretaryOn(facts.tenures, day)?.personId ?? null;
  return settle(change, made, input, secretary, () => []);
}

export interface ChangeGoalFacts extends SetGoalFacts {
  readonly goal: Goal;
  /** What hangs on the goal. */
  readonly tasks: readonly Task[];
  readonly highlights: readonly Highlight[];
}
export type ChangeGoalInput = Changes<SetGoalInput>;

/** Changes the named fields of a goal. An open one leaves a former secretary by a handover, or with a reason. */
export function changeGoal(change: Change<ChangeGoalFacts, ChangeGoalInput>): Decision<GoalResult> {
  const { facts, input, today } = change;
  const { goal: before, tenures, tasks, highlights } = facts;
  const later = [...tasks.map(({ setOn }) => setOn), ...highlights.map(({ shownOn }) => shownOn)];
  const dates = later.map((date) => ({ path: ['setOn'], date }));
  const owner = {
    step: 'OWNER',
    title: before.title,
    ownerId: before.ownerId,
    tenures,
    asOf: today,
  } as const;
  const nobody = () => null;
  return settle(change, before, withChanges<SetGoalInput>(before, input), nobody, (goal) => [
    ...check([recordLifetime], { life: { ...goalLife(goal), ended: null }, dates }, today),
    ...(isOpenGoal(before) && goal.ownerId !== before.ownerId
      ? check([workshopLifecycle], owner, today)
      : []),
  ]);
}

function settle(
  { facts, today, acknowledge }: Change<SetGoalFacts, unknown>,
  { id, status, closedOn }: Pick<Goal, 'id' | 'status' | 'closedOn'>,
  input: SetGoalInput,
  ownerOn: (day: CalendarDate) => PersonId | null,
  judge: (goal: Goal) => readonly Violation[],
): Decision<GoalResult> {
  const { workshop } = facts;
  const read = reader(input);
  const title = read.name('title');
  const setOn = read.date('setOn');
  const goal: Goal = {
    id,
    workshopId: workshop.id,
    title,
    detail: read.passage('detail'),
    setOn,
    dueOn: read.optionalDate('dueOn'),
    status,
    closedOn,
    ownerId: input.ownerId ?? ownerOn(setOn),
    synthetic: input.synthetic ?? false,
  };
  const dates = { step: 'DATES', field: 'setOn', setOn, dueOn: goal.dueOn, closedOn, today } as const;
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...check([workshopLifecycle], dates, today),
          ...check([recordLifetime], { life: workshopLife(workshop), dates: datedFields({ setOn }) }, today),
          ...judge(goal),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { goal });
}

export interface MoveGoalFacts {
  readonly workshop: Workshop;
  readonly goal: Goal;
  /** The tasks of the goal. */
  readonly tasks: readonly Task[];
}
export type MoveGoalInput = MoveInput<GoalStatus>;
export interface MoveGoalResult extends GoalResult {
  readonly move: Move<GoalStatus>;
}

/** Closes a goal as achieved or given up, or opens it again with a reason. */
export function moveGoal({
  facts: { workshop, goal, tasks },
  input,
  today,
  acknowledge,
}: Change<MoveGoalFacts, MoveGoalInput>): Decision<MoveGoalResult> {
  const { status: from, setOn } = goal;
  const open = input.to === 'OPEN' ? 0 : tasks.filter(isOpenTask).length;
  const leftOpen = open > 0 ? ({ what: 'TASKS', count: open } as const) : undefined;
  const judged = judgeMove({ ladder: goalLadder, from, setOn, workshop, leftOpen }, input, today);
  const { to, on } = judged.move;
  return decideMove(judged, acknowledge, {
    goal: { ...goal, status: to, closedOn: to === 'OPEN' ? null : on },
  });
}
