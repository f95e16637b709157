import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

const details =
  '... on Station { code name establishedOn dissolvedOn predecessors { code } successors { code } }';
const merged = (fields: object = {}) => ({
  code: 'HL-CD',
  name: '城东派出所',
  authorityId,
  establishedOn: '2006-05',
  ...fields,
});
const rowCount = () => api.db.station.count();

describe('createStation', () => {
  test('merges predecessors, and prints a date as it is known', async () => {
    const predecessorIds = [
      await ledger.station(authorityId, { code: 'OLD-1', dissolvedOn: '2006-05' }),
      await ledger.station(authorityId, { code: 'OLD-2', dissolvedOn: '2006-05' }),
    ];
    const station = await ledger.save('createStation', merged({ predecessorIds }), details);
    expect(station).toMatchObject({
      establishedOn: '2006-05',
      dissolvedOn: null,
      predecessors: expect.arrayContaining([{ code: 'OLD-1' }, { code: 'OLD-2' }]),
    });
    const { data } = await api.ask('{ stationByCode(code: "OLD-1") { successors { code } } }');
    expect(data).toEqual({ stationByCode: { successors: [{ code: 'HL-CD' }] } });
  });

  test.each([
    ['a code that is taken', { code: 'HL-CD' }, 'station.code-unique', 'code'],
    ['an empty name', { name: '' }, 'text.required', 'name'],
    ['a name of 5,000 characters', { name: '长'.repeat(5000) }, 'text.length', 'name'],
    ['a bidirectional override', { name: 'a\u202Eb' }, 'text.characters', 'name'],
    ['an end before the beginning', { dissolvedOn: '2006' }, 'period.order', 'dissolvedOn'],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
    const before = await rowCount();
    const outcome = await ledger.mutate('createStation', merged({ code: 'NEW', ...wrong }));
    expect(outcome.violations).toMatchObject([{ code, path: [field] }]);
    expect(await rowCount()).toBe(before);
  });

  test('tells everything that is wrong at once', async () => {
    const outcome = await ledger.mutate('createStation', merged({ code: '', name: '', dissolvedOn: '2000' }));
    expect(codesOf(outcome).toSorted()).toEqual(['period.order', 'text.required', 'text.required']);
  });

  test.each([['城东派出所 🚩'], ['مركز شرطة']])('takes the name %s as it is', async (name) => {
    const code = `T${await rowCount()}`;
    expect(await ledger.save('createStation', merged({ code, name }), details)).toMatchObject({ name });
  });

  test('refuses a predecessor that still exists', async () => {
    const standing = await ledger.station(authorityId);
    const outcome = await ledger.mutate('createStation', merged({ code: 'NEW', predecessorIds: [standing] }));
    expect(outcome.violations).toMatchObject([{ code: 'station.lineage', path: ['predecessorIds', '0'] }]);
  });

  test('of those who take a code at the same moment, one is first', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => ledger.mutate('createStation', merged({ code: 'RACE' }))),
    );
    const refused = outcomes.filter((outcome) => outcome.__typename === 'InvariantError');
    expect(refused.flatMap(codesOf)).toEqual(['station.code-unique', 'station.code-unique']);
  });
});

describe('updateStation', () => {
  test('changes the named fields alone, and counts the version up', async () => {
    const id = await ledger.station(authorityId, { name: '旧名', establishedOn: '2001' });
    const renamed = await ledger.save('updateStation', { id, version: 1, name: '新名' }, details);
    expect(renamed).toMatchObject({ version: 2, name: '新名', establishedOn: '2001' });
  });

  test('never overwrites what somebody else saved', async () => {
    const id = await ledger.station(authorityId);
    await ledger.save('updateStation', { id, version: 1, name: '他人所改' });
    const late = await ledger.mutate('updateStation', {
      id,
      version: 1,
      name: '我所改',
      establishedOn: '2000-01-01',
    });
    expect(late).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['name'],
      current: { id, version: 2 },
    });
  });

  test('refuses to empty what must be there', async () => {
    const id = await ledger.station(authorityId);
    for (const field of ['name', 'code', 'establishedOn', 'authorityId']) {
      const outcome = await ledger.mutate('updateStation', { id, version: 1, [field]: null });
      expect(outcome.violations).toMatchObject([{ code: 'text.required', path: [field] }]);
    }
  });

  test('keeps its records within its lifetime', async () => {
    const id = await ledger.station(authorityId, { establishedOn: '2000' });
    await ledger.save('recordEvaluation', {
      stationId: id,
      scheme: 'S',
      year: 2001,
      outcome: 'STANDARD',
      publishedOn: '2002-01-01',
    });
    await ledger.branch(id, { foundedOn: '2003-01-01' });
    const late = await ledger.mutate('updateStation', { id, version: 1, establishedOn: '2004' });
    expect(codesOf(late)).toContain('station.lifetime');
    const early = await ledger.mutate('updateStation', { id, version: 1, dissolvedOn: '2002-06-01' });
    expect(early.violations).toMatchObject([{ code: 'station.lifetime', path: ['dissolvedOn'] }]);
  });
});

test('an archived station leaves the lists, keeps its row, and comes back', async () => {
  const id = await ledger.station(authorityId, { code: 'GONE' });
  const list =
    'query ($archived: Boolean) { stations(filter: { code: "GONE", archived: $archived }) { totalCount } }';
  const counted = async (archived?: boolean) => (await api.ask(list, { archived })).data?.['stations'];
  const send = (name: string, input: object, as: 'EDITOR' | 'REVIEWER' = 'REVIEWER') =>
    api.ask(
      `mutation ($input: ArchiveInput!) { ${name}(input: $input) { __typename ... on Station { version archivedAt } } }`,
      { input },
      { as },
    );
  expect((await send('archiveStation', { id, version: 1, reason: '重复登记' }, 'EDITOR')).data).toMatchObject(
    {
      archiveStation: { __typename: 'ForbiddenError' },
    },
  );
  expect((await send('archiveStation', { id, version: 1, reason: ' ' })).data).toMatchObject({
    archiveStation: { __typename: 'InvariantError' },
  });
  await send('archiveStation', { id, version: 1, reason: '重复登记' });
  expect(await counted(false)).toEqual({ totalCount: 0 });
  expect(await counted(true)).toEqual({ totalCount: 1 });
  const restored = await send('restoreStation', { id, version: 2, reason: '并非重复' });
  expect(restored.data).toMatchObject({ restoreStation: { version: 3, archivedAt: null } });
});

test('dates of any precision are found by the days they may mean', async () => {
  const bureau = await ledger.authority();
  for (const [index, establishedOn] of ['1999', '1999-12-31', '2000', '2000-01-01', '2000-02'].entries())
    await ledger.station(bureau, { code: `D${index}`, establishedOn });
  const found = async (establishedOn: object) => {
    const filter = { authorityId: bureau, establishedOn };
    const query = `query ($filter: StationFilter) {
      stations(filter: $filter, orderBy: [{ field: ESTABLISHED_ON, direction: ASC }]) { nodes { establishedOn } } }`;
    const { data } = await api.ask(query, { filter });
    return (data?.['stations'] as { nodes: { establishedOn: string }[] } | undefined)?.nodes.map(
      (node) => node.establishedOn,
    );
  };
  expect(await found({ from: '2000-01-01' })).toEqual(['2000', '2000-01-01', '2000-02']);
  expect(await found({ before: '2000' })).toEqual(['1999', '1999-12-31']);
  expect(await found({ from: '1999-02', before: '2000-01-02' })).toEqual([
    '1999-12-31',
    '2000',
    '2000-01-01',
  ]);
  expect(await found({ equals: '2000' })).toEqual(['2000']);
});

test('pages never overlap, and hold at most a hundred', async () => {
  const bureau = await ledger.authority();
  for (let index = 0; index < 5; index += 1) await ledger.station(bureau, { name: '同名' });
  const query = `query ($id: ID!, $after: String) {
    stations(filter: { authorityId: $id }, orderBy: [{ field: NAME, direction: ASC }], first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { cursor node { code } } nodes { code } } }`;
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await api.ask(query, { id: bureau, after });
    const page = data?.['stations'] as {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      nodes: { code: string }[];
    };
    expect(page.totalCount).toBe(5);
    seen.push(...page.nodes.map(({ code }) => code));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});
