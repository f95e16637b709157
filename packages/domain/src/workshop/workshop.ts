import { type CalendarDate, firstDay } from '../date.ts';
import type {
  BranchId,
  CommitteeTermId,
  GoalId,
  HandoverId,
  HandoverItemId,
  HighlightId,
  PersonId,
  TaskId,
  WorkshopId,
} from '../id.ts';

/** 书记工作室: the secretary's workshop of a branch. */
export interface Workshop {
  readonly id: WorkshopId;
  readonly branchId: BranchId;
  readonly name: string;
  readonly foundedOn: CalendarDate;
  readonly dissolvedOn: CalendarDate | null;
  /** Made up for a demonstration, wholly or in part. */
  readonly synthetic: boolean;
}

export const goalStatuses = ['OPEN', 'ACHIEVED', 'ABANDONED'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

/** 目标: what a workshop sets itself. It survives a change of secretary through a handover. */
export interface Goal {
  readonly id: GoalId;
  readonly workshopId: WorkshopId;
  readonly title: string;
  readonly detail: string | null;
  readonly setOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly status: GoalStatus;
  readonly closedOn: CalendarDate | null;
  /** The secretary who answers for it. */
  readonly ownerId: PersonId | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

export const taskStatuses = ['PLANNED', 'UNDER_WAY', 'DONE', 'ABANDONED'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** 攻坚任务: a task that serves a goal. */
export interface Task {
  readonly id: TaskId;
  readonly goalId: GoalId;
  readonly title: string;
  readonly ownerId: PersonId | null;
  readonly setOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly status: TaskStatus;
  readonly closedOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** From a potted plant to a landscape (从“盆景”变成“风景”). */
export const highlightStatuses = ['BUDDING', 'MATURE'] as const;
export type HighlightStatus = (typeof highlightStatuses)[number];

/** 亮点: what came of a goal and is worth showing. */
export interface Highlight {
  readonly id: HighlightId;
  readonly goalId: GoalId;
  readonly taskId: TaskId | null;
  readonly title: string;
  readonly detail: string | null;
  readonly shownOn: CalendarDate;
  readonly status: HighlightStatus;
  readonly maturedOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** 交接: what a departing secretary leaves to the next. */
export interface Handover {
  readonly id: HandoverId;
  readonly branchId: BranchId;
  readonly fromPersonId: PersonId | null;
  readonly toPersonId: PersonId;
  readonly handedOn: CalendarDate;
  /** The day on which the last item was decided. */
  readonly completedOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

export const handoverItemKinds = ['GOAL', 'TASK', 'TERM', 'PROMISE'] as const;
export type HandoverItemKind = (typeof handoverItemKinds)[number];

export const handoverItemStates = ['OPEN', 'ACCEPTED', 'DECLINED'] as const;
export type HandoverItemState = (typeof handoverItemStates)[number];

/** One open goal, open task, term due or promise of a handover, accepted by itself. */
export interface HandoverItem {
  readonly id: HandoverItemId;
  readonly handoverId: HandoverId;
  readonly kind: HandoverItemKind;
  readonly goalId: GoalId | null;
  readonly taskId: TaskId | null;
  readonly termId: CommitteeTermId | null;
  readonly text: string;
  readonly state: HandoverItemState;
  /** Why it was declined, or what was said on accepting it. */
  readonly note: string | null;
  readonly decidedOn: CalendarDate | null;
}

/** A deadline known to the month or year lasts to its end: "2026-05" has passed on 2026-06-01, not before. */
export function deadlinePassed(dueOn: CalendarDate, asOf: CalendarDate): boolean {
  return dueOn < firstDay(asOf).slice(0, dueOn.length);
}

/** Still to be reached: neither achieved nor given up. */
export function isOpenGoal({ status }: Pick<Goal, 'status'>): boolean {
  return status === 'OPEN';
}

/** Still to be done: planned or under way. */
export function isOpenTask({ status }: Pick<Task, 'status'>): boolean {
  return status === 'PLANNED' || status === 'UNDER_WAY';
}
