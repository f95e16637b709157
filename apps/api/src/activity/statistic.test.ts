import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
});
afterAll(() => api.close());

beforeEach(async () => {
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
});

const counts = (fields: object = {}) => ({
  stationId,
  category: 'PROPERTY',
  from: '2016',
  to: '2017',
  reported: 100,
  solved: 70,
  ...fields,
});
const details = `... on CrimeStatistic {
  category from to reported solved arrested clearanceRate synthetic station { id }
}`;
const list = `query ($filter: CrimeStatisticFilter, $orderBy: [CrimeStatisticOrder!]) {
  crimeStatistics(filter: $filter, orderBy: $orderBy) { totalCount nodes { category from clearanceRate } } }`;

const howMany = async () =>
  (await ledger.read<{ crimeStatistics: { totalCount: number } }>(list, { filter: { stationId } }))
    .crimeStatistics.totalCount;

describe('recordCrimeStatistic', () => {
  test('keeps the counts and derives the rate', async () => {
    expect(await ledger.save('recordCrimeStatistic', counts({ synthetic: true }), details)).toMatchObject({
      category: 'PROPERTY',
      from: '2016',
      to: '2017',
      reported: 100,
      solved: 70,
      arrested: null,
      clearanceRate: 0.7,
      synthetic: true,
      station: { id: stationId },
    });
    for (const unknown of [
      { reported: 0, solved: 0 },
      { reported: null, arrested: 273 },
    ]) {
      const input = counts({ category: unknown.reported === 0 ? 'FRAUD' : 'ALL', ...unknown });
      expect(await ledger.save('recordCrimeStatistic', input, details)).toMatchObject({
        clearanceRate: null,
      });
    }
  });

  test.each([
    ['no count at all', { reported: null, solved: null }, 'statistic.counts', 'reported'],
    ['a count below zero', { arrested: -1 }, 'number.count', 'arrested'],
    ['a period that ends as it begins', { to: '2016-01-01' }, 'period.order', 'to'],
    ['a period before the station', { from: '2006', to: '2007' }, 'station.lifetime', 'from'],
    ['a period to come', { from: '2018-03', to: '2018-04' }, 'record.future', 'from'],
    ['a period counted already', { from: '2014-01', to: '2015-01-01' }, 'statistic.period', 'from'],
    ['a period counted in part', { from: '2014-07', to: '2015-07' }, 'statistic.period', 'from'],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
    await ledger.save('recordCrimeStatistic', counts({ from: '2014', to: '2015' }));
    const { violations } = await ledger.mutate('recordCrimeStatistic', counts(wrong));
    expect(violations).toMatchObject([{ code, path: [field], severity: 'ERROR' }]);
    expect(await howMany()).toBe(1);
  });

  test('takes a quarter within a year, and another category', async () => {
    await ledger.save('recordCrimeStatistic', counts());
    await ledger.save('recordCrimeStatistic', counts({ to: '2016-04' }));
    await ledger.save(
      'recordCrimeStatistic',
      counts({ category: 'PREVENTABLE', from: '2016-07', to: '2017-07' }),
    );
    expect(await howMany()).toBe(3);
  });

  test('of two clerks at once, one is refused by the rule', async () => {
    const outcomes = await Promise.all(
      [counts(), counts({ from: '2016-01' })].map((input) => ledger.mutate('recordCrimeStatistic', input)),
    );
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['statistic.period']]);
    expect(await howMany()).toBe(1);
  });

  test('is for editors, of a station that is there', async () => {
    const by = (as: 'VIEWER' | 'EDITOR') => ledger.mutate('recordCrimeStatistic', counts(), '', { as });
    expect((await by('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await by('EDITOR')).__typename).toBe('CrimeStatistic');
    const nowhere = await ledger.mutate('recordCrimeStatistic', counts({ stationId: authorityId }));
    expect(nowhere).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
  });
});

describe('updateCrimeStatistic', () => {
  test('changes what it names, and judges the whole', async () => {
    const { id, version } = await ledger.save('recordCrimeStatistic', counts());
    await ledger.save('recordCrimeStatistic', counts({ from: '2017', to: '2018' }));
    const changed = { id, version, solved: 80, arrested: 273 };
    expect(await ledger.save('updateCrimeStatistic', changed, details)).toMatchObject({
      reported: 100,
      clearanceRate: 0.8,
      arrested: 273,
    });
    const overlap = await ledger.mutate('updateCrimeStatistic', { id, version: 2, to: '2017-07' });
    expect(codesOf(overlap)).toEqual(['statistic.period']);
    const emptied = await ledger.mutate('updateCrimeStatistic', { id, version: 2, category: null });
    expect(emptied.violations).toMatchObject([{ code: 'text.required', path: ['category'] }]);
  });

  test('of an older version is a conflict; a viewer may not', async () => {
    const { id, version } = await ledger.save('recordCrimeStatistic', counts());
    const refused = await ledger.mutate('updateCrimeStatistic', { id, version, solved: 71 }, '', {
      as: 'VIEWER',
    });
    expect(refused.__typename).toBe('ForbiddenError');
    await ledger.save('updateCrimeStatistic', { id, version, solved: 71 });
    expect(await ledger.mutate('updateCrimeStatistic', { id, version, solved: 72 })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['solved'],
      current: { id, version: 2 },
    });
  });
});

test('a list filters by year and category, sorts, and stands on the station too', async () => {
  for (const from of ['2014', '2015-04', '2015-07'])
    await ledger.save('recordCrimeStatistic', counts({ from, to: `${from.slice(0, 4)}-12` }));
  await ledger.save('recordCrimeStatistic', counts({ category: 'FRAUD', from: '2015', to: '2016' }));
  const found = async (filter: object) => {
    const orderBy = [{ field: 'FROM', direction: 'ASC' }];
    const { crimeStatistics } = await ledger.read<{ crimeStatistics: { nodes: { from: string }[] } }>(list, {
      filter: { stationId, ...filter },
      orderBy,
    });
    return crimeStatistics.nodes.map(({ from }) => from);
  };
  expect(await found({ year: 2015 })).toEqual(['2015', '2015-04', '2015-07']);
  expect(await found({ year: 2015, category: 'PROPERTY' })).toEqual(['2015-04', '2015-07']);
  expect(await found({ year: 20 })).toEqual([]);
  expect(await found({ from: { from: '2015-04-01', before: '2015-07' } })).toEqual(['2015-04']);
  const own = 'crimeStatistics(filter: { year: 2014 }) { totalCount nodes { from } }';
  expect(await ledger.node('Station', stationId, own)).toEqual({
    crimeStatistics: { totalCount: 1, nodes: [{ from: '2014' }] },
  });
});
