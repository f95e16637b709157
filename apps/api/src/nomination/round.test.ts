import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  stationId = await ledger.station(authorityId);
});
afterAll(() => api.close());

const fields = '... on SelectionRound { station { id } name openedOn closedOn synthetic }';
const asked = { name: '2017年度评先评优', openedOn: '2017-09-01', synthetic: true };
const open = (more: object = {}) => ledger.save('openRound', { stationId, ...asked, ...more }, fields);

describe('openRound', () => {
  test('opens a round at a station, today where no day is named', async () => {
    expect(await open()).toMatchObject({ ...asked, station: { id: stationId }, closedOn: null, version: 1 });
    expect(await open({ openedOn: null })).toMatchObject({ openedOn: '2018-02-01' });
  });

  test.each([
    ['without a name', { name: ' ' }, 'text.required', 'name'],
    ['before the station was there', { openedOn: '1999' }, 'station.lifetime', 'openedOn'],
    ['that ends before it began', { closedOn: '2017-08' }, 'period.order', 'closedOn'],
  ])('refuses a round %s, and saves nothing', async (_what, wrong, code, field) => {
    const before = await api.db.selectionRound.count();
    const outcome = await ledger.mutate('openRound', { stationId, ...asked, ...wrong });
    expect(codesOf(outcome)).toEqual([code]);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await api.db.selectionRound.count()).toBe(before);
  });

  test('is for editors, at a station that is there', async () => {
    const refused = await ledger.mutate('openRound', { stationId, ...asked }, '', { as: 'VIEWER' });
    expect(refused.__typename).toBe('ForbiddenError');
    expect(await ledger.mutate('openRound', { stationId: authorityId, ...asked })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['stationId'],
    });
  });
});

describe('a round that is open', () => {
  test('changes only in what is named, is closed and opened again', async () => {
    const { id } = await open();
    const renamed = await ledger.save('updateRound', { id, version: 1, name: '改名' }, fields);
    expect(renamed).toMatchObject({ ...asked, name: '改名', version: 2 });
    const closed = await ledger.save('closeRound', { id, version: 2 }, fields);
    expect(closed).toMatchObject({ closedOn: '2018-02-01', version: 3 });
    const again = await ledger.save('updateRound', { id, version: 3, closedOn: null }, fields);
    expect(again).toMatchObject({ closedOn: null, version: 4 });
  });

  test('answers a stale change with the record as it is', async () => {
    const { id } = await open();
    await ledger.save('updateRound', { id, version: 1, name: '别人改的' });
    for (const [mutation, input] of [
      ['updateRound', { name: '我改的' }],
      ['closeRound', { closedOn: '2018' }],
    ] as const)
      expect(await ledger.mutate(mutation, { id, version: 1, ...input })).toMatchObject({
        __typename: 'ConflictError',
        changedFields: ['name'],
        current: { id, version: 2 },
      });
  });

  test.each(['name', 'openedOn'])('does not empty %s', async (field) => {
    const { id } = await open();
    expect(codesOf(await ledger.mutate('updateRound', { id, version: 1, [field]: null }))).toEqual([
      'text.required',
    ]);
  });
});

test('rounds are filtered, and listed by their station', async () => {
  const home = await ledger.station(authorityId);
  const first = await open({ stationId: home, name: '甲', openedOn: '2016', closedOn: '2016-06' });
  const second = await open({ stationId: home, name: '乙' });
  const ids = async (filter: object) => {
    const query = `query ($filter: SelectionRoundFilter) { selectionRounds(filter: $filter) { totalCount nodes { id } } }`;
    const { selectionRounds: found } = await ledger.read<{
      selectionRounds: { totalCount: number; nodes: { id: string }[] };
    }>(query, { filter: { stationId: home, ...filter } });
    expect(found.totalCount).toBe(found.nodes.length);
    return found.nodes.map(({ id }) => id);
  };
  expect(await ids({})).toEqual([second.id, first.id]);
  expect(await ids({ closed: true })).toEqual([first.id]);
  expect(await ids({ closed: false })).toEqual([second.id]);
  expect(await ids({ search: '甲', synthetic: true, ids: [first.id] })).toEqual([first.id]);
  const { selectionRounds } = await ledger.node<{ selectionRounds: { totalCount: number } }>(
    'Station',
    home,
    'selectionRounds(filter: { closed: false }) { totalCount }',
  );
  expect(selectionRounds.totalCount).toBe(1);
});
