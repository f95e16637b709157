import type { SecretaryTenure } from '../branch/branch.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { PersonId, TaskId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { taskLadder } from './ladder.ts';
import { goalLife, workshopLife } from './lives.ts';
import { decideMove, judgeMove, type Move, type MoveInput } from './move.ts';
import { workshopLifecycle } from './workshop.rules.ts';
import { type Goal, isOpenGoal, isOpenTask, type Task, type TaskStatus, type Workshop } from './workshop.ts';

export interface PlanTaskFacts {
  readonly workshop: Workshop;
  readonly goal: Goal;
}
export interface PlanTaskInput {
  readonly title: string;
  readonly setOn: string;
  readonly dueOn?: string | null | undefined;
  /** Who does it; the owner of the goal where nobody is named. */
  readonly ownerId?: PersonId | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface TaskResult {
  readonly task: Task;
}

/** Plans a task that serves a goal. */
export function planTask(
  change: Creation<PlanTaskFacts, PlanTaskInput, { readonly task: TaskId }>,
): Decision<TaskResult> {
  const { facts, input, ids } = change;
  const made = { id: ids.task, status: 'PLANNED', closedOn: null } as const;
  return settle(change, made, { ...input, ownerId: input.ownerId ?? facts.goal.ownerId }, () => []);
}

export interface ChangeTaskFacts extends PlanTaskFacts {
  readonly task: Task;
  /** All tenures of the workshop's branch. */
  readonly tenures: readonly SecretaryTenure[];
}
export type ChangeTaskInput = Changes<PlanTaskInput>;

/** Changes the named fields of a task. An open one leaves a former secretary by a handover, or with a reason. */
export function changeTask(change: Change<ChangeTaskFacts, ChangeTaskInput>): Decision<TaskResult> {
  const { facts, input, today } = change;
  const { task: before, tenures } = facts;
  const owner = {
    step: 'OWNER',
    title: before.title,
    ownerId: before.ownerId,
    tenures,
    asOf: today,
  } as const;
  return settle(change, before, withChanges<PlanTaskInput>(before, input), (task) =>
    isOpenTask(before) && task.ownerId !== before.ownerId ? check([workshopLifecycle], owner, today) : [],
  );
}

function settle(
  { facts, today, acknowledge }: Change<PlanTaskFacts, unknown>,
  { id, status, closedOn }: Pick<Task, 'id' | 'status' | 'closedOn'>,
  input: PlanTaskInput,
  judge: (task: Task) => readonly Violation[],
): Decision<TaskResult> {
  const { workshop, goal } = facts;
  const read = reader(input);
  const task: Task = {
    id,
    goalId: goal.id,
    title: read.name('title'),
    ownerId: input.ownerId ?? null,
    setOn: read.date('setOn'),
    dueOn: read.optionalDate('dueOn'),
    status,
    closedOn,
    synthetic: input.synthetic ?? false,
  };
  const { setOn, dueOn } = task;
  const lives = [workshopLife(workshop), goalLife(goal)];
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...check(
            [workshopLifecycle],
            { step: 'DATES', field: 'setOn', setOn, dueOn, closedOn, today },
            today,
          ),
          ...lives.flatMap((life) => check([recordLifetime], { life, dates: datedFields({ setOn }) }, today)),
          ...judge(task),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { task });
}

export interface MoveTaskFacts extends PlanTaskFacts {
  readonly task: Task;
}
export type MoveTaskInput = MoveInput<TaskStatus>;
export interface MoveTaskResult extends TaskResult {
  readonly move: Move<TaskStatus>;
}

/** Takes a task a step on: under way, done, given up; or a step back with a reason. */
export function moveTask({
  facts: { workshop, goal, task },
  input,
  today,
  acknowledge,
}: Change<MoveTaskFacts, MoveTaskInput>): Decision<MoveTaskResult> {
  const { status: from, setOn } = task;
  const opens = !isOpenTask(task) && isOpenTask({ status: input.to });
  const leftOpen = opens && !isOpenGoal(goal) ? ({ what: 'GOAL' } as const) : undefined;
  const judged = judgeMove({ ladder: taskLadder, from, setOn, workshop, leftOpen }, input, today);
  const { to, on } = judged.move;
  return decideMove(judged, acknowledge, {
    task: { ...task, status: to, closedOn: isOpenTask({ status: to }) ? null : on },
  });
}
