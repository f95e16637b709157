import {
  type CalendarDate,
  calendarDate,
  type Goal,
  type Highlight,
  idOf,
  type Task,
  type Workshop,
} from '@qinglan/domain';
import type * as Api from '../generated/graphql.ts';

const dateOrNull = (text: string | null | undefined): CalendarDate | null =>
  text ? calendarDate(text) : null;

/** The API's records as the domain's values. */
export function toWorkshop({ branch, ...node }: Api.WorkshopFactFragment): Workshop {
  return {
    ...node,
    id: idOf('Workshop', node.id),
    branchId: idOf('Branch', branch.id),
    foundedOn: calendarDate(node.foundedOn),
    dissolvedOn: dateOrNull(node.dissolvedOn),
  };
}

export function toGoal({ workshop, owner, ...node }: Api.GoalFactFragment): Goal {
  return {
    ...node,
    id: idOf('Goal', node.id),
    workshopId: idOf('Workshop', workshop.id),
    detail: node.detail ?? null,
    setOn: calendarDate(node.setOn),
    dueOn: dateOrNull(node.dueOn),
    closedOn: dateOrNull(node.closedOn),
    ownerId: owner ? idOf('Person', owner.id) : null,
  };
}

export function toTask({ goal, owner, ...node }: Api.TaskFactFragment): Task {
  return {
    ...node,
    id: idOf('Task', node.id),
    goalId: idOf('Goal', goal.id),
    setOn: calendarDate(node.setOn),
    dueOn: dateOrNull(node.dueOn),
    closedOn: dateOrNull(node.closedOn),
    ownerId: owner ? idOf('Person', owner.id) : null,
  };
}

export function toHighlight({ goal, task, ...node }: Api.HighlightFactFragment): Highlight {
  return {
    ...node,
    id: idOf('Highlight', node.id),
    goalId: idOf('Goal', goal.id),
    taskId: task ? idOf('Task', task.id) : null,
    detail: node.detail ?? null,
    shownOn: calendarDate(node.shownOn),
    maturedOn: dateOrNull(node.maturedOn),
  };
}
