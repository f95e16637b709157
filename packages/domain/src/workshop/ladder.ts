import type { GoalStatus, HighlightStatus, TaskStatus } from './workshop.ts';

export type Direction = 'FORWARD' | 'BACK';

/** From each status the statuses that one move reaches, and whether it goes forward or back. */
export type Ladder<Status extends string> = Readonly<
  Record<Status, Readonly<Partial<Record<Status, Direction>>>>
>;

/** What is achieved or given up is opened again before it can end the other way. */
export const goalLadder: Ladder<GoalStatus> = {
  OPEN: { ACHIEVED: 'FORWARD', ABANDONED: 'FORWARD' },
  ACHIEVED: { OPEN: 'BACK' },
  ABANDONED: { OPEN: 'BACK' },
};

/** A task that is done goes back step by step, so that nobody turns finished work into a plan by one slip. */
export const taskLadder: Ladder<TaskStatus> = {
  PLANNED: { UNDER_WAY: 'FORWARD', DONE: 'FORWARD', ABANDONED: 'FORWARD' },
  UNDER_WAY: { DONE: 'FORWARD', ABANDONED: 'FORWARD', PLANNED: 'BACK' },
  DONE: { UNDER_WAY: 'BACK' },
  ABANDONED: { UNDER_WAY: 'BACK', PLANNED: 'BACK' },
};

export const highlightLadder: Ladder<HighlightStatus> = {
  BUDDING: { MATURE: 'FORWARD' },
  MATURE: { BUDDING: 'BACK' },
};
