import {
  type CalendarDate,
  type Goal,
  goalLadder,
  type Highlight,
  highlightLadder,
  type RuleCode,
  type Task,
  taskLadder,
  workshopLifecycle,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, replay, scenario } from './scenario.ts';
import { branchIds, day, farFuture, goalId, nth, oneOf, workshopId } from './values.ts';

/** What a goal, a task and a highlight have in common: a ladder, the day they were set, and the one they closed. */
interface Life {
  readonly of: 'goal' | 'task' | 'highlight';
  readonly id: string;
  readonly status: Goal['status'] | Task['status'] | Highlight['status'];
  readonly setOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly moves: readonly { from: string; to: string; on: CalendarDate; reason: string | null }[];
}

const ladders = { goal: goalLadder, task: taskLadder, highlight: highlightLadder } as const;
const firsts = { goal: 'OPEN', task: 'PLANNED', highlight: 'BUDDING' } as const;
const kindsOfLife = ['goal', 'task', 'highlight'] as const;
const closing = ['ACHIEVED', 'ABANDONED', 'DONE', 'MATURE'];

const lifeStep = fc.record({
  of: oneOf(kindsOfLife),
  moves: fc.boolean(),
  rung: fc.nat(3),
  on: day,
  setOn: day,
  // Seldom there, for it refuses most other days.
  dueOn: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, day),
  reason: oneOf(['重新开始', null]),
});
type LifeStep = typeof lifeStep extends fc.Arbitrary<infer Step> ? Step : never;

const idOfLife = (of: Life['of']): string => nth(71, kindsOfLife.indexOf(of));

const lived = (
  { of, moves, rung, on, setOn, dueOn, reason }: LifeStep,
  rows: readonly Life[],
): Life | null => {
  const before = rows.find(({ id }) => id === idOfLife(of));
  const due = of === 'highlight' ? null : dueOn;
  if (!before)
    return { of, id: idOfLife(of), status: firsts[of], setOn, dueOn: due, closedOn: null, moves: [] };
  if (!moves) return { ...before, setOn, dueOn: due };
  const rungs = (Object.keys(ladders[of]) as Life['status'][]).filter((status) => status !== before.status);
  const to = rungs[rung % rungs.length];
  if (!to) return null;
  const closedOn = closing.includes(to) ? on : null;
  return {
    ...before,
    status: to,
    closedOn,
    moves: [...before.moves, { from: before.status, to, on, reason }],
  };
};

const judgeLife = (life: Life, rows: readonly Life[]): readonly RuleCode[] => {
  const before = latest(rows).find(({ id }) => id === life.id);
  const move = life.moves.at(-1);
  if (before && move && before.status !== life.status) {
    const ladder: Readonly<Record<string, Readonly<Record<string, 'FORWARD' | 'BACK'>>>> = ladders[life.of];
    const found = workshopLifecycle.check({
      step: 'MOVE',
      from: before.status,
      to: life.status,
      direction: ladder[before.status]?.[life.status],
      on: move.on,
      setOn: life.setOn,
      today: farFuture,
      reason: move.reason,
    });
    // A warning is accepted with a reason, which the move then keeps.
    return found.length > 0 ? ['workshop.lifecycle'] : [];
  }
  const { setOn, dueOn, closedOn } = life;
  return broken(workshopLifecycle, {
    step: 'DATES',
    field: 'setOn',
    setOn,
    dueOn,
    closedOn,
    today: farFuture,
  });
};

const columnsOfLife = ({ of, setOn, dueOn, closedOn, id, status, moves }: Life) => {
  const common = { id, status, moves, title: '夜巡' };
  if (of === 'goal') return { ...common, workshopId, setOn, dueOn, closedOn };
  if (of === 'task') return { ...common, goalId, setOn, dueOn, closedOn };
  return { ...common, goalId, shownOn: setOn, maturedOn: closedOn };
};

export const lives = scenario<Life>('goals, tasks and highlights', {
  rules: ['workshop.lifecycle'],
  histories: historiesOf(lifeStep, 10).map((steps) => replay(steps, lived, judgeLife)),
  judge: judgeLife,
  writes: (life) => [written(life.of, columnsOfLife(life))],
});

export const fixtureLives = [
  written('workshop', { id: workshopId, branchId: branchIds[3], name: '书记工作室', foundedOn: '1900' }),
  written('goal', { id: goalId, workshopId, title: '夜巡', setOn: '1900' }),
];
