import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let branchId: string;
let workshopId: string;
let secretary: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
  branchId = await ledger.branch(stationId);
  secretary = await ledger.person();
  await ledger.save('appointSecretary', { branchId, personId: secretary, from: '2006-05' });
  workshopId = (await ledger.save('foundWorkshop', { branchId, name: '书记工作室', foundedOn: '2008' })).id;
});
afterAll(() => api.close());

const aim = (fields: object = {}) => ({
  workshopId,
  title: '可防性案件下降一成',
  setOn: '2012-01',
  ...fields,
});
const goal = `... on Goal {
  title detail setOn dueOn status closedOn overdue synthetic workshop { id } owner { id }
  moves { from to on reason } acknowledgements { code reason }
}`;
const task =
  '... on Task { title status closedOn overdue owner { id } goal { id } moves { from to on reason } }';
const highlight = `... on Highlight {
  title status shownOn maturedOn task { id } goal { id } moves { from to on reason }
}`;
const because = (reason: string) => [{ code: 'workshop.lifecycle', reason }];

describe('a goal', () => {
  test('is set, moved, and remembers why', async () => {
    const set = await ledger.save(
      'setGoal',
      aim({ dueOn: '2015', detail: '按季度看', synthetic: true }),
      goal,
    );
    expect(set).toMatchObject({
      status: 'OPEN',
      dueOn: '2015',
      overdue: true,
      synthetic: true,
      owner: { id: secretary },
      workshop: { id: workshopId },
      moves: [],
    });
    const { id } = set;
    const closed = await ledger.save('moveGoal', { id, version: 1, to: 'ACHIEVED', on: '2015-12' }, goal);
    expect(closed).toMatchObject({ version: 2, status: 'ACHIEVED', closedOn: '2015-12', overdue: false });
    const back = { id, version: 2, to: 'OPEN', on: '2016-03' };
    const refused = await ledger.mutate('moveGoal', back);
    expect(refused.violations).toMatchObject([
      { code: 'workshop.lifecycle', severity: 'WARNING', path: ['reason'] },
    ]);
    await ledger.save('moveGoal', { ...back, reason: '一季度反弹' });
    const again = { id, version: 3, to: 'ABANDONED', on: '2016-05', reason: '并入新目标' };
    const given = await ledger.save('moveGoal', again, goal);
    expect(given['moves']).toEqual([
      { from: 'OPEN', to: 'ACHIEVED', on: '2015-12', reason: null },
      { from: 'ACHIEVED', to: 'OPEN', on: '2016-03', reason: '一季度反弹' },
      { from: 'OPEN', to: 'ABANDONED', on: '2016-05', reason: '并入新目标' },
    ]);
    const leap = await ledger.mutate('moveGoal', { id, version: 4, to: 'ACHIEVED', on: '2016-06' });
    expect(leap.violations).toMatchObject([{ code: 'workshop.lifecycle', severity: 'ERROR', path: ['to'] }]);
    const stale = await ledger.mutate('moveGoal', {
      id,
      version: 1,
      to: 'OPEN',
      on: '2016-06',
      reason: '旧',
    });
    expect(stale).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['closedOn', 'moves', 'status'],
      current: { version: 4 },
    });
  });

  test('changes only the named fields', async () => {
    const { id } = await ledger.save('setGoal', aim({ dueOn: '2019' }));
    const changed = await ledger.save('updateGoal', { id, version: 1, title: '新标题', dueOn: null }, goal);
    expect(changed).toMatchObject({ version: 2, title: '新标题', dueOn: null, owner: { id: secretary } });
    for (const wrong of [{ title: null }, { setOn: null }]) {
      expect(codesOf(await ledger.mutate('updateGoal', { id, version: 2, ...wrong }))).toEqual([
        'text.required',
      ]);
    }
    const gone = await ledger.mutate('updateGoal', { id, version: 2, ownerId: stationId });
    expect(gone).toMatchObject({ __typename: 'NotFoundError', path: ['ownerId'] });
    const stale = await ledger.mutate('updateGoal', { id, version: 1, title: '别的' });
    expect(stale).toMatchObject({ __typename: 'ConflictError', changedFields: ['dueOn', 'title'] });
  });

  test.each([
    ['an empty title', { title: ' ' }, ['text.required'], 'title'],
    ['a day before the workshop', { setOn: '2007-12' }, ['record.lifetime'], 'setOn'],
    ['a day to come', { setOn: '2018-02-02' }, ['workshop.lifecycle'], 'setOn'],
    ['a deadline before it is set', { dueOn: '2011' }, ['workshop.lifecycle'], 'dueOn'],
  ])('is refused with %s, and nothing is saved', async (_what, wrong, codes, field) => {
    const before = await api.db.goal.count();
    const outcome = await ledger.mutate('setGoal', aim(wrong));
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await api.db.goal.count()).toBe(before);
  });

  test('is closed over open tasks only with a reason, which is kept', async () => {
    const { id: goalId } = await ledger.save('setGoal', aim());
    await ledger.save('planTask', { goalId, title: '夜间巡逻', setOn: '2012-03' });
    const close = { id: goalId, version: 1, to: 'ACHIEVED', on: '2015' };
    expect((await ledger.mutate('moveGoal', close)).violations).toMatchObject([
      { code: 'workshop.lifecycle', severity: 'WARNING', path: ['to'] },
    ]);
    const closed = await ledger.save('moveGoal', { ...close, acknowledge: because('巡逻转为日常') }, goal);
    expect(closed).toMatchObject({
      moves: [{ reason: '巡逻转为日常' }],
      acknowledgements: because('巡逻转为日常'),
    });
  });

  test('is for editors', async () => {
    const as = (role: 'VIEWER' | 'EDITOR') => ledger.mutate('setGoal', aim(), '', { as: role });
    expect((await as('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await as('EDITOR')).__typename).toBe('Goal');
  });
});

describe('tasks and highlights', () => {
  test('hang on a goal, and move by their own ladders', async () => {
    const { id: goalId } = await ledger.save('setGoal', aim());
    const planned = await ledger.save(
      'planTask',
      { goalId, title: '夜间巡逻', setOn: '2012-03', dueOn: '2012-06' },
      task,
    );
    expect(planned).toMatchObject({
      status: 'PLANNED',
      overdue: true,
      owner: { id: secretary },
      goal: { id: goalId },
    });
    const { id } = planned;
    await ledger.save('moveTask', { id, version: 1, to: 'UNDER_WAY', on: '2012-04' });
    const done = await ledger.save('moveTask', { id, version: 2, to: 'DONE', on: '2012-06' }, task);
    expect(done).toMatchObject({ status: 'DONE', closedOn: '2012-06', overdue: false });
    const leap = await ledger.mutate('moveTask', {
      id,
      version: 3,
      to: 'PLANNED',
      on: '2012-07',
      reason: '重来',
    });
    expect(leap.violations).toMatchObject([{ code: 'workshop.lifecycle', severity: 'ERROR', path: ['to'] }]);
    const back = { id, version: 3, to: 'UNDER_WAY', on: '2012-07', reason: '仍有盲区' };
    expect(await ledger.save('moveTask', back, task)).toMatchObject({ status: 'UNDER_WAY', closedOn: null });
    expect((await ledger.save('updateTask', { id, version: 4, title: '夜间巡防' }, task))['title']).toBe(
      '夜间巡防',
    );

    const input = { goalId, taskId: id, title: '“红袖标”', shownOn: '2012-08' };
    const shown = await ledger.save('showHighlight', input, highlight);
    expect(shown).toMatchObject({ status: 'BUDDING', task: { id }, goal: { id: goalId } });
    const mature = { id: shown.id, version: 1, to: 'MATURE', on: '2014' };
    expect(await ledger.save('moveHighlight', mature, highlight)).toMatchObject({ maturedOn: '2014' });
    const late = await ledger.mutate('updateHighlight', { id: shown.id, version: 2, shownOn: '2015' });
    expect(codesOf(late)).toEqual(['workshop.lifecycle']);
    await ledger.save('updateHighlight', { id: shown.id, version: 2, detail: '群防群治', taskId: null });
    const read = 'tasks { id status moves { to } } highlights { id status detail task { id } }';
    expect(await ledger.node('Goal', goalId, read)).toEqual({
      tasks: [{ id, status: 'UNDER_WAY', moves: ['UNDER_WAY', 'DONE', 'UNDER_WAY'].map((to) => ({ to })) }],
      highlights: [{ id: shown.id, status: 'MATURE', detail: '群防群治', task: null }],
    });
  });

  test('name a task of another goal as one that is not there', async () => {
    const [one, other] = [await ledger.save('setGoal', aim()), await ledger.save('setGoal', aim())];
    const { id } = await ledger.save('planTask', { goalId: other.id, title: '任务', setOn: '2013' });
    const input = { goalId: one.id, taskId: id, title: '亮点', shownOn: '2013' };
    expect(await ledger.mutate('showHighlight', input)).toMatchObject({
      __typename: 'NotFoundError',
      path: ['taskId'],
    });
  });
});

describe('goals', () => {
  interface Page {
    readonly totalCount: number;
    readonly nodes: readonly { readonly title: string; readonly overdue: boolean }[];
  }

  test('are filtered by station, branch, status, owner and whether they are overdue today', async () => {
    const home = await ledger.station(authorityId);
    const there = await ledger.branch(home);
    const { id } = await ledger.save('foundWorkshop', { branchId: there, name: '工作室', foundedOn: '2008' });
    const deadlines = ['2018', '2018-02', '2018-01', '2018-01-31', '2018-02-01', '2017', null];
    for (const dueOn of deadlines)
      await ledger.save('setGoal', aim({ workshopId: id, title: dueOn ?? '没有期限', dueOn }));
    const { id: done } = await ledger.save(
      'setGoal',
      aim({ workshopId: id, title: '已办结', dueOn: '2013', ownerId: secretary }),
    );
    await ledger.save('moveGoal', { id: done, version: 1, to: 'ACHIEVED', on: '2014' });
    const titles = async (filter: object) => {
      const query = `query ($filter: GoalFilter) {
        goals(filter: $filter, orderBy: [{ field: DUE_ON }]) { totalCount nodes { title overdue } } }`;
      const { goals } = await ledger.read<{ goals: Page }>(query, { filter: { stationId: home, ...filter } });
      expect(goals.totalCount).toBe(goals.nodes.length);
      return goals.nodes;
    };
    expect(await titles({ overdue: true })).toEqual(
      ['2017', '2018-01', '2018-01-31'].map((title) => ({ title, overdue: true })),
    );
    expect((await titles({ overdue: false })).map(({ title }) => title)).toEqual([
      '已办结',
      '2018',
      '2018-02',
      '2018-02-01',
      '没有期限',
    ]);
    expect(await titles({ status: 'ACHIEVED', branchId: there, ownerId: secretary })).toEqual([
      { title: '已办结', overdue: false },
    ]);
    expect(await titles({ branchId })).toEqual([]);
  });

  test('of a page of stations cost the same however long it is', async () => {
    const page = await ledger.authority();
    for (let index = 0; index < 4; index += 1) {
      const home = await ledger.station(page);
      const branch = await ledger.branch(home);
      const { id } = await ledger.save('foundWorkshop', {
        branchId: branch,
        name: '工作室',
        foundedOn: '2008',
      });
      for (const title of ['一', '二']) {
        const { id: goalId } = await ledger.save(
          'setGoal',
          aim({ workshopId: id, title, dueOn: '2013', ownerId: secretary }),
        );
        await ledger.save('planTask', { goalId, title: '任务', setOn: '2012-03' });
        await ledger.save('showHighlight', { goalId, title: '亮点', shownOn: '2012-03' });
      }
    }
    const query = `query ($page: ID!, $first: Int) {
      stations(filter: { authorityId: $page }, first: $first) { nodes {
        goals(filter: { overdue: true }, orderBy: [{ field: TITLE }], first: 5) {
          totalCount nodes { title overdue owner { name } workshop { name branch { name } } tasks { title owner { name } } highlights { title } }
        }
        branches { workshop { name goals(first: 3) { nodes { title moves { reason } } } } openWithoutHandover { text ownerName } }
      } }
    }`;
    const cost = (first: number) => ledger.cost(query, { page, first });
    expect(await cost(4)).toBe(await cost(1));
    const { stations } = await ledger.read<{ stations: { nodes: { goals: Page }[] } }>(query, {
      page,
      first: 2,
    });
    expect(stations.nodes[0]?.goals).toMatchObject({
      totalCount: 2,
      nodes: [{ title: '一' }, { title: '二' }],
    });
  });

  test('of a station are cut into pages', async () => {
    const home = await ledger.station(authorityId);
    const branch = await ledger.branch(home);
    const { id } = await ledger.save('foundWorkshop', {
      branchId: branch,
      name: '工作室',
      foundedOn: '2008',
    });
    for (const title of ['甲', '乙', '丙']) await ledger.save('setGoal', aim({ workshopId: id, title }));
    const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Station {
      goals(orderBy: [{ field: CREATED_AT }], first: 2, after: $after) {
        totalCount edges { node { title } } pageInfo { hasNextPage endCursor } } } } }`;
    interface Answer {
      node: { goals: { edges: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    }
    const first = await ledger.read<Answer>(query, { id: home });
    expect(first.node.goals).toMatchObject({
      totalCount: 3,
      edges: [{ node: { title: '甲' } }, { node: { title: '乙' } }],
      pageInfo: { hasNextPage: true },
    });
    const rest = await ledger.read<Answer>(query, { id: home, after: first.node.goals.pageInfo.endCursor });
    expect(rest.node.goals).toMatchObject({
      edges: [{ node: { title: '丙' } }],
      pageInfo: { hasNextPage: false },
    });
  });
});
