import type { Branch } from '../branch/branch.ts';
import { type CalendarDate, compareDates } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { WorkshopId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { workshopLife } from './lives.ts';
import { workshopLifecycle, workshopOneRunning } from './workshop.rules.ts';
import { type Goal, type Highlight, isOpenGoal, type Task, type Workshop } from './workshop.ts';

export interface FoundWorkshopFacts {
  readonly branch: Branch;
  /** All workshops of the branch. */
  readonly workshops: readonly Workshop[];
}
export interface FoundWorkshopInput {
  readonly name: string;
  readonly foundedOn: string;
  readonly dissolvedOn?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface WorkshopResult {
  readonly workshop: Workshop;
}

/** Founds the secretary's workshop of a branch. */
export function foundWorkshop(
  change: Creation<FoundWorkshopFacts, FoundWorkshopInput, { readonly workshop: WorkshopId }>,
): Decision<WorkshopResult> {
  return settle(change, change.ids.workshop, change.input, () => []);
}

export interface ChangeWorkshopFacts extends FoundWorkshopFacts {
  readonly workshop: Workshop;
  /** The goals of the workshop, with everything that hangs on them. */
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  readonly highlights: readonly Highlight[];
}
export type ChangeWorkshopInput = Changes<FoundWorkshopInput>;

/** Changes the named fields of a workshop; what it holds must still lie within its lifetime. */
export function changeWorkshop(
  change: Change<ChangeWorkshopFacts, ChangeWorkshopInput>,
): Decision<WorkshopResult> {
  const { facts, input, today } = change;
  const { workshop: before, goals } = facts;
  const held = datesOf(facts).toSorted(compareDates);
  const dates = datedFields({ foundedOn: held[0] ?? null, dissolvedOn: held.at(-1) ?? null });
  const openGoals = goals.filter(isOpenGoal).length;
  return settle(change, before.id, withChanges<FoundWorkshopInput>(before, input), (workshop) => [
    ...check([recordLifetime], { life: workshopLife(workshop), dates }, today),
    ...(before.dissolvedOn === null && workshop.dissolvedOn !== null
      ? check([workshopLifecycle], { step: 'DISSOLVING', openGoals }, today)
      : []),
  ]);
}

function datesOf({ goals, tasks, highlights }: ChangeWorkshopFacts): readonly CalendarDate[] {
  return [
    ...[...goals, ...tasks].flatMap(({ setOn, closedOn }) => [setOn, closedOn]),
    ...highlights.flatMap(({ shownOn, maturedOn }) => [shownOn, maturedOn]),
  ].filter((date) => date !== null);
}

function settle(
  { facts, today, acknowledge }: Change<FoundWorkshopFacts, unknown>,
  id: WorkshopId,
  input: FoundWorkshopInput,
  judge: (workshop: Workshop) => readonly Violation[],
): Decision<WorkshopResult> {
  const { branch, workshops } = facts;
  const read = reader(input);
  const workshop: Workshop = {
    id,
    branchId: branch.id,
    name: read.name('name'),
    foundedOn: read.date('foundedOn'),
    dissolvedOn: read.optionalDate('dissolvedOn'),
    synthetic: input.synthetic ?? false,
  };
  const { foundedOn, dissolvedOn } = workshop;
  const life = { name: branch.name, began: branch.foundedOn, ended: branch.dissolvedOn };
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...checkOrder(foundedOn, dissolvedOn, ['dissolvedOn']),
          ...check([recordLifetime], { life, dates: datedFields({ foundedOn, dissolvedOn }) }, today),
          ...check([workshopOneRunning], { workshop, workshops }, foundedOn),
          ...judge(workshop),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { workshop });
}
