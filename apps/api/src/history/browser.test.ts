import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let elsewhere: string;
let evaluationId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId, { name: '城东派出所' });
  elsewhere = await ledger.station(authorityId, { name: '城西派出所' });
  const verdict = { scheme: '综合考评', year: 2016, outcome: 'ADVANCED', publishedOn: '2017-01-20' };
  await ledger.save('recordEvaluation', { ...verdict, stationId: elsewhere });
  evaluationId = (await ledger.save('recordEvaluation', { ...verdict, stationId }, '', { as: 'EDITOR' })).id;
  const correction = { evaluationId, outcome: 'STANDARD', reason: '复核 100% 属实' };
  await ledger.save('correctEvaluation', correction, '', { as: 'REVIEWER' });
  await ledger.save('updateStation', { id: stationId, version: 1, name: '城东所' });
});
afterAll(() => api.close());

interface Found {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly action: string | null;
    readonly recordId: string;
    readonly at: string;
  }[];
}

const find = async (filter?: object, orderBy?: object): Promise<Found> => {
  const query = `query ($filter: LedgerEntryFilter, $orderBy: [LedgerEntryOrder!]) {
    ledgerEntries(filter: $filter, orderBy: $orderBy, first: 100) { totalCount nodes { action recordId at } } }`;
  return (await ledger.read<{ ledgerEntries: Found }>(query, { filter, orderBy })).ledgerEntries;
};

const actions = async (filter?: object, orderBy?: object) =>
  (await find(filter, orderBy)).nodes.map(({ action }) => action);

const everything = [
  'updateStation',
  'correctEvaluation',
  'recordEvaluation',
  'recordEvaluation',
  'createStation',
  'createStation',
  'createAuthority',
  'createAuthority',
];

describe('ledgerEntries', () => {
  test('lists every change, newest first or oldest first', async () => {
    expect(await actions()).toEqual(everything);
    expect(await actions({}, [{ field: 'AT', direction: 'ASC' }])).toEqual(everything.toReversed());
    expect((await find()).totalCount).toBe(everything.length);
  });

  test('finds by type of record, by what was done and by whom', async () => {
    expect(await actions({ recordTypes: ['Evaluation'] })).toEqual(everything.slice(1, 4));
    expect(await actions({ recordTypes: ['Authority'], operations: ['UPDATE'] })).toEqual([
      'createAuthority',
    ]);
    expect(await actions({ operations: ['UPDATE'] })).toEqual(['updateStation', 'createAuthority']);
    expect(await actions({ actions: ['correctEvaluation', 'updateStation'] })).toEqual(
      everything.slice(0, 2),
    );
    expect((await find({ recordId: stationId })).totalCount).toBe(2);
    const { ledgerActors } = await ledger.read<{
      ledgerActors: readonly { id: string; name: string; kind: string; userId: string }[];
    }>('{ ledgerActors { id name kind userId } }');
    expect(ledgerActors.map(({ name, kind }) => [name, kind]).toSorted()).toEqual([
      ['ADMIN', 'SERVICE'],
      ['EDITOR', 'SERVICE'],
      ['REVIEWER', 'SERVICE'],
    ]);
    const reviewer = ledgerActors.find(({ name }) => name === 'REVIEWER');
    expect(await actions({ actorId: reviewer?.id })).toEqual(['correctEvaluation']);
    expect(await actions({ actorId: reviewer?.userId })).toEqual(['correctEvaluation']);
  });

  test('finds by when, half-open', async () => {
    const { nodes } = await find();
    const corrected = nodes.find(({ action }) => action === 'correctEvaluation')?.at;
    expect(await actions({ at: { from: corrected } })).toEqual(everything.slice(0, 2));
    expect(await actions({ at: { before: corrected } })).toEqual(everything.slice(2));
    expect(await actions({ at: { from: corrected, before: corrected } })).toEqual([]);
  });

  test('finds by a part of the reason, as it is written', async () => {
    expect(await actions({ reason: '100%' })).toEqual(['correctEvaluation']);
    expect(await actions({ reason: '1%0' })).toEqual([]);
    expect(await actions({ reason: '  ' })).toEqual(everything);
    for (const filter of [{ reason: '\u0000' }, { actorId: '\u0000' }, { actions: ['\u0000'] }])
      expect(await actions(filter)).toEqual([]);
  });

  test('finds what belongs to a station', async () => {
    expect(await actions({ stationId })).toEqual([
      'updateStation',
      'correctEvaluation',
      'recordEvaluation',
      'createStation',
    ]);
    expect(await actions({ stationId, recordTypes: ['Station'] })).toEqual([
      'updateStation',
      'createStation',
    ]);
    expect(await actions({ stationId: elsewhere })).toEqual(['recordEvaluation', 'createStation']);
  });

  test.each([
    ['an unknown type', { recordTypes: ['User'] }],
    [
      'a record of another type for a station',
      { stationId: 'QXdhcmQ6MDFhMjBkYzItMWEyZS03NjJlLWJjYjMtZWY0YmE0ZjdlMTg4' },
    ],
    ['no id', { recordId: 'x' }],
  ])('refuses %s', async (_what, filter) => {
    const { errors } = await api.ask(
      'query ($filter: LedgerEntryFilter) { ledgerEntries(filter: $filter) { nodes { id } } }',
      { filter },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('takes as many statements for fifty entries as for ten, whatever they are of', async () => {
    for (let round = 0; round < 6; round += 1) {
      const own = await ledger.station(authorityId);
      const person = await ledger.person();
      const branch = await ledger.branch(own);
      const team = await ledger.team(own);
      await ledger.save('beginService', {
        personId: person,
        stationId: own,
        category: 'OFFICER',
        entry: 'JOINED',
        from: '2010-01-01',
      });
      await ledger.save('recordStudyDay', { stationId: own, heldOn: '2017-01-06', topic: '学习' });
      await ledger.save('joinTeam', { teamId: team, personId: person, from: '2011-01-01' });
      await ledger.save('updateBranch', { id: branch, version: 1, name: `支部${round}` });
      await ledger.save('updatePerson', { id: person, version: 1, name: `姓名${round}` });
    }
    const query = `query ($first: Int) { ledgerEntries(first: $first) { nodes {
      id at actor { name kind } action reason recordType record { id } line { label detail pageId }
      changes { field before after beforeRecord { id } afterRecord { id } beforeLine { label } afterLine { label } }
      before after step { hash } } } }`;
    const few = await ledger.cost(query, { first: 10 });
    expect(await ledger.cost(query, { first: 50 })).toBe(few);
  });
});

test('what an account that is gone wrote is still told', async () => {
  const id = await ledger.person({ name: '某人' });
  const user = await api.db.user.create({ data: { name: '离任', email: 'gone@example.cn' } });
  await api.db.$transaction([
    api.db.$queryRaw`SELECT set_config('qinglan.actor', ${`user:${user.id}`}, true)`,
    api.db.person.update({ where: { id: rowIdOf(id) }, data: { name: '某某' } }),
  ]);
  await api.db.user.delete({ where: { id: user.id } });
  const query = 'query ($id: ID!) { history(id: $id, first: 1) { nodes { actor { id name kind userId } } } }';
  expect(await ledger.read(query, { id })).toEqual({
    history: {
      nodes: [{ actor: { id: `user:${user.id}`, name: user.id, kind: 'UNKNOWN', userId: null } }],
    },
  });
});
