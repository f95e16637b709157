import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let personId: string;
let teamId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

/** A station with a brigade, and an auxiliary who retired and was rehired. */
beforeEach(async () => {
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
  teamId = await ledger.team(stationId, { kind: 'SERVICE', foundedOn: '2010-06-15' });
  personId = await ledger.person({ category: 'AUXILIARY', stationId, servesFrom: '2006-05' });
  const { spells } = await ledger.node<{ spells: { id: string }[] }>('Person', personId, 'spells { id }');
  await ledger.save('endService', { id: spells[0]?.id, to: '2014-03-16', exit: 'RETIRED' });
  const rehired = { personId, stationId, category: 'AUXILIARY', entry: 'REHIRED', from: '2014-09' };
  await ledger.save('beginService', rehired);
});

const mediation = (fields: object = {}) => ({
  stationId,
  kind: 'MEDIATION',
  servedOn: '2015',
  count: 600,
  personId,
  ...fields,
});
const details = `... on ServiceRecord {
  kind servedOn count note synthetic person { id } team { id } station { id }
}`;
const howMany = async () => {
  const { serviceRecords } = await ledger.node<{ serviceRecords: { totalCount: number } }>(
    'Station',
    stationId,
    'serviceRecords { totalCount }',
  );
  return serviceRecords.totalCount;
};

describe('recordService', () => {
  test('counts what a person did, and what a team did', async () => {
    expect(await ledger.save('recordService', mediation({ note: '邻里纠纷' }), details)).toMatchObject({
      kind: 'MEDIATION',
      servedOn: '2015',
      count: 600,
      note: '邻里纠纷',
      person: { id: personId },
      team: null,
      station: { id: stationId },
    });
    const byTeam = mediation({ kind: 'SERVICE', personId: null, teamId, count: 64, synthetic: true });
    expect(await ledger.save('recordService', byTeam, details)).toMatchObject({
      person: null,
      team: { id: teamId },
      synthetic: true,
    });
    expect(await howMany()).toBe(2);
  });

  test.each(['2006', '2006-05', '2014', '2014-03', '2014-03-15', '2014-09-01', '2018'])(
    'takes %s, on some day of which the person served',
    async (servedOn) => {
      await ledger.save('recordService', mediation({ servedOn }));
    },
  );

  test.each([
    ['nobody', () => ({ personId: null }), 'service.provider', 'personId'],
    ['a person and a team', () => ({ teamId }), 'service.provider', 'teamId'],
    ['a count of none', () => ({ count: 0 }), 'number.count', 'count'],
    ['a day between two spells', () => ({ servedOn: '2014-03-16' }), 'service.in-service', 'servedOn'],
    ['a month between two spells', () => ({ servedOn: '2014-08' }), 'service.in-service', 'servedOn'],
    ['a day to come', () => ({ servedOn: '2018-02-02' }), 'record.future', 'servedOn'],
    [
      'a team before its founding',
      () => ({ personId: null, teamId, servedOn: '2010-05' }),
      'record.lifetime',
      'servedOn',
    ],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
    const { violations } = await ledger.mutate('recordService', mediation(wrong()));
    expect(violations).toMatchObject([{ code, path: [field], severity: 'ERROR' }]);
    expect(await howMany()).toBe(0);
  });

  test('refuses who belongs to another station', async () => {
    const other = await ledger.station(authorityId, { establishedOn: '2006-05' });
    const alone = await ledger.mutate('recordService', mediation({ stationId: other }));
    expect(codesOf(alone)).toEqual(['service.in-service']);
    const together = await ledger.mutate(
      'recordService',
      mediation({ stationId: other, personId: null, teamId }),
    );
    expect(together.violations).toMatchObject([{ code: 'service.provider', path: ['teamId'] }]);
  });

  test.each(['stationId', 'personId', 'teamId'])('names a %s that is not there', async (field) => {
    const outcome = await ledger.mutate('recordService', mediation({ [field]: authorityId }));
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: [field] });
  });

  test('is for editors', async () => {
    const by = (as: 'VIEWER' | 'EDITOR') => ledger.mutate('recordService', mediation(), '', { as });
    expect((await by('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await by('EDITOR')).__typename).toBe('ServiceRecord');
  });
});

describe('updateServiceRecord', () => {
  test('changes what it names', async () => {
    const { id, version } = await ledger.save('recordService', mediation());
    const changed = await ledger.save('updateServiceRecord', { id, version, count: 601 }, details);
    expect(changed).toMatchObject({ count: 601, servedOn: '2015', person: { id: personId } });
    const handed = { id, version: 2, personId: null, teamId };
    expect(await ledger.save('updateServiceRecord', handed, details)).toMatchObject({
      person: null,
      team: { id: teamId },
      count: 601,
    });
    const both = await ledger.mutate('updateServiceRecord', { id, version: 3, personId });
    expect(both.violations).toMatchObject([{ code: 'service.provider', path: ['teamId'] }]);
    const emptied = await ledger.mutate('updateServiceRecord', { id, version: 3, count: null });
    expect(emptied.violations).toMatchObject([{ code: 'text.required', path: ['count'] }]);
  });

  test('of an older version is a conflict; a viewer may not', async () => {
    const { id, version } = await ledger.save('recordService', mediation());
    const asked = { id, version, count: 601 };
    const refused = await ledger.mutate('updateServiceRecord', asked, '', { as: 'VIEWER' });
    expect(refused.__typename).toBe('ForbiddenError');
    await ledger.save('updateServiceRecord', asked);
    expect(await ledger.mutate('updateServiceRecord', { id, version, count: 602 })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['count'],
      current: { id, version: 2 },
    });
  });
});

test('a station keeps its services within its lifetime; a year counts while a day of it is within', async () => {
  await ledger.save('recordService', mediation({ servedOn: '2006' }));
  const renamed = await ledger.save('updateStation', { id: stationId, version: 1, name: '城东派出所' });
  const ended = { id: stationId, version: renamed.version, dissolvedOn: '2019' };
  await ledger.save('updateStation', ended);
  await ledger.save('recordService', mediation({ servedOn: '2017-06' }));
  const early = await ledger.mutate('updateStation', { ...ended, version: 3, dissolvedOn: '2017-05' });
  expect(codesOf(early)).toContain('station.lifetime');
});

test('a list filters, sorts, and stands on station, person and team', async () => {
  await ledger.save('recordService', mediation({ servedOn: '2014' }));
  await ledger.save('recordService', mediation({ servedOn: '2015-03', count: 30 }));
  await ledger.save('recordService', mediation({ kind: 'SERVICE', personId: null, teamId, note: '便民' }));
  const list = `query ($filter: ServiceRecordFilter) {
    serviceRecords(filter: $filter, orderBy: [{ field: COUNT, direction: ASC }]) { totalCount nodes { count } } }`;
  const counted = async (filter: object) =>
    (
      await ledger.read<{ serviceRecords: { nodes: { count: number }[] } }>(list, {
        filter: { stationId, ...filter },
      })
    ).serviceRecords.nodes.map(({ count }) => count);
  expect(await counted({})).toEqual([30, 600, 600]);
  expect(await counted({ kind: 'SERVICE' })).toEqual([600]);
  expect(await counted({ personId, servedOn: { from: '2015' } })).toEqual([30]);
  expect(await counted({ teamId })).toEqual([600]);
  expect(await counted({ search: '便民' })).toEqual([600]);
  const own = 'serviceRecords(filter: { kind: MEDIATION }) { totalCount }';
  expect(await ledger.node('Person', personId, own)).toEqual({ serviceRecords: { totalCount: 2 } });
  expect(await ledger.node('Team', teamId, own)).toEqual({ serviceRecords: { totalCount: 0 } });
});

describe('the total of services', () => {
  test('counts one kind up to a day, over several spells', async () => {
    for (const [servedOn, count] of [
      ['2013', 5000],
      ['2014-03-15', 400],
      ['2015', 606],
    ])
      await ledger.save('recordService', mediation({ servedOn, count }));
    await ledger.save('recordService', mediation({ kind: 'SERVICE', personId: null, teamId, count: 128 }));
    const totals = `all: serviceTotal(kind: MEDIATION) early: serviceTotal(kind: MEDIATION, asOf: "2014-03-15")
      before: serviceTotal(kind: MEDIATION, asOf: "2014-03") served: serviceTotal(kind: SERVICE)`;
    expect(await ledger.node('Person', personId, totals)).toEqual({
      all: 6006,
      early: 5400,
      before: 5000,
      served: 0,
    });
    expect(await ledger.node('Team', teamId, totals)).toMatchObject({ all: 0, served: 128 });
    expect(await ledger.node('Station', stationId, totals)).toMatchObject({ all: 6006, served: 128 });
  });

  test('costs as many statements for a page as for one', async () => {
    for (let index = 0; index < 4; index += 1) await ledger.person({ stationId, servesFrom: '2006-05' });
    const page = `query ($id: ID!, $first: Int) { node(id: $id) { ... on Station { people(first: $first) { nodes {
      serviceTotal(kind: MEDIATION) served: serviceTotal(kind: SERVICE)
    } } } } }`;
    const one = await ledger.cost(page, { id: stationId, first: 1 });
    expect(await ledger.cost(page, { id: stationId, first: 5 })).toBe(one);
  });
});
