import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, type Outcome, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let stationId: string;
let branchId: string;
let goalId: string;
let old: string;
let now: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  stationId = await ledger.station(await ledger.authority());
});
afterAll(() => api.close());

beforeEach(async () => {
  branchId = await ledger.branch(stationId);
  [old, now] = [await ledger.person(), await ledger.person()];
  await ledger.save('appointSecretary', { branchId, personId: old, from: '2006-05', to: '2013-03' });
  await ledger.save('appointSecretary', { branchId, personId: now, from: '2013-03' });
  const { id: workshopId } = await ledger.save('foundWorkshop', {
    branchId,
    name: '工作室',
    foundedOn: '2008',
  });
  const set = { workshopId, title: '可防性案件下降一成', setOn: '2012-01', dueOn: '2015' };
  goalId = (await ledger.save('setGoal', set)).id;
  await ledger.save('planTask', { goalId, title: '夜间巡逻', setOn: '2012-03' });
  const term = { number: 3, electedOn: '2012-05', dueOn: '2015-05' };
  await api.db.committeeTerm.create({ data: { branchId: rowIdOf(branchId), ...term } });
});

const items = `... on Handover {
  handedOn completedOn fromPerson { id } toPerson { id }
  items { id version kind text dueOn termNumber state note decidedOn goal { id } task { title } }
}`;
const open = (fields: object = {}) => ({ branchId, toPersonId: now, handedOn: '2013-03-05', ...fields });

interface Item {
  readonly id: string;
  readonly kind: string;
}
const itemsOf = (handover: Outcome) => handover['items'] as readonly Item[];

test('a branch lists what would be handed over, and what its former secretaries left', async () => {
  const branch = await ledger.node(
    'Branch',
    branchId,
    `handoverDraft(toPersonId: "${now}", handedOn: "2013-03-05") { fromName entries { kind text dueOn goalId } }
     openWithoutHandover { kind text leftOn declined goalId } before: openWithoutHandover(asOf: "2013-02") { text }`,
  );
  expect(branch).toMatchObject({
    handoverDraft: {
      entries: [
        { kind: 'GOAL', text: '可防性案件下降一成', dueOn: '2015', goalId },
        { kind: 'TASK', text: '夜间巡逻', dueOn: null, goalId },
        { kind: 'TERM', text: '第 3 届支部委员会（2012-05 至 2015-05）', dueOn: '2015-05', goalId: null },
      ],
    },
    openWithoutHandover: [
      { kind: 'GOAL', text: '可防性案件下降一成', leftOn: '2013-03', declined: false, goalId },
      { kind: 'TASK', text: '夜间巡逻', goalId },
    ],
    before: [],
  });
});

describe('openHandover', () => {
  test('stores the draft with what was promised', async () => {
    const opened = await ledger.save('openHandover', open({ promises: ['年内修好警民联系点', ' '] }), items);
    expect(opened).toMatchObject({
      handedOn: '2013-03-05',
      completedOn: null,
      fromPerson: { id: old },
      toPerson: { id: now },
      items: [
        { kind: 'GOAL', dueOn: '2015', state: 'OPEN', goal: { id: goalId } },
        { kind: 'TASK', task: { title: '夜间巡逻' } },
        { kind: 'TERM', termNumber: 3, dueOn: '2015-05' },
        { kind: 'PROMISE', text: '年内修好警民联系点', dueOn: null },
      ],
    });
    const read =
      'openWithoutHandover { text } handovers(filter: { completed: false }) { totalCount nodes { id } }';
    expect(await ledger.node('Branch', branchId, read)).toEqual({
      openWithoutHandover: [],
      handovers: { totalCount: 1, nodes: [{ id: opened.id }] },
    });
    const again = await ledger.mutate('openHandover', open());
    expect(again.violations).toMatchObject([{ code: 'workshop.handover', path: ['promises'] }]);
  });

  test.each([
    ['to who is not secretary that day', { handedOn: '2013-02' }, 'toPersonId'],
    ['on a day to come', { handedOn: '2018-02-02' }, 'handedOn'],
  ])('is refused %s, and nothing is saved', async (_what, wrong, field) => {
    const before = await api.db.handover.count();
    const outcome = await ledger.mutate('openHandover', open(wrong));
    expect(outcome.violations).toMatchObject([
      { code: 'workshop.handover', severity: 'ERROR', path: [field] },
    ]);
    expect(await api.db.handover.count()).toBe(before);
  });

  test('names what is not there', async () => {
    expect(await ledger.mutate('openHandover', open({ toPersonId: branchId }))).toMatchObject({
      __typename: 'NotFoundError',
      path: ['toPersonId'],
    });
  });
});

describe('decideHandoverItem', () => {
  const item = '... on HandoverItem { state note decidedOn handover { completedOn } }';

  test('goes item by item until the handover is complete', async () => {
    const opened = await ledger.save('openHandover', open(), items);
    const [goal, task, term] = itemsOf(opened) as [Item, Item, Item];
    const accept = {
      id: goal.id,
      version: 1,
      state: 'ACCEPTED',
      note: '按季度推进',
      decidedOn: '2013-03-06',
    };
    expect(await ledger.save('decideHandoverItem', accept, item)).toMatchObject({
      version: 2,
      state: 'ACCEPTED',
      note: '按季度推进',
      decidedOn: '2013-03-06',
      handover: { completedOn: null },
    });
    expect(await ledger.node('Goal', goalId, 'version owner { id } tasks { owner { id } }')).toEqual({
      version: 2,
      owner: { id: now },
      tasks: [{ owner: { id: old } }],
    });
    const decline = { id: task.id, version: 1, state: 'DECLINED', decidedOn: '2013-03-08' };
    const refused = await ledger.mutate('decideHandoverItem', decline);
    expect(refused.violations).toMatchObject([{ code: 'workshop.handover', path: ['note'] }]);
    await ledger.save('decideHandoverItem', { ...decline, note: '已转为日常工作' });
    const last = { id: term.id, version: 1, state: 'ACCEPTED', decidedOn: '2013-03-07' };
    expect(await ledger.save('decideHandoverItem', last, item)).toMatchObject({
      handover: { completedOn: '2013-03-08' },
    });
    const left = await ledger.node('Branch', branchId, 'openWithoutHandover { kind declined ownerName }');
    expect(left).toMatchObject({ openWithoutHandover: [{ kind: 'TASK', declined: true }] });
    const query = `query ($p: ID!) { handovers(filter: { personId: $p, completed: true }) { nodes { id version } } }`;
    expect(await ledger.read(query, { p: old })).toEqual({
      handovers: { nodes: [{ id: opened.id, version: 2 }] },
    });
  });

  test('decides an item once', async () => {
    const [first] = itemsOf(await ledger.save('openHandover', open(), items)) as [Item];
    await ledger.save('decideHandoverItem', { id: first.id, version: 1, state: 'ACCEPTED' });
    const stale = await ledger.mutate('decideHandoverItem', { id: first.id, version: 1, state: 'DECLINED' });
    expect(stale).toMatchObject({ __typename: 'ConflictError', changedFields: ['decidedOn', 'state'] });
    const again = { id: first.id, version: 2, state: 'DECLINED', note: '反悔' };
    expect(codesOf(await ledger.mutate('decideHandoverItem', again))).toEqual(['workshop.handover']);
  });

  test('of two decisions at the same moment, one wins', async () => {
    const [first] = itemsOf(await ledger.save('openHandover', open(), items)) as [Item];
    const decide = (state: string) =>
      ledger.mutate('decideHandoverItem', { id: first.id, version: 1, state, note: '说明' });
    const outcomes = await Promise.all([decide('ACCEPTED'), decide('DECLINED')]);
    const names = outcomes.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === 'HandoverItem')).toHaveLength(1);
    expect(names.filter((name) => name === 'ConflictError' || name === 'InvariantError')).toHaveLength(1);
    const won = outcomes.find(({ __typename }) => __typename === 'HandoverItem');
    const row = await api.db.handoverItem.findUniqueOrThrow({ where: { id: rowIdOf(first.id) } });
    expect(won?.version).toBe(row.version);
  });

  test('is for reviewers', async () => {
    const [first] = itemsOf(await ledger.save('openHandover', open(), items, { as: 'EDITOR' })) as [Item];
    const as = (role: 'EDITOR' | 'REVIEWER') =>
      ledger.mutate('decideHandoverItem', { id: first.id, version: 1, state: 'ACCEPTED' }, '', { as: role });
    expect((await as('EDITOR')).__typename).toBe('ForbiddenError');
    expect((await as('REVIEWER')).__typename).toBe('HandoverItem');
  });
});

test('a page of handovers with their items costs the same however long it is', async () => {
  for (const text of ['一', '二', '三']) await ledger.save('openHandover', open({ promises: [text] }));
  const query = `query ($b: ID!, $first: Int) { handovers(filter: { branchId: $b }, first: $first) { totalCount nodes {
    branch { name openWithoutHandover { text } handoverDraft(toPersonId: "${now}") { fromName entries { text } } }
    fromPerson { name } toPerson { name } items { text dueOn termNumber goal { title } task { title } }
  } } }`;
  const cost = (first: number) => ledger.cost(query, { b: branchId, first });
  expect(await cost(3)).toBe(await cost(1));
});
