import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
});
afterAll(() => api.close());

const founded = { name: '城东派出所党支部', foundedOn: '2006-05' };

describe('createBranch', () => {
  test('founds the branch of a station', async () => {
    const branch = await ledger.save(
      'createBranch',
      { stationId, ...founded },
      '... on Branch { name foundedOn dissolvedOn station { id } secretaries { id } secretary { id } }',
    );
    expect(branch).toMatchObject({
      ...founded,
      __typename: 'Branch',
      version: 1,
      dissolvedOn: null,
      station: { id: stationId },
      secretaries: [],
      secretary: null,
    });
  });

  test.each([
    ['an empty name', { name: '' }, ['text.required']],
    ['a blank name', { name: ' \u3000 ' }, ['text.required']],
    ['a name of 5,000 characters', { name: '长'.repeat(5000) }, ['text.length']],
    ['a bidirectional override', { name: 'a\u202Eb' }, ['text.characters']],
    ['a date before its station', { foundedOn: '1999-12-31' }, ['station.lifetime']],
    ['an end before the beginning', { dissolvedOn: '2006-05-01' }, ['period.order']],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes) => {
    const before = await api.db.branch.count();
    const outcome = await ledger.mutate('createBranch', { stationId, ...founded, ...wrong });
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([Object.keys(wrong)[0]]);
    expect(await api.db.branch.count()).toBe(before);
  });

  test.each([
    ['emoji', '先锋🚩支部'],
    ['right-to-left text', 'فرع الحزب'],
  ])('takes %s as it is', async (_what, name) => {
    expect(
      await ledger.save('createBranch', { stationId, ...founded, name }, '... on Branch { name }'),
    ).toMatchObject({
      name,
    });
  });

  test.each(['2006-13', '2006-02-30', '3000-01-01', '01.05.2006', '', 2006])(
    'answers %j, which is no date, with the rule of dates',
    async (foundedOn) => {
      const answer = await ledger.send('createBranch', { stationId, ...founded, foundedOn });
      expect(answer.data).toBeUndefined();
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'date.calendar' });
    },
  );

  test('names the reference that is not there', async () => {
    const gone = Buffer.from('Station:01920000-0000-7000-8000-000000000000').toString('base64url');
    for (const wrong of [gone, 'garbage', authorityId]) {
      const outcome = await ledger.mutate('createBranch', { ...founded, stationId: wrong });
      expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
    }
  });

  test('is for editors', async () => {
    const as = (role: 'VIEWER' | 'EDITOR') =>
      ledger.mutate('createBranch', { stationId, ...founded }, '', { as: role });
    expect((await as('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await as('EDITOR')).__typename).toBe('Branch');
    const stranger = await ledger.send('createBranch', { stationId, ...founded }, '', { as: null });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('updateBranch', () => {
  test('changes only the named fields, and counts the version up', async () => {
    const id = await ledger.branch(stationId, founded);
    const selection = '... on Branch { name foundedOn dissolvedOn }';
    const renamed = await ledger.save('updateBranch', { id, version: 1, name: '新名称' }, selection);
    expect(renamed).toMatchObject({ version: 2, name: '新名称', foundedOn: '2006-05', dissolvedOn: null });
    const dissolved = await ledger.save('updateBranch', { id, version: 2, dissolvedOn: '2020' }, selection);
    expect(dissolved).toMatchObject({ version: 3, name: '新名称', dissolvedOn: '2020' });
    const revived = await ledger.save('updateBranch', { id, version: 3, dissolvedOn: null }, selection);
    expect(revived).toMatchObject({ version: 4, dissolvedOn: null });
  });

  test('answers a conflict with the record as it is and what differs', async () => {
    const id = await ledger.branch(stationId, founded);
    await ledger.save('updateBranch', { id, version: 1, name: '别人改的' });
    const outcome = await ledger.mutate('updateBranch', {
      id,
      version: 1,
      name: '我改的',
      foundedOn: founded.foundedOn,
    });
    expect(outcome).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['name'],
      current: { id, version: 2 },
    });
  });

  test('does not empty what must be there', async () => {
    const id = await ledger.branch(stationId, founded);
    for (const wrong of [{ name: null }, { foundedOn: null }, { name: ' ' }]) {
      const outcome = await ledger.mutate('updateBranch', { id, version: 1, ...wrong });
      expect(codesOf(outcome)).toEqual(['text.required']);
      expect(outcome.violations[0]?.path).toEqual(Object.keys(wrong));
    }
  });

  test('keeps its tenures within its lifetime', async () => {
    const id = await ledger.branch(stationId, founded);
    const personId = await ledger.person();
    await ledger.save('appointSecretary', { branchId: id, personId, from: '2007-01-01' });
    const later = await ledger.mutate('updateBranch', { id, version: 1, foundedOn: '2008' });
    expect(codesOf(later)).toEqual(['record.lifetime']);
    expect(await api.db.branch.count({ where: { foundedOn: '2008' } })).toBe(0);
  });

  test('names the branch that is not there', async () => {
    const outcome = await ledger.mutate('updateBranch', { id: stationId, version: 1, name: '无' });
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['id'] });
  });
});

describe('branches', () => {
  test('are filtered, ordered and paged', async () => {
    const home = await ledger.station(authorityId);
    for (const [name, foundedOn] of [
      ['丙', '2010'],
      ['甲', '2008'],
      ['乙', '2009'],
    ])
      await ledger.branch(home, { name, foundedOn });
    const query = `query ($filter: BranchFilter, $first: Int, $after: String) {
      branches(filter: $filter, orderBy: [{ field: FOUNDED_ON, direction: DESC }], first: $first, after: $after) {
        nodes { name } totalCount pageInfo { endCursor hasNextPage }
      }
    }`;
    interface Page {
      nodes: { name: string }[];
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    }
    const page = async (filter: object, more: object = {}) =>
      (await ledger.read<{ branches: Page }>(query, { filter, ...more })).branches;
    const first = await page({ stationId: home }, { first: 2 });
    expect(first.nodes.map(({ name }) => name)).toEqual(['丙', '乙']);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await page({ stationId: home }, { first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ name }) => name)).toEqual(['甲']);
    expect((await page({ stationId: home, search: '乙' })).totalCount).toBe(1);
    expect((await page({ stationId: home, archived: true })).totalCount).toBe(0);
  });

  test('a filter with the id of something else is bad input', async () => {
    const answer = await api.ask('query ($id: ID!) { branches(filter: { stationId: $id }) { totalCount } }', {
      id: authorityId,
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
