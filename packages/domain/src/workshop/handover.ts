import { type CommitteeTerm, relay, type SecretaryTenure } from '../branch/branch.ts';
import { type CalendarDate, isBefore, isSameOrBefore } from '../date.ts';
import type { CommitteeTermId, GoalId, PersonId, TaskId } from '../id.ts';
import { departureOf } from './secretaries.ts';
import {
  type Goal,
  type HandoverItem,
  type HandoverItemKind,
  isOpenGoal,
  isOpenTask,
  type Task,
} from './workshop.ts';

/** What a workshop's branch has going on. */
export interface GoingOn {
  /** All tenures of the branch. */
  readonly tenures: readonly SecretaryTenure[];
  readonly goals: readonly Goal[];
  readonly tasks: readonly Task[];
  /** The items of all handovers of the branch. */
  readonly items: readonly HandoverItem[];
}

/** One thing that would be handed over. */
export interface HandoverEntry {
  readonly kind: HandoverItemKind;
  readonly goalId: GoalId | null;
  readonly taskId: TaskId | null;
  readonly termId: CommitteeTermId | null;
  readonly text: string;
}

export interface DraftFacts extends GoingOn {
  readonly terms: readonly CommitteeTerm[];
}

/** A handover before it is opened: from whom, and what. */
export interface HandoverDraft {
  /** The secretary before; null for the first one of the branch. */
  readonly fromPersonId: PersonId | null;
  readonly entries: readonly HandoverEntry[];
}

/**
 * What a new secretary receives on a day: open goals, open tasks that no member has as their own, and the committee's
 * running terms. What the receiver owns already, or what waits in another handover, is left out.
 */
export function draftHandover(facts: DraftFacts, toPersonId: PersonId, asOf: CalendarDate): HandoverDraft {
  const { tenures, goals, tasks, terms, items } = facts;
  const waiting = items.filter(({ state }) => state === 'OPEN');
  const secretaries = new Set(tenures.map(({ personId }) => personId));
  const receives = ({ setOn, ownerId }: Goal | Task) => isSameOrBefore(setOn, asOf) && ownerId !== toPersonId;
  const isSecretarys = ({ ownerId }: Task) => ownerId === null || secretaries.has(ownerId);
  const entries = [
    ...goals
      .filter((goal) => isOpenGoal(goal) && receives(goal))
      .map(({ id, title }) => entry('GOAL', title, { goalId: id })),
    ...tasks
      .filter((task) => isOpenTask(task) && receives(task) && isSecretarys(task))
      .map(({ id, title }) => entry('TASK', title, { taskId: id })),
    ...terms
      .filter((term) => runsOn(term, asOf))
      .map((term) => entry('TERM', termText(term), { termId: term.id })),
  ];
  return {
    fromPersonId: predecessorOf(tenures, toPersonId, asOf),
    entries: entries.filter((one) => !waiting.some((item) => isSameThing(item, one))),
  };
}

/** A goal or a task whose secretary has left, with nobody to take it over. */
export interface LeftBehind {
  readonly kind: 'GOAL' | 'TASK';
  readonly record: Goal | Task;
  readonly leftOn: CalendarDate;
  /** It was handed over once, and declined. */
  readonly declined: boolean;
}

/** Open goals and tasks of former secretaries that wait in no handover: each is to be handed over or closed. */
export function openWithoutHandover(facts: GoingOn, asOf: CalendarDate): readonly LeftBehind[] {
  const { tenures, goals, tasks, items } = facts;
  const open = [
    ...goals
      .filter(isOpenGoal)
      .map((record) => ({ kind: 'GOAL', record, goalId: record.id, taskId: null }) as const),
    ...tasks
      .filter(isOpenTask)
      .map((record) => ({ kind: 'TASK', record, goalId: null, taskId: record.id }) as const),
  ];
  return open.flatMap(({ kind, record, goalId, taskId }) => {
    const leftOn = departureOf(tenures, record.ownerId, asOf);
    const own = items.filter((item) => isSameThing(item, { kind, goalId, taskId, termId: null }));
    if (leftOn === null || own.some(({ state }) => state === 'OPEN')) return [];
    return [{ kind, record, leftOn, declined: own.some(({ state }) => state === 'DECLINED') }];
  });
}

export function entry(
  kind: HandoverItemKind,
  text: string,
  of: Partial<Pick<HandoverEntry, 'goalId' | 'taskId' | 'termId'>> = {},
): HandoverEntry {
  return { kind, goalId: null, taskId: null, termId: null, text, ...of };
}

type Thing = Pick<HandoverEntry, 'kind' | 'goalId' | 'taskId' | 'termId'>;

function isSameThing(a: Thing, b: Thing): boolean {
  return a.kind === b.kind && a.goalId === b.goalId && a.taskId === b.taskId && a.termId === b.termId;
}

function runsOn({ electedOn, endedOn }: CommitteeTerm, day: CalendarDate): boolean {
  return isSameOrBefore(electedOn, day) && (endedOn === null || isBefore(day, endedOn));
}

function termText({ number, electedOn, dueOn }: CommitteeTerm): string {
  return `第 ${number} 届支部委员会（${electedOn} 至 ${dueOn}）`;
}

function predecessorOf(
  tenures: readonly SecretaryTenure[],
  personId: PersonId,
  asOf: CalendarDate,
): PersonId | null {
  const people = relay(tenures, asOf).legs.map(({ tenure }) => tenure.personId);
  const place = people.lastIndexOf(personId);
  const before = people.slice(0, place === -1 ? undefined : place);
  return before.findLast((other) => other !== personId) ?? null;
}
