import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  stationId = await ledger.station(await ledger.authority());
});
afterAll(() => api.close());

const because = (reason: string) => [{ code: 'workshop.lifecycle', reason }];

describe('foundWorkshop, updateWorkshop', () => {
  test('founds one at a time, and reads it back from the branch', async () => {
    const home = await ledger.branch(stationId);
    const input = { branchId: home, name: '“初心”工作室', foundedOn: '2010-05', synthetic: true };
    const { id } = await ledger.save('foundWorkshop', input);
    const read =
      'workshop { id name foundedOn dissolvedOn synthetic } before: workshop(asOf: "2010-04") { id }';
    expect(await ledger.node('Branch', home, read)).toEqual({
      workshop: { id, name: '“初心”工作室', foundedOn: '2010-05', dissolvedOn: null, synthetic: true },
      before: null,
    });
    expect(codesOf(await ledger.mutate('foundWorkshop', input))).toEqual(['workshop.one-running']);
    const early = { ...input, foundedOn: '1999', dissolvedOn: '2001' };
    const outcome = await ledger.mutate('foundWorkshop', early);
    expect(outcome.violations).toMatchObject([{ code: 'record.lifetime', path: ['foundedOn'] }]);
    expect(await api.db.workshop.count({ where: { branchId: rowIdOf(home) } })).toBe(1);
    const ended = await ledger.save('updateWorkshop', { id, version: 1, dissolvedOn: '2015' });
    expect(ended.version).toBe(2);
    await ledger.save('foundWorkshop', { ...input, foundedOn: '2015' });
    const stale = await ledger.mutate('updateWorkshop', { id, version: 1, name: '旧名' });
    expect(stale).toMatchObject({ __typename: 'ConflictError', changedFields: ['dissolvedOn'] });
    const query =
      'query ($b: ID!) { workshops(filter: { branchId: $b, dissolved: true }) { totalCount nodes { id } } }';
    expect(await ledger.read(query, { b: home })).toEqual({ workshops: { totalCount: 1, nodes: [{ id }] } });
  });

  test('dissolves a workshop with open goals only for a reason', async () => {
    const home = await ledger.branch(stationId);
    const { id } = await ledger.save('foundWorkshop', { branchId: home, name: '工作室', foundedOn: '2010' });
    await ledger.save('setGoal', { workshopId: id, title: '可防性案件下降一成', setOn: '2012-01' });
    const dissolve = { id, version: 1, dissolvedOn: '2016' };
    const refused = await ledger.mutate('updateWorkshop', dissolve);
    expect(refused.violations).toMatchObject([{ code: 'workshop.lifecycle', severity: 'WARNING' }]);
    await ledger.save('updateWorkshop', { ...dissolve, acknowledge: because('随支部调整撤销') });
    expect(codesOf(await ledger.mutate('updateWorkshop', { id, version: 2, foundedOn: '2013' }))).toContain(
      'record.lifetime',
    );
  });

  test('of two at the same moment, one is refused by the rule', async () => {
    const home = await ledger.branch(stationId);
    const found = () => ledger.mutate('foundWorkshop', { branchId: home, name: '工作室', foundedOn: '2010' });
    const outcomes = await Promise.all([found(), found()]);
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['workshop.one-running']]);
  });
});
