import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { branch, tenure, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { goal, highlight, task, workshop } from '../testing/workshop.ts';
import { type ChangeGoalFacts, changeGoal, type MoveGoalInput, moveGoal, setGoal } from './goal.changes.ts';
import { changeHighlight, moveHighlight, showHighlight } from './highlight.changes.ts';
import { changeTask, moveTask, planTask } from './task.changes.ts';
import { changeWorkshop, type FoundWorkshopFacts, foundWorkshop } from './workshop.changes.ts';
import { deadlinePassed, type Goal, type GoalStatus, type Task, type TaskStatus } from './workshop.ts';

const [old, now] = [idOf('Person', 'old'), idOf('Person', 'now')];
const tenures = [tenure('first', ['2006-05', '2013-03'], 'old'), tenure('second', ['2013-03'], 'now')];
const lifecycle = (reason: string) => [{ code: 'workshop.lifecycle', reason }];

describe('a workshop', () => {
  const found = (input: object = {}, facts: Partial<FoundWorkshopFacts> = {}) =>
    foundWorkshop({
      facts: { branch, workshops: [], ...facts },
      input: { name: '书记工作室', foundedOn: '2008-01', ...input },
      ids: { workshop: idOf('Workshop', 'new') },
      today,
    });

  it('is founded within the lifetime of its branch', () => {
    expect(accepted(found({ synthetic: true })).workshop).toEqual({ ...workshop, id: 'new' });
    breaksOnly(['record.lifetime'], found({ foundedOn: '2006-04' }));
    breaks('period.order', found({ dissolvedOn: '2008-01' }), 'dissolvedOn');
    breaksOnly(['text.required', 'date.calendar'], found({ name: ' ', foundedOn: '2008-13' }));
  });

  it('is one at a time', () => {
    breaks('workshop.one-running', found({ foundedOn: '2009' }, { workshops: [workshop] }), 'foundedOn');
    const ended = { ...workshop, dissolvedOn: calendarDate('2010-06') };
    breaksOnly(['workshop.one-running'], found({ foundedOn: '2010-05' }, { workshops: [ended] }));
    accepted(found({ foundedOn: '2010-06' }, { workshops: [ended] }));
  });

  const change = (input: object, goals: readonly Goal[] = [goal('a')]) =>
    changeWorkshop({
      facts: {
        branch,
        workshop,
        workshops: [workshop],
        goals,
        tasks: [task('t')],
        highlights: [highlight('h')],
      },
      input,
      today,
    });

  it('holds what it set within its lifetime', () => {
    expect(accepted(change({ name: '“初心”书记工作室' })).workshop.name).toBe('“初心”书记工作室');
    breaks('record.lifetime', change({ foundedOn: '2012-02' }), 'foundedOn');
    accepted(change({ foundedOn: '2012-01' }));
    breaks('record.lifetime', change({ dissolvedOn: '2012-05' }), 'dissolvedOn');
  });

  it('is dissolved with open goals only for a reason', () => {
    expect(breaks('workshop.lifecycle', change({ dissolvedOn: '2017' }), 'dissolvedOn').severity).toBe(
      'WARNING',
    );
    accepted(
      change({ dissolvedOn: '2017' }, [goal('a', { status: 'ACHIEVED', closedOn: calendarDate('2016') })]),
    );
  });
});

describe('a goal', () => {
  const set = (input: object = {}) =>
    setGoal({
      facts: { workshop, tenures },
      input: { title: '辖区可防性案件下降一成', setOn: '2012-01', ...input },
      ids: { goal: idOf('Goal', 'new') },
      today,
    });

  it('is open, and the secretary of its day answers for it', () => {
    expect(accepted(set({ synthetic: true })).goal).toEqual(goal('new'));
    expect(accepted(set({ setOn: '2013-03-01' })).goal.ownerId).toBe(now);
    expect(accepted(set({ setOn: '2014', ownerId: old })).goal.ownerId).toBe(old);
  });

  it('is set within the workshop’s lifetime, and not in the future', () => {
    breaksOnly(['record.lifetime'], set({ setOn: '2007-12-31' }));
    breaks('workshop.lifecycle', set({ setOn: '2018-02-02' }), 'setOn');
    accepted(set({ setOn: '2018-02-01' }));
  });

  it.each([
    ['2012', '2012-01'],
    ['2012-01', '2012-01-31'],
    ['2012-01-31', '2012-01-31'],
  ])('may be due in %s when set on %s: a deadline lasts to the end of what it names', (dueOn, setOn) => {
    accepted(set({ setOn, dueOn }));
  });

  it('is not due before it is set', () => {
    breaks('workshop.lifecycle', set({ setOn: '2012-02-01', dueOn: '2012-01' }), 'dueOn');
    breaks('workshop.lifecycle', set({ setOn: '2012-01-31', dueOn: '2012-01-30' }), 'dueOn');
  });

  const change = (input: object, facts: Partial<ChangeGoalFacts> = {}) =>
    changeGoal({
      facts: { workshop, tenures, goal: goal('a'), tasks: [], highlights: [], ...facts },
      input,
      today,
    });

  it('is not set later than its tasks and highlights, nor closed before', () => {
    breaks('record.lifetime', change({ setOn: '2012-04' }, { tasks: [task('t')] }), 'setOn');
    breaks('record.lifetime', change({ setOn: '2012-07' }, { highlights: [highlight('h')] }), 'setOn');
    const closed = goal('a', { status: 'ACHIEVED', closedOn: calendarDate('2012-12') });
    breaks('workshop.lifecycle', change({ setOn: '2013' }, { goal: closed }), 'setOn');
    expect(accepted(change({ setOn: '2012-12' }, { goal: closed })).goal.closedOn).toBe('2012-12');
  });

  it('leaves a former secretary by a handover, or with a reason', () => {
    const moved = change({ ownerId: now });
    expect(breaks('workshop.lifecycle', moved, 'ownerId').severity).toBe('WARNING');
    accepted(change({ detail: '按季度看' }));
    accepted(change({ ownerId: old }, { goal: goal('a', { ownerId: now }) }));
    accepted(change({ ownerId: now }, { goal: goal('a', { ownerId: null }) }));
    accepted(
      change({ ownerId: null }, { goal: goal('a', { status: 'ACHIEVED', closedOn: calendarDate('2013') }) }),
    );
  });
});

describe('the way of a goal', () => {
  const move = (
    from: GoalStatus,
    input: Partial<MoveGoalInput>,
    tasks: readonly Task[] = [],
    acknowledge = lifecycle(''),
  ) =>
    moveGoal({
      facts: { workshop, goal: goal('a', { status: from }), tasks },
      input: { to: 'ACHIEVED', on: '2015-12', ...input },
      today,
      acknowledge: acknowledge.filter(({ reason }) => reason !== ''),
    });

  it('goes forward freely and keeps the day', () => {
    const { goal: closed, move: made } = accepted(move('OPEN', {}));
    expect(closed).toEqual(goal('a', { status: 'ACHIEVED', closedOn: calendarDate('2015-12') }));
    expect(made).toEqual({ from: 'OPEN', to: 'ACHIEVED', on: '2015-12', reason: null });
    expect(accepted(move('OPEN', { to: 'ABANDONED', reason: '并入新目标' })).move.reason).toBe('并入新目标');
  });

  it('goes back only with a reason, which is kept', () => {
    for (const from of ['ACHIEVED', 'ABANDONED'] as const) {
      expect(breaks('workshop.lifecycle', move(from, { to: 'OPEN' }), 'reason').severity).toBe('WARNING');
      const { goal: open, move: made } = accepted(move(from, { to: 'OPEN', reason: '指标有反复' }));
      expect(open).toEqual(goal('a'));
      expect(made.reason).toBe('指标有反复');
      const acknowledged = accepted(move(from, { to: 'OPEN' }, [], lifecycle('复查不合格')));
      expect(acknowledged.move.reason).toBe('复查不合格');
    }
  });

  it('has no step from one end to the other, nor to where it is', () => {
    expect(breaks('workshop.lifecycle', move('ABANDONED', { to: 'ACHIEVED' }), 'to').severity).toBe('ERROR');
    breaks('workshop.lifecycle', move('ACHIEVED', { to: 'ACHIEVED' }), 'to');
  });

  it('ends neither before it began nor in the future, nor outside the workshop’s lifetime', () => {
    breaks('workshop.lifecycle', move('OPEN', { on: '2011-12-31' }), 'on');
    accepted(move('OPEN', { on: '2012-01' }));
    breaks('workshop.lifecycle', move('OPEN', { on: '2018-02-02' }), 'on');
    breaksOnly(['date.calendar'], move('OPEN', { on: '昨天' }));
    const facts = {
      workshop: { ...workshop, dissolvedOn: calendarDate('2015') },
      goal: goal('a'),
      tasks: [],
    };
    breaks('record.lifetime', moveGoal({ facts, input: { to: 'ACHIEVED', on: '2015-02' }, today }), 'on');
  });

  it('closes over open tasks only with a reason', () => {
    const closed = task('t', { status: 'DONE', closedOn: calendarDate('2013') });
    accepted(move('OPEN', {}, [closed]));
    expect(breaks('workshop.lifecycle', move('OPEN', {}, [closed, task('u')]), 'to').severity).toBe(
      'WARNING',
    );
    breaks('workshop.lifecycle', move('OPEN', { reason: '说了理由，但没看到还有任务' }, [task('u')]), 'to');
    accepted(move('OPEN', {}, [task('u')], lifecycle('余下任务并入新目标')));
  });
});

describe('a task', () => {
  const plan = (input: object = {}, over: Partial<Goal> = {}) =>
    planTask({
      facts: { workshop, goal: goal('goal', over) },
      input: { title: '夜间巡逻加密', setOn: '2012-03', ...input },
      ids: { task: idOf('Task', 'new') },
      today,
    });

  it('is planned while its goal is open, by the goal’s owner where nobody is named', () => {
    expect(accepted(plan({ synthetic: true })).task).toEqual(task('new', { goalId: idOf('Goal', 'goal') }));
    expect(accepted(plan({ ownerId: now })).task.ownerId).toBe(now);
    breaks('record.lifetime', plan({ setOn: '2011-12' }), 'setOn');
    breaks('record.lifetime', plan({ setOn: '2015' }, { closedOn: calendarDate('2014') }), 'setOn');
  });

  it('leaves a former secretary by a handover, or with a reason', () => {
    const change = (before: Partial<Task>, input: object) =>
      changeTask({ facts: { workshop, goal: goal('goal'), task: task('t', before), tenures }, input, today });
    breaks('workshop.lifecycle', change({}, { ownerId: now }), 'ownerId');
    accepted(change({ ownerId: idOf('Person', 'member') }, { ownerId: now }));
    expect(accepted(change({}, { title: '夜间巡逻' })).task.title).toBe('夜间巡逻');
  });

  const move = (from: TaskStatus, to: TaskStatus, reason: string | null = null, of: Partial<Goal> = {}) =>
    moveTask({
      facts: { workshop, goal: goal('goal', of), task: task('t', { status: from }) },
      input: { to, on: '2013-05', reason },
      today,
    });

  it.each<[TaskStatus, TaskStatus]>([
    ['PLANNED', 'UNDER_WAY'],
    ['PLANNED', 'DONE'],
    ['PLANNED', 'ABANDONED'],
    ['UNDER_WAY', 'DONE'],
    ['UNDER_WAY', 'ABANDONED'],
  ])('goes from %s to %s', (from, to) => {
    const closedOn = to === 'UNDER_WAY' ? null : '2013-05';
    expect(accepted(move(from, to)).task).toEqual({ ...task('t'), status: to, closedOn });
  });

  it.each<[TaskStatus, TaskStatus]>([
    ['UNDER_WAY', 'PLANNED'],
    ['DONE', 'UNDER_WAY'],
    ['ABANDONED', 'UNDER_WAY'],
    ['ABANDONED', 'PLANNED'],
  ])('goes back from %s to %s with a reason', (from, to) => {
    breaks('workshop.lifecycle', move(from, to), 'reason');
    expect(accepted(move(from, to, '复查发现盲区')).task).toEqual({
      ...task('t'),
      status: to,
      closedOn: null,
    });
  });

  it.each<[TaskStatus, TaskStatus]>([
    ['DONE', 'PLANNED'],
    ['DONE', 'ABANDONED'],
    ['ABANDONED', 'DONE'],
    ['DONE', 'DONE'],
  ])('does not go from %s to %s in one step', (from, to) => {
    expect(breaks('workshop.lifecycle', move(from, to, '理由'), 'to').severity).toBe('ERROR');
  });

  it('comes back to life under a closed goal only with a reason of its own', () => {
    const closed = { status: 'ACHIEVED', closedOn: calendarDate('2013') } as const;
    breaks('workshop.lifecycle', move('DONE', 'UNDER_WAY', '复查', closed), 'to');
    accepted(move('PLANNED', 'DONE', null, closed));
  });
});

describe('a highlight', () => {
  const facts = { workshop, goal: goal('goal') };
  const input = { title: '“红袖标”群防群治', shownOn: '2012-06' };
  const show = (changes: object = {}) =>
    showHighlight({
      facts,
      input: { ...input, ...changes },
      ids: { highlight: idOf('Highlight', 'new') },
      today,
    });

  it('buds after its goal was set, and may be seen after it was closed', () => {
    expect(accepted(show({ synthetic: true })).highlight).toEqual(
      highlight('new', { goalId: idOf('Goal', 'goal') }),
    );
    breaks('record.lifetime', show({ shownOn: '2011' }), 'shownOn');
    breaks('workshop.lifecycle', show({ shownOn: '2019' }), 'shownOn');
  });

  it('matures, and goes back with a reason', () => {
    const move = (of: object, to: 'BUDDING' | 'MATURE', reason?: string) =>
      moveHighlight({
        facts: { workshop, highlight: highlight('h', of) },
        input: { to, on: '2014', reason },
        today,
      });
    expect(accepted(move({}, 'MATURE')).highlight).toEqual(
      highlight('h', { status: 'MATURE', maturedOn: calendarDate('2014') }),
    );
    const mature = { status: 'MATURE', maturedOn: calendarDate('2014') };
    breaks('workshop.lifecycle', move(mature, 'BUDDING'), 'reason');
    expect(accepted(move(mature, 'BUDDING', '尚不能推广')).highlight).toEqual(highlight('h'));
  });

  it('keeps its day before the day it matured', () => {
    const mature = highlight('h', { status: 'MATURE', maturedOn: calendarDate('2013') });
    const change = (shownOn: string) =>
      changeHighlight({ facts: { ...facts, highlight: mature }, input: { shownOn }, today });
    breaks('workshop.lifecycle', change('2013-02'), 'shownOn');
    expect(accepted(change('2013')).highlight.shownOn).toBe('2013');
  });
});

it('a deadline has passed after the last day that it names', () => {
  const passed = (due: string, asOf: string) => deadlinePassed(calendarDate(due), calendarDate(asOf));
  expect(['2017', '2017-12', '2017-12-31'].map((due) => passed(due, '2017-12-31'))).toEqual([
    false,
    false,
    false,
  ]);
  expect(['2017', '2017-12', '2017-12-31'].map((due) => passed(due, '2018'))).toEqual([true, true, true]);
});
