import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommitteeTerm } from '../branch/branch.ts';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { branch, tenure, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import { goal, task } from '../testing/workshop.ts';
import {
  type DecideHandoverItemInput,
  decideHandoverItem,
  type OpenHandoverFacts,
  type OpenHandoverResult,
  openHandover,
} from './handover.changes.ts';
import { type DraftFacts, draftHandover, openWithoutHandover } from './handover.ts';
import type { HandoverItem } from './workshop.ts';

const [old, now] = [idOf('Person', 'old'), idOf('Person', 'now')];
const tenures = [tenure('second', ['2013-03'], 'now'), tenure('first', ['2006-05', '2013-03'], 'old')];
const term: CommitteeTerm = {
  id: idOf('CommitteeTerm', 'term'),
  branchId: branch.id,
  number: 3,
  electedOn: calendarDate('2012-05'),
  dueOn: calendarDate('2015-05'),
  endedOn: null,
  synthetic: true,
};
const facts: DraftFacts = {
  tenures,
  goals: [goal('a'), goal('closed', { status: 'ACHIEVED', closedOn: calendarDate('2013') })],
  tasks: [task('t')],
  terms: [term, { ...term, id: idOf('CommitteeTerm', 'over'), endedOn: calendarDate('2012-05') }],
  items: [],
};

let made = 0;
const ids = {
  handover: idOf('Handover', 'handover'),
  item: () => {
    made += 1;
    return idOf('HandoverItem', `item ${made}`);
  },
};
const day = calendarDate('2013-03-05');
const open = (input: object = {}, over: Partial<OpenHandoverFacts> = {}) =>
  openHandover({
    facts: { branch, tenures, toPerson: { id: now }, draft: draftHandover(facts, now, day), ...over },
    input: { handedOn: '2013-03-05', ...input },
    ids,
    today,
  });

const item = (state: HandoverItem['state'], changes: Partial<HandoverItem> = {}): HandoverItem => ({
  id: idOf('HandoverItem', 'i'),
  handoverId: ids.handover,
  kind: 'GOAL',
  goalId: idOf('Goal', 'a'),
  taskId: null,
  termId: null,
  text: '辖区可防性案件下降一成',
  state,
  note: null,
  decidedOn: null,
  ...changes,
});

const kinds = (over: Partial<DraftFacts>, to = now, asOf = day) =>
  draftHandover({ ...facts, ...over }, to, asOf).entries.map(({ kind }) => kind);

describe('the draft of a handover', () => {
  it('lists open goals, open tasks and running terms, from the secretary before', () => {
    const draft = draftHandover(facts, now, day);
    expect(draft.fromPersonId).toBe(old);
    expect(draft.entries).toMatchObject([
      { kind: 'GOAL', goalId: 'a', taskId: null, termId: null, text: '辖区可防性案件下降一成' },
      { kind: 'TASK', goalId: null, taskId: 't', text: '夜间巡逻加密' },
      { kind: 'TERM', termId: 'term', text: '第 3 届支部委员会（2012-05 至 2015-05）' },
    ]);
    expect(draftHandover(facts, old, calendarDate('2010')).fromPersonId).toBeNull();
  });

  it('leaves out what the receiver owns, what came later, and what waits in another handover', () => {
    expect(kinds({ goals: [goal('a', { ownerId: now })] })).toEqual(['TASK', 'TERM']);
    expect(kinds({ goals: [goal('a', { setOn: calendarDate('2013-04') })] })).toEqual(['TASK', 'TERM']);
    expect(kinds({ items: [item('OPEN')] })).toEqual(['TASK', 'TERM']);
    expect(kinds({ items: [item('DECLINED')] })).toEqual(['GOAL', 'TASK', 'TERM']);
  });

  it('leaves a task with the member who does it', () => {
    expect(kinds({ tasks: [task('t', { ownerId: idOf('Person', 'member') })] })).toEqual(['GOAL', 'TERM']);
    expect(kinds({ tasks: [task('t', { ownerId: null })] })).toEqual(['GOAL', 'TASK', 'TERM']);
  });

  it('comes from the person before, whose second tenure in a row is still theirs', () => {
    const again = [...tenures, tenure('third', ['2016-03'], 'now')];
    const renewed = again.map((one) => (one.id === 'second' ? { ...one, to: calendarDate('2016-03') } : one));
    expect(draftHandover({ ...facts, tenures: renewed }, now, calendarDate('2017')).fromPersonId).toBe(old);
  });
});

describe('a handover', () => {
  it('is opened with the draft and what was promised', () => {
    const { handover, items } = accepted(open({ promises: [' 年内修好警民联系点 ', ' '], synthetic: true }));
    expect(handover).toEqual({
      id: 'handover',
      branchId: branch.id,
      fromPersonId: old,
      toPersonId: now,
      handedOn: '2013-03-05',
      completedOn: null,
      synthetic: true,
    });
    expect(items.map(({ kind, text, state }) => [kind, text, state])).toEqual([
      ['GOAL', '辖区可防性案件下降一成', 'OPEN'],
      ['TASK', '夜间巡逻加密', 'OPEN'],
      ['TERM', '第 3 届支部委员会（2012-05 至 2015-05）', 'OPEN'],
      ['PROMISE', '年内修好警民联系点', 'OPEN'],
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(4);
  });

  it('goes to the secretary of that day', () => {
    breaks('workshop.handover', open({ handedOn: '2013-02-28' }), 'toPersonId');
    accepted(open({ handedOn: '2013-03' }));
    breaks('workshop.handover', open({}, { toPerson: { id: idOf('Person', 'member') } }), 'toPersonId');
    breaks('workshop.handover', open({ handedOn: '2018-02-02' }), 'handedOn');
    const over = { branch: { ...branch, dissolvedOn: calendarDate('2013') } };
    breaks('record.lifetime', open({}, over), 'handedOn');
  });

  it('has something to hand over', () => {
    const nothing = { draft: { fromPersonId: old, entries: [] } };
    breaks('workshop.handover', open({ promises: ['  '] }, nothing), 'promises');
    accepted(open({ promises: ['年内修好警民联系点'] }, nothing));
    breaksOnly(['text.length'], open({ promises: ['长'.repeat(201)] }));
  });
});

const opened = accepted(open({ promises: ['年内修好警民联系点'] }));

function decide(
  { handover, items }: OpenHandoverResult,
  place: number,
  input: Partial<DecideHandoverItemInput> = {},
  owned: object = {},
) {
  const one = items[place] as HandoverItem;
  return decideHandoverItem({
    facts: {
      handover,
      item: one,
      items,
      goal: one.kind === 'GOAL' ? goal('a', owned) : null,
      task: one.kind === 'TASK' ? task('t', owned) : null,
    },
    input: { state: 'ACCEPTED', ...input },
    today,
  });
}

describe('a decision on an item', () => {
  it('makes who accepts a goal or a task its owner', () => {
    const goalAccepted = accepted(decide(opened, 0, { note: '按季度推进', decidedOn: '2013-03-06' }));
    expect(goalAccepted.item).toMatchObject({
      state: 'ACCEPTED',
      note: '按季度推进',
      decidedOn: '2013-03-06',
    });
    expect(goalAccepted.goal).toEqual(goal('a', { ownerId: now }));
    expect(goalAccepted.handover.completedOn).toBeNull();
    expect(accepted(decide(opened, 1)).task).toEqual(task('t', { ownerId: now }));
    expect(accepted(decide(opened, 1)).item.decidedOn).toBe(today);
    expect(accepted(decide(opened, 2))).toMatchObject({ goal: null, task: null });
  });

  it('leaves what was closed meanwhile with whom it was', () => {
    expect(accepted(decide(opened, 0, {}, { status: 'ACHIEVED' })).goal).toBeNull();
  });

  it('declines only with a note, and keeps it', () => {
    breaks('workshop.handover', decide(opened, 0, { state: 'DECLINED', note: ' ' }), 'note');
    const declined = accepted(decide(opened, 0, { state: 'DECLINED', note: '与分局新部署重复' }));
    expect(declined).toMatchObject({ goal: null, item: { state: 'DECLINED', note: '与分局新部署重复' } });
  });

  it('is made once, from the day of the handover to today', () => {
    const { item: decided } = accepted(decide(opened, 0));
    const after = { ...opened, items: [decided, ...opened.items.slice(1)] };
    breaksOnly(['workshop.handover'], decide(after, 0, { state: 'DECLINED' }));
    breaks('workshop.handover', decide(after, 0), 'id');
    breaks('workshop.handover', decide(opened, 0, { decidedOn: '2013-03-04' }), 'decidedOn');
    breaks('workshop.handover', decide(opened, 0, { decidedOn: '2018-02-02' }), 'decidedOn');
    breaksOnly(['date.calendar'], decide(opened, 0, { decidedOn: '2013-02-30' }));
  });

  it('completes the handover with the last item, in whatever order, on the latest day', () => {
    const places = opened.items.map((_, place) => place);
    const decisions = fc.array(
      fc.record({ state: fc.constantFrom('ACCEPTED', 'DECLINED'), month: fc.integer({ min: 4, max: 9 }) }),
      { minLength: places.length, maxLength: places.length },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), decisions, (order, chosen) => {
        let state: OpenHandoverResult = opened;
        for (const [turn, place] of order.entries()) {
          expect(state.handover.completedOn, `before turn ${turn}`).toBeNull();
          const { state: verdict, month } = chosen[turn] ?? { state: 'ACCEPTED', month: 4 };
          const input = { state: verdict as 'ACCEPTED', note: '说明', decidedOn: `2013-0${month}` };
          const { item: decided, handover } = accepted(decide(state, place, input));
          state = { handover, items: state.items.map((one) => (one.id === decided.id ? decided : one)) };
        }
        const latest = Math.max(...chosen.map(({ month }) => month));
        expect(state.handover.completedOn).toBe(`2013-0${latest}`);
      }),
    );
  });
});

describe('what a former secretary left open', () => {
  const left = (items: readonly HandoverItem[] = [], asOf = day) =>
    openWithoutHandover({ ...facts, items }, asOf).map(({ kind, record, leftOn, declined }) => [
      kind,
      record.id,
      leftOn,
      declined,
    ]);

  it('is found from the day they left', () => {
    expect(left()).toEqual([
      ['GOAL', 'a', '2013-03', false],
      ['TASK', 't', '2013-03', false],
    ]);
    expect(left([], calendarDate('2013-02-28'))).toEqual([]);
    expect(openWithoutHandover({ ...facts, tenures: [] }, day)).toEqual([]);
  });

  it('is not while it waits in a handover, and is again when it was declined', () => {
    expect(left([item('OPEN')])).toEqual([['TASK', 't', '2013-03', false]]);
    expect(left([item('DECLINED')])[0]).toEqual(['GOAL', 'a', '2013-03', true]);
  });
});
