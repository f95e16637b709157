import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import type { Goal, Highlight, Task, Workshop } from '../workshop/workshop.ts';
import { branch } from './records.ts';

export const workshop: Workshop = {
  id: idOf('Workshop', 'workshop'),
  branchId: branch.id,
  name: '书记工作室',
  foundedOn: calendarDate('2008-01'),
  dissolvedOn: null,
  synthetic: true,
};

/** An open goal of the person `old`. */
export function goal(id: string, changes: Partial<Goal> = {}): Goal {
  return {
    id: idOf('Goal', id),
    workshopId: workshop.id,
    title: '辖区可防性案件下降一成',
    detail: null,
    setOn: calendarDate('2012-01'),
    dueOn: null,
    status: 'OPEN',
    closedOn: null,
    ownerId: idOf('Person', 'old'),
    synthetic: true,
    ...changes,
  };
}

/** A planned task of the person `old`. */
export function task(id: string, changes: Partial<Task> = {}): Task {
  return {
    id: idOf('Task', id),
    goalId: idOf('Goal', 'goal'),
    title: '夜间巡逻加密',
    ownerId: idOf('Person', 'old'),
    setOn: calendarDate('2012-03'),
    dueOn: null,
    status: 'PLANNED',
    closedOn: null,
    synthetic: true,
    ...changes,
  };
}

/** A budding highlight. */
export function highlight(id: string, changes: Partial<Highlight> = {}): Highlight {
  return {
    id: idOf('Highlight', id),
    goalId: idOf('Goal', 'goal'),
    taskId: null,
    title: '“红袖标”群防群治',
    detail: null,
    shownOn: calendarDate('2012-06'),
    status: 'BUDDING',
    maturedOn: null,
    synthetic: true,
    ...changes,
  };
}
