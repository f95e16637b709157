import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

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

const jurisdiction = (fields: object = {}) => ({
  stationId,
  observedOn: '2017-10',
  population: 100_000,
  floatingPopulation: 20_300,
  venues: 134,
  fireKeyUnits: 38,
  ...fields,
});
const staffing = (fields: object = {}) => ({
  stationId,
  observedOn: '2006-05',
  officers: 55,
  auxiliaries: 100,
  rooms: 16,
  ...fields,
});

const held =
  '... on JurisdictionProfile { observedOn population floatingPopulation venues fireKeyUnits synthetic station { id } }';
const staffed = '... on StaffingProfile { observedOn officers auxiliaries rooms station { id } }';

const datesOf = async () => {
  const { jurisdictionProfiles, staffingProfiles } = await ledger.node<
    Record<'jurisdictionProfiles' | 'staffingProfiles', { observedOn: string }[]>
  >('Station', stationId, 'jurisdictionProfiles { observedOn } staffingProfiles { observedOn }');
  return [jurisdictionProfiles, staffingProfiles].map((profiles) => profiles.map((each) => each.observedOn));
};

describe('a snapshot', () => {
  test('of the jurisdiction is recorded and read back', async () => {
    const { stationId: _station, ...figures } = jurisdiction();
    expect(await ledger.save('recordJurisdictionProfile', jurisdiction(), held)).toMatchObject({
      ...figures,
      synthetic: false,
      station: { id: stationId },
    });
    const bare = { stationId, observedOn: '2010', population: 0, synthetic: true };
    expect(await ledger.save('recordJurisdictionProfile', bare, held)).toMatchObject({
      floatingPopulation: null,
      venues: null,
      synthetic: true,
    });
    expect(await datesOf()).toEqual([['2017-10', '2010'], []]);
  });

  test('of the staffing is recorded and read back', async () => {
    const { stationId: _station, ...figures } = staffing();
    expect(await ledger.save('recordStaffingProfile', staffing(), staffed)).toMatchObject(figures);
    expect(await datesOf()).toEqual([[], ['2006-05']]);
  });

  test.each([
    ['a count below zero', 'recordJurisdictionProfile', { venues: -1 }, 'station.profile-sane', 'venues'],
    [
      'more floating people than people',
      'recordJurisdictionProfile',
      { floatingPopulation: 100_001 },
      'station.profile-sane',
      'floatingPopulation',
    ],
    [
      'a day before the station',
      'recordJurisdictionProfile',
      { observedOn: '2006-04' },
      'station.lifetime',
      'observedOn',
    ],
    [
      'a day to come',
      'recordJurisdictionProfile',
      { observedOn: '2018-02-02' },
      'record.future',
      'observedOn',
    ],
    ['a count below zero', 'recordStaffingProfile', { rooms: -1 }, 'station.profile-sane', 'rooms'],
    ['a day to come', 'recordStaffingProfile', { observedOn: '2019' }, 'record.future', 'observedOn'],
  ])('with %s is refused, and not saved', async (_what, mutation, wrong, code, field) => {
    const right = mutation === 'recordStaffingProfile' ? staffing() : jurisdiction();
    const outcome = await ledger.mutate(mutation, { ...right, ...wrong });
    expect(outcome.violations).toMatchObject([{ code, path: [field] }]);
    expect(await datesOf()).toEqual([[], []]);
  });

  test('is the one of its day, also when two clerks save at once', async () => {
    await ledger.save('recordJurisdictionProfile', jurisdiction());
    const again = jurisdiction({ observedOn: '2017-10-01' });
    expect(codesOf(await ledger.mutate('recordJurisdictionProfile', again))).toEqual([
      'station.profile-sane',
    ]);
    const outcomes = await Promise.all(
      [staffing(), staffing({ observedOn: '2006-05-01' })].map((input) =>
        ledger.mutate('recordStaffingProfile', input),
      ),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'InvariantError',
      'StaffingProfile',
    ]);
  });

  test('of a station that is not there is not found', async () => {
    const outcome = await ledger.mutate('recordStaffingProfile', staffing({ stationId: authorityId }));
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
  });

  test('is recorded by editors', async () => {
    const by = (as: 'VIEWER' | 'EDITOR', mutation: string, input: object) =>
      ledger.mutate(mutation, input, '', { as });
    for (const [mutation, input] of [
      ['recordJurisdictionProfile', jurisdiction()],
      ['recordStaffingProfile', staffing()],
    ] as const) {
      expect((await by('VIEWER', mutation, input)).__typename).toBe('ForbiddenError');
      expect((await by('EDITOR', mutation, input)).version).toBe(1);
    }
  });
});

describe('a change of a snapshot', () => {
  test('keeps what it does not name', async () => {
    const { id, version } = await ledger.save('recordJurisdictionProfile', jurisdiction());
    const changed = { id, version, population: 101_000, venues: null, observedOn: '2017-10-31' };
    expect(await ledger.save('updateJurisdictionProfile', changed, held)).toMatchObject({
      version: 2,
      observedOn: '2017-10-31',
      population: 101_000,
      venues: null,
      fireKeyUnits: 38,
    });
  });

  test('is judged as a whole', async () => {
    const { id, version } = await ledger.save('recordJurisdictionProfile', jurisdiction());
    const fewer = await ledger.mutate('updateJurisdictionProfile', { id, version, population: 20_299 });
    expect(fewer.violations).toMatchObject([{ code: 'station.profile-sane', path: ['floatingPopulation'] }]);
    const emptied = await ledger.mutate('updateJurisdictionProfile', { id, version, population: null });
    expect(emptied.violations).toMatchObject([{ code: 'text.required', path: ['population'] }]);
  });

  test('of an older version is a conflict', async () => {
    const { id, version } = await ledger.save('recordStaffingProfile', staffing());
    expect(await ledger.save('updateStaffingProfile', { id, version, officers: 60 }, staffed)).toMatchObject({
      officers: 60,
      auxiliaries: 100,
      version: 2,
    });
    expect(await ledger.mutate('updateStaffingProfile', { id, version, officers: 61 })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['officers'],
      current: { id, version: 2 },
    });
  });

  test('is for editors', async () => {
    const { id, version } = await ledger.save('recordStaffingProfile', staffing());
    const input = { id, version, rooms: 20 };
    const refused = await ledger.mutate('updateStaffingProfile', input, '', { as: 'VIEWER' });
    expect(refused.__typename).toBe('ForbiddenError');
    expect((await ledger.mutate('updateStaffingProfile', input, '', { as: 'EDITOR' })).version).toBe(2);
  });
});

test('the figures of a day are those last observed on or before it', async () => {
  for (const [observedOn, population] of [
    ['2017-10-31', 3],
    ['2006-05', 1],
    ['2012-05', 2],
  ])
    await ledger.save('recordJurisdictionProfile', { stationId, observedOn, population });
  await ledger.save('recordStaffingProfile', staffing());
  const selection = `
    before: profile(asOf: "2006-04-30") { population } first: profile(asOf: "2006-05-01") { population }
    year: profile(asOf: "2012") { population } month: profile(asOf: "2012-05") { population }
    now: profile { population } staffing { officers station { id } } none: staffing(asOf: "2006") { officers }`;
  expect(await ledger.node('Station', stationId, selection)).toEqual({
    before: null,
    first: { population: 1 },
    year: { population: 1 },
    month: { population: 2 },
    now: { population: 3 },
    staffing: { officers: 55, station: { id: stationId } },
    none: null,
  });
});

test('a station keeps its snapshots within its lifetime', async () => {
  await ledger.save('recordJurisdictionProfile', jurisdiction());
  const later = { id: stationId, version: 1, establishedOn: '2017-11' };
  expect(codesOf(await ledger.mutate('updateStation', later))).toEqual(['station.lifetime']);
});

test('a page of fifty stations with grade, profile and staffing costs as many statements as one', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 50; index += 1) ids.push(rowIdOf(await ledger.station(authorityId)));
  const { stationId: _one, ...jurisdictionOf } = jurisdiction();
  const { stationId: _other, ...staffingOf } = staffing();
  const graded = { grade: 'THIRD' as const, from: '2010', authorityId: rowIdOf(authorityId) };
  await api.db.jurisdictionProfile.createMany({
    data: ids.map((id) => ({ stationId: id, ...jurisdictionOf })),
  });
  await api.db.staffingProfile.createMany({ data: ids.map((id) => ({ stationId: id, ...staffingOf })) });
  await api.db.stationGrading.createMany({ data: ids.map((id) => ({ stationId: id, ...graded })) });
  const page = `query ($first: Int) { stations(first: $first, orderBy: [{ field: CREATED_AT, direction: DESC }]) { nodes {
    grade before: grade(asOf: "2009") profile { population station { name } } staffing { officers }
    gradings { grade authority { name } } jurisdictionProfiles { population } staffingProfiles { rooms }
  } } }`;
  const one = await ledger.cost(page, { first: 1 });
  expect(await ledger.cost(page, { first: 50 })).toBe(one);
  expect(one).toBeLessThanOrEqual(12);
  const { stations } = await ledger.read<{ stations: { nodes: readonly object[] } }>(page, { first: 50 });
  expect(stations.nodes).toHaveLength(50);
  expect(stations.nodes[49]).toMatchObject({
    grade: 'THIRD',
    before: 'UNGRADED',
    profile: { population: 100_000 },
    staffing: { officers: 55 },
  });
});
