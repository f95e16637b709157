import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority({ name: '市公安局' });
});
afterAll(() => api.close());

interface Entry {
  readonly id: string;
  readonly operation: string;
  readonly action: string | null;
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly [field: string]: unknown;
}

const historyOf = async (
  id: string,
  selection = 'id operation action reason changes { field before after }',
  caller?: Parameters<typeof api.ask>[2],
): Promise<readonly Entry[]> => {
  const query = `query ($id: ID!) { history(id: $id) { nodes { ${selection} } } }`;
  return (await ledger.read<{ history: { nodes: readonly Entry[] } }>(query, { id }, caller)).history.nodes;
};

const fieldsOf = ({ changes }: Entry) => changes.map(({ field }) => field);

describe('history', () => {
  test('tells who changed what, when and how, newest first', async () => {
    const id = await ledger.station(authorityId, {
      name: '城东所',
      establishedOn: '2006-05',
      synthetic: true,
    });
    const change = { id, version: 1, name: '城东派出所', dissolvedOn: '2020' };
    await ledger.save('updateStation', change, '', { as: 'EDITOR' });
    const [changed, made, ...others] = await historyOf(
      id,
      `at action reason source login operation recordType recordId part actor { id name kind userId }
       record { id ... on Station { name } } line { type label pageType pageId }
       changes { field valueType before after } step { sequence hash }`,
    );
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      action: 'updateStation',
      reason: null,
      source: null,
      operation: 'UPDATE',
      recordType: 'Station',
      recordId: id,
      part: null,
      actor: { name: 'EDITOR', kind: 'SERVICE' },
      record: { id, name: '城东派出所' },
      line: { type: 'Station', label: '城东派出所', pageType: 'Station', pageId: id },
      step: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(changed?.changes).toEqual([
      { field: 'name', valueType: 'String', before: '城东所', after: '城东派出所' },
      { field: 'dissolvedOn', valueType: 'Date', before: null, after: '2020' },
    ]);
    expect(Math.abs(Date.now() - Date.parse(String(changed?.['at'])))).toBeLessThan(600_000);
    expect(made).toMatchObject({ operation: 'INSERT', action: 'createStation', actor: { name: 'ADMIN' } });
    expect(made?.changes).toContainEqual({
      field: 'authorityId',
      valueType: 'ID',
      before: null,
      after: authorityId,
    });
    expect(made?.changes).toContainEqual({
      field: 'synthetic',
      valueType: 'Boolean',
      before: null,
      after: true,
    });
    expect(made && fieldsOf(made)).toEqual(['code', 'name', 'authorityId', 'establishedOn', 'synthetic']);
  });

  test('names the records that a reference led to, before and after', async () => {
    const other = await ledger.authority({ name: '分局', level: 'COUNTY' });
    const id = await ledger.station(authorityId);
    await ledger.save('updateStation', { id, version: 1, authorityId: other });
    const [changed] = await historyOf(
      id,
      `changes { field before after beforeRecord { id ... on Authority { name } } afterRecord { id }
       beforeLine { label } afterLine { label pageType } }`,
    );
    expect(changed?.changes).toEqual([
      {
        field: 'authorityId',
        before: authorityId,
        after: other,
        beforeRecord: { id: authorityId, name: '市公安局' },
        afterRecord: { id: other },
        beforeLine: { label: '市公安局' },
        afterLine: { label: '分局', pageType: 'Authority' },
      },
    ]);
  });

  test('gives both images by the names of the fields, as the record itself gives them', async () => {
    const id = await ledger.person({ name: '王芳', sex: 'FEMALE', birthDate: '1980-01' });
    await ledger.save('updatePerson', { id, version: 1, name: '王方' });
    const [changed] = await historyOf(id, 'before after');
    const fields = 'id name category sex birthDate synthetic version createdAt updatedAt archivedAt';
    expect(changed?.['after']).toMatchObject(await ledger.node<object>('Person', id, fields));
    expect(changed?.['before']).toMatchObject({ name: '王芳', version: 1 });
  });

  test('holds the parts of a record, and none that stayed as it was', async () => {
    const early = { establishedOn: '1990-01-01', dissolvedOn: '1999-12-31' };
    const [first, second] = [
      await ledger.station(authorityId, early),
      await ledger.station(authorityId, early),
    ];
    const id = await ledger.station(authorityId, { predecessorIds: [first] });
    await ledger.save('updateStation', { id, version: 1, predecessorIds: [first, second] });
    await ledger.save('updateStation', { id, version: 2, predecessorIds: [second] });
    const parts = (
      await historyOf(id, 'operation recordType recordId part changes { field before after }')
    ).filter(({ part }) => part !== null);
    const of = { recordType: 'Station', recordId: id, part: 'StationLineage' };
    expect(parts).toEqual([
      { ...of, operation: 'DELETE', changes: [{ field: 'predecessorId', before: first, after: null }] },
      { ...of, operation: 'INSERT', changes: [{ field: 'predecessorId', before: null, after: second }] },
      { ...of, operation: 'INSERT', changes: [{ field: 'predecessorId', before: null, after: first }] },
    ]);
  });

  test('keeps the reason of a correction, and the warning that was accepted', async () => {
    const stationId = await ledger.station(authorityId);
    const acknowledge = [{ code: 'evaluation.year', reason: '年底提前通报' }];
    const { id } = await ledger.save('recordEvaluation', {
      stationId,
      scheme: '综合考评',
      year: 2016,
      outcome: 'ADVANCED',
      publishedOn: '2016-12-25',
      acknowledge,
    });
    const corrected = await ledger.save('correctEvaluation', {
      evaluationId: id,
      version: 1,
      outcome: 'STANDARD',
      reason: '复核后更正',
      acknowledge,
    });
    const [first] = await historyOf(id);
    expect(first?.changes).toContainEqual({ field: 'acknowledgements', before: null, after: acknowledge });
    const [correction] = await historyOf(corrected.id);
    expect(correction).toMatchObject({ action: 'correctEvaluation', reason: '复核后更正' });
    expect(correction?.changes).toContainEqual({ field: 'supersedesId', before: null, after: id });
    expect(correction?.changes).toContainEqual({ field: 'outcome', before: null, after: 'STANDARD' });
  });

  test('of a record that is gone tells what it held', async () => {
    const id = await ledger.person({ name: '误录' });
    await api.db.person.delete({ where: { id: rowIdOf(id) } });
    const [removed] = await historyOf(
      id,
      'operation record { id } line { label } actor { id name kind userId } action changes { field before after }',
    );
    expect(removed).toMatchObject({
      operation: 'DELETE',
      record: null,
      line: null,
      action: null,
      actor: { id: 'system:test', name: 'test', kind: 'SYSTEM', userId: null },
    });
    expect(removed?.changes).toContainEqual({ field: 'name', before: '误录', after: null });
  });

  test('begins with what a record held when the ledger began to watch it', async () => {
    const id = await ledger.person({ name: '旧人' });
    await api.db.$executeRaw`CALL ledger_watch('person')`;
    const [opening] = await historyOf(id);
    expect(opening).toMatchObject({ operation: 'BASELINE', action: null });
    expect(opening?.changes).toContainEqual({ field: 'name', before: null, after: '旧人' });
  });

  test('is read page by page, and what is written meanwhile moves no page', async () => {
    const id = await ledger.person();
    const rename = (version: number) => ledger.save('updatePerson', { id, version, name: `第${version}名` });
    for (const version of [1, 2, 3, 4]) await rename(version);
    const page = async (args: string) => {
      const { history } = await ledger.read<{
        history: {
          totalCount: number;
          pageInfo: {
            hasNextPage: boolean;
            hasPreviousPage: boolean;
            startCursor: string;
            endCursor: string;
          };
          nodes: readonly { after: { version: number } }[];
        };
      }>(
        `query ($id: ID!) { history(id: $id, ${args}) {
          totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { after } } }`,
        { id },
      );
      return { ...history, versions: history.nodes.map(({ after }) => after.version) };
    };
    const first = await page('first: 2');
    expect(first).toMatchObject({ totalCount: 5, versions: [5, 4], pageInfo: { hasNextPage: true } });
    await rename(5);
    const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ versions: [3, 2], pageInfo: { hasNextPage: true } });
    const back = await page(`last: 2, before: "${second.pageInfo.startCursor}"`);
    expect(back).toMatchObject({ versions: [5, 4], pageInfo: { hasPreviousPage: true } });
    expect((await page(`first: 2, after: "${second.pageInfo.endCursor}"`)).versions).toEqual([1]);
    const strange = await api.ask('query ($id: ID!) { history(id: $id, after: "x") { nodes { id } } }', {
      id,
    });
    expect(strange.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('is for editors; the database’s login is for who runs it', async () => {
    const id = await ledger.person({ birthDate: '1980-01' });
    const query = 'query ($id: ID!) { history(id: $id) { nodes { id } } }';
    const refused = await api.ask(query, { id }, { as: 'VIEWER' });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect((await api.ask(query, { id }, { as: null })).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (const as of ['EDITOR', 'REVIEWER'] as const)
      expect(await historyOf(id, 'login', { as })).toEqual([{ login: null }]);
    expect(await historyOf(id, 'login')).toEqual([{ login: expect.stringMatching(/./) }]);
  });
});

describe('recordedState', () => {
  test('is the record as the ledger held it at an instant', async () => {
    const before = new Date(Date.now() - 3_600_000).toISOString();
    const id = await ledger.person({ name: '第一名' });
    const [made] = await historyOf(id, 'at');
    await ledger.save('updatePerson', { id, version: 1, name: '第二名' });
    const state = async (recordedBy: unknown) =>
      (
        await ledger.read<{ recordedState: object | null }>(
          'query ($id: ID!, $recordedBy: DateTime!) { recordedState(id: $id, recordedBy: $recordedBy) }',
          { id, recordedBy },
        )
      ).recordedState;
    expect(await state(before)).toBeNull();
    expect(await state(made?.['at'])).toMatchObject({ id, name: '第一名', version: 1 });
    expect(await state('2199-01-01T00:00:00Z')).toMatchObject({ name: '第二名', version: 2 });
    await api.db.person.delete({ where: { id: rowIdOf(id) } });
    expect(await state('2199-01-01T00:00:00Z')).toBeNull();
  });
});
