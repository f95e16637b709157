import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstration } from '../demo/demo.ts';
import { encodeGlobalId } from '../global-id.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let claims: readonly { readonly metric: string; readonly parameters: unknown }[];
let stationId: string;
let before: Date;
let known: readonly unknown[];

const asOf = '2017-10-31';

const query = `query ($name: String!, $stationId: ID!, $parameters: JSON, $recordedBy: DateTime) {
  metric(name: $name, stationId: $stationId, parameters: $parameters, asOf: "${asOf}", recordedBy: $recordedBy) {
    value records { id }
  }
}`;

/** Every figure of the demonstration's account, as it is answered now or for an instant. */
const figures = (recordedBy: Date | null): Promise<readonly unknown[]> =>
  Promise.all(
    claims.map(async ({ metric, parameters }) => {
      const { data, errors } = await api.ask(query, { name: metric, stationId, parameters, recordedBy });
      expect(errors).toBeUndefined();
      return { metric, parameters, answer: data?.['metric'] };
    }),
  );

const streakAt = async (recordedBy: Date | null, args: string): Promise<unknown> => {
  const { data, errors } = await api.ask(
    `query ($id: ID!, $recordedBy: DateTime) { node(id: $id) { ... on Station {
      streak(${args}, asOf: "${asOf}", recordedBy: $recordedBy) { length since until longest gaps years { year status } } } } }`,
    { id: stationId, recordedBy },
  );
  expect(errors).toBeUndefined();
  return data?.['node'];
};

const wallAt = async (recordedBy: Date | null): Promise<unknown> => {
  const { data, errors } = await api.ask(
    `query ($recordedBy: DateTime) { streakLeaderboard(asOf: "${asOf}", recordedBy: $recordedBy, first: 100) {
      totalCount nodes { position station { id } streak { length } } } }`,
    { recordedBy },
  );
  expect(errors).toBeUndefined();
  return data?.['streakLeaderboard'];
};

beforeAll(async () => {
  api = await startTestApi();
  await loadDemonstration(api.db);
  const rows = await api.db.claim.findMany({ include: { publication: true } });
  claims = rows;
  stationId = encodeGlobalId('Station', rows[0]?.publication.stationId ?? '');
  const last = await api.db.ledgerStep.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
  before = last.at;
  known = await figures(null);
});

afterAll(() => api.close());

/** Changes or takes away rows of every table behind a metric, in more than one step. */
const confuse = async (): Promise<void> => {
  const { db } = api;
  const archivedAt = new Date('2026-11-23T05:00:00Z');
  await db.evaluation.updateMany({ data: { outcome: 'STANDARD', rank: 2, rankedAmong: 9 } });
  await db.award.updateMany({ data: { archivedAt } });
  await db.award.updateMany({
    where: { revokedFrom: null },
    data: { archivedAt: null, grantedOn: '1999-01-01', honourYear: null },
  });
  await db.secretaryTenure.updateMany({ data: { archivedAt } });
  await db.team.updateMany({ data: { archivedAt } });
  await db.teamLeadership.updateMany({ data: { archivedAt } });
  await db.teamMembership.updateMany({ data: { archivedAt } });
  await db.jurisdictionProfile.updateMany({
    data: { population: 9, floatingPopulation: 9, venues: 9, fireKeyUnits: 9 },
  });
  await db.staffingProfile.updateMany({ data: { officers: 1, auxiliaries: 1, rooms: 1 } });
  await db.stationGrading.updateMany({ data: { archivedAt } });
  await db.person.updateMany({ data: { birthDate: '2000-01-01' } });
  await db.careerEvent.updateMany({ data: { archivedAt } });
  await db.studyDay.updateMany({ data: { archivedAt } });
  await db.crimeStatistic.updateMany({ data: { solved: 0, arrested: 0, reported: 0 } });
  await db.serviceRecord.updateMany({ data: { count: 1 } });
  await db.exchangeMeeting.updateMany({ data: { archivedAt } });
  await db.stationLineage.deleteMany();
};

describe('after every record behind them has changed', () => {
  let streaksThen: readonly unknown[];
  let wallThen: unknown;
  const streaks = ['kind: RED_FLAG', 'kind: FIRST_RANK', 'kind: TITLE, title: "五型好班子"'];
  const streaksAt = (recordedBy: Date | null) =>
    Promise.all(streaks.map((args) => streakAt(recordedBy, args)));

  beforeAll(async () => {
    streaksThen = await streaksAt(null);
    wallThen = await wallAt(null);
    await confuse();
  });

  test('figures are others now, and as recorded then what they were', async () => {
    expect(new Set(claims.map(({ metric }) => metric)).size).toBeGreaterThan(15);
    expect(await figures(null)).not.toEqual(known);
    expect(await figures(before)).toEqual(known);
  });

  test('so are streaks of every kind, and the flag wall', async () => {
    expect(await streaksAt(null)).not.toEqual(streaksThen);
    expect(await streaksAt(before)).toEqual(streaksThen);
    expect(await wallAt(null)).not.toEqual(wallThen);
    expect(await wallAt(before)).toEqual(wallThen);
  });

  test('before the first record nothing was known', async () => {
    const first = await api.db.ledgerStep.findFirstOrThrow({ orderBy: { sequence: 'asc' } });
    const earlier = new Date(first.at.getTime() - 1);
    expect(await wallAt(earlier)).toEqual({ totalCount: 0, nodes: [] });
    expect(await streakAt(earlier, 'kind: RED_FLAG')).toMatchObject({ streak: { length: 0, years: [] } });
  });

  test('a long flag wall costs no more statements than a short one', async () => {
    const cost = async (first: number) => {
      const wall = `query ($recordedBy: DateTime) { streakLeaderboard(asOf: "${asOf}", recordedBy: $recordedBy, first: ${first}) {
        totalCount nodes { station { code } streak { length } } } }`;
      const { statements } = await api.countStatements(() => api.ask(wall, { recordedBy: before }));
      return statements.length;
    };
    expect(await api.db.station.count()).toBeGreaterThan(1);
    expect(await cost(100)).toBe(await cost(1));
  });
});
