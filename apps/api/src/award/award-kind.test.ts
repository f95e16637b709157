import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
});
afterAll(() => api.close());

const title = {
  name: '五型好班子',
  nameEn: 'Five-Quality Leading Group',
  class: 'NAMED_TITLE',
  recipientTypes: ['STATION', 'BRANCH'],
};
const fields = '... on AwardKind { code name nameEn class recipientTypes yearly }';

describe('createAwardKind', () => {
  test('names a new kind', async () => {
    const kind = { code: 'FIVE-GOOD', ...title, yearly: true };
    expect(await ledger.save('createAwardKind', kind, fields)).toMatchObject({ ...kind, version: 1 });
  });

  test.each([
    ['an empty code', { code: '' }, ['text.required'], 'code'],
    ['a code with a NUL', { code: 'A\u0000B' }, ['text.characters'], 'code'],
    ['a code with spaces', { code: 'a b' }, ['code.shape'], 'code'],
    ['an empty name', { name: ' ' }, ['text.required'], 'name'],
    ['an English name of 5,000 characters', { nameEn: 'x'.repeat(5000) }, ['text.length'], 'nameEn'],
    ['no recipient', { recipientTypes: [] }, ['text.required'], 'recipientTypes'],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const before = await api.db.awardKind.count();
    const outcome = await ledger.mutate('createAwardKind', { code: 'OTHER', ...title, ...wrong });
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await api.db.awardKind.count()).toBe(before);
  });

  test('refuses a code that is taken, also by one who comes at the same time', async () => {
    await ledger.save('createAwardKind', { code: 'TAKEN', ...title });
    expect(codesOf(await ledger.mutate('createAwardKind', { code: ' TAKEN', ...title }))).toEqual([
      'code.unique',
    ]);
    const both = { code: 'AT-ONCE', ...title };
    const outcomes = await Promise.all([
      ledger.mutate('createAwardKind', both),
      ledger.mutate('createAwardKind', both),
    ]);
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['code.unique']]);
  });

  test('is for administrators', async () => {
    for (const as of ['VIEWER', 'EDITOR', 'REVIEWER'] as const)
      expect((await ledger.mutate('createAwardKind', { code: 'X', ...title }, '', { as })).__typename).toBe(
        'ForbiddenError',
      );
    const stranger = await ledger.send('createAwardKind', { code: 'X', ...title }, '', { as: null });
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('updateAwardKind', () => {
  test('changes only the named fields', async () => {
    const { id } = await ledger.save('createAwardKind', { code: 'OLD', ...title });
    const changed = await ledger.save('updateAwardKind', { id, version: 1, code: 'NEW' }, fields);
    expect(changed).toMatchObject({ version: 2, code: 'NEW', ...title });
    expect(
      await ledger.save('updateAwardKind', { id, version: 2, code: 'NEW', yearly: true }, fields),
    ).toMatchObject({
      yearly: true,
    });
  });

  test('must go on fitting the awards already granted', async () => {
    const { id } = await ledger.save('createAwardKind', { code: 'USED', ...title });
    const authorityId = await ledger.authority();
    const recipientId = await ledger.station(authorityId);
    await ledger.save('recordAward', { kindCode: 'USED', recipientId, authorityId, grantedOn: '2016' });
    const outcome = await ledger.mutate('updateAwardKind', { id, version: 1, recipientTypes: ['PERSON'] });
    expect(codesOf(outcome)).toEqual(['award.recipient']);
    expect(outcome.violations[0]?.path).toEqual(['recipientTypes']);
  });

  test.each(['code', 'name', 'nameEn', 'class', 'recipientTypes', 'yearly'])(
    'does not empty %s',
    async (field) => {
      const { id } = await ledger.save('createAwardKind', { code: `EMPTY-${field}`, ...title });
      const outcome = await ledger.mutate('updateAwardKind', { id, version: 1, [field]: null });
      expect(codesOf(outcome)).toEqual(['text.required']);
      expect(outcome.violations[0]?.path).toEqual([field]);
    },
  );

  test('answers a conflict with what differs', async () => {
    const { id } = await ledger.save('createAwardKind', { code: 'CONTESTED', ...title });
    await ledger.save('updateAwardKind', { id, version: 1, name: '别人改的' });
    const asked = { name: '我改的', recipientTypes: title.recipientTypes };
    expect(await ledger.mutate('updateAwardKind', { id, version: 1, ...asked })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['name'],
      current: { id, version: 2 },
    });
  });
});

test('kinds are filtered', async () => {
  await ledger.save('createAwardKind', { code: 'F1', ...title, name: '筛选甲', class: 'MERIT_I' });
  await ledger.save('createAwardKind', { code: 'F2', ...title, name: '筛选乙', recipientTypes: ['TEAM'] });
  const codes = async (filter: object) => {
    const query = `query ($filter: AwardKindFilter) { awardKinds(filter: $filter) { nodes { code } totalCount } }`;
    const { awardKinds } = await ledger.read<{
      awardKinds: { nodes: { code: string }[]; totalCount: number };
    }>(query, { filter: { search: '筛选', ...filter } });
    expect(awardKinds.totalCount).toBe(awardKinds.nodes.length);
    return awardKinds.nodes.map(({ code }) => code);
  };
  expect(await codes({})).toEqual(['F1', 'F2']);
  expect(await codes({ class: 'MERIT_I' })).toEqual(['F1']);
  expect(await codes({ recipientType: 'TEAM' })).toEqual(['F2']);
  expect(await codes({ yearly: true })).toEqual([]);
});
