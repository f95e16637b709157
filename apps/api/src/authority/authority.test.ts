import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
});
afterAll(() => api.close());

const ministry = { code: 'MPS', name: '公安部', line: 'PUBLIC_SECURITY', level: 'NATIONAL' };
const rowCount = () => api.db.authority.count();

const stationCodesBelow = async (authorityId: string): Promise<unknown> => {
  const { data } = await api.ask(
    'query ($id: ID!) { stations(filter: { authorityId: $id }) { totalCount nodes { code } } }',
    { id: authorityId },
  );
  return data?.['stations'];
};

test('authorities form a tree, and stations are found below any of them', async () => {
  const national = (await ledger.save('createAuthority', ministry)).id;
  const province = await ledger.authority({ level: 'PROVINCE', parentId: national });
  const county = await ledger.authority({ level: 'COUNTY', parentId: province });
  await ledger.station(county, { code: 'S-1' });
  const found = { totalCount: 1, nodes: [{ code: 'S-1' }] };
  for (const id of [national, province, county]) expect(await stationCodesBelow(id)).toEqual(found);

  const elsewhere = await ledger.authority({ level: 'PROVINCE' });
  await ledger.save('updateAuthority', { id: county, version: 1, parentId: elsewhere });
  expect(await stationCodesBelow(elsewhere)).toEqual(found);
  expect(await stationCodesBelow(national)).toEqual({ totalCount: 0, nodes: [] });
});

test('the stored ancestors are those of the tree, whatever was moved', async () => {
  const rows = await api.db.authority.findMany();
  const parentOf = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const line = (id: string): string[] => {
    const parent = parentOf.get(id);
    return [...(parent ? line(parent) : []), id];
  };
  for (const { id, ancestorIds } of rows) expect(ancestorIds).toEqual(line(id));
});

test.each([
  ['a code that is taken', { code: 'MPS' }, 'code.unique', 'code'],
  ['a code with spaces', { code: 'A B' }, 'code.shape', 'code'],
  ['an empty code', { code: '' }, 'text.required', 'code'],
  ['an empty name', { name: ' ' }, 'text.required', 'name'],
  ['a name of 5,000 characters', { name: '长'.repeat(5000) }, 'text.length', 'name'],
])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
  const before = await rowCount();
  const outcome = await ledger.mutate('createAuthority', { ...ministry, code: 'NEW', ...wrong });
  expect(outcome.violations).toMatchObject([{ code, path: [field] }]);
  expect(await rowCount()).toBe(before);
});

test('refuses to empty what must be there', async () => {
  const id = await ledger.authority();
  for (const field of ['code', 'name', 'line', 'level']) {
    const outcome = await ledger.mutate('updateAuthority', { id, version: 1, [field]: null });
    expect(outcome.violations).toMatchObject([{ code: 'text.required', path: [field] }]);
  }
});

test('refuses a parent of a lower level, and a ring', async () => {
  const county = await ledger.authority({ level: 'COUNTY' });
  const low = await ledger.mutate('createAuthority', { ...ministry, code: 'LOW', parentId: county });
  expect(codesOf(low)).toEqual(['authority.tree']);
  const below = await ledger.authority({ level: 'COUNTY', parentId: county });
  const ring = await ledger.mutate('updateAuthority', { id: county, version: 1, parentId: below });
  expect(codesOf(ring)).toEqual(['authority.tree']);
});

test('finds one by its code, and lists its children', async () => {
  const { data } = await api.ask(
    '{ authorityByCode(code: "MPS") { name level parent { id } children { totalCount nodes { level } } } missing: authorityByCode(code: "?") { id } }',
  );
  expect(data).toEqual({
    authorityByCode: {
      name: '公安部',
      level: 'NATIONAL',
      parent: null,
      children: { totalCount: 1, nodes: [{ level: 'PROVINCE' }] },
    },
    missing: null,
  });
});

test('is for administrators', async () => {
  const outcome = await ledger.mutate('createAuthority', { ...ministry, code: 'X' }, '', { as: 'REVIEWER' });
  expect(outcome.__typename).toBe('ForbiddenError');
});
