import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { archivingOver } from '../testing/archiving.ts';
import { codesOf, ledgerOver, rowIdOf } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let station: { connect: { id: string } };
let teams: readonly [string, string];
let people: readonly [string, string];
let kindCode: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
  kindCode = await ledger.awardKind({ name: '先进', class: 'NAMED_TITLE' });
});
afterAll(() => api.close());

beforeEach(async () => {
  stationId = await ledger.station(authorityId);
  station = { connect: { id: rowIdOf(stationId) } };
  teams = [await ledger.team(stationId, { name: '甲组' }), await ledger.team(stationId, { name: '乙组' })];
  people = [await ledger.person(), await ledger.person()];
  for (const [index, personId] of people.entries())
    await ledger.save('joinTeam', { teamId: teams[index], personId, from: '2010' });
});

const asked = (fields: object = {}) => ({
  stationId,
  from: '2016',
  to: '2017',
  weights: { MEMBER_AWARDS: 10, PEOPLE_SERVED: 0.5 },
  ...fields,
});

const rewarded = (index: 0 | 1, grantedOn = '2016-05', fields: object = {}) =>
  ledger.save('recordAward', {
    kindCode,
    recipientId: people[index],
    authorityId,
    grantedOn,
    ...fields,
  });

const details = `... on TeamStanding {
  from to publishedOn synthetic station { id } weights { measure weight } reproducible
  scores { position score team { name } counts { measure count } }
  differences { team { name } figure published computed } acknowledgements { code reason }
}`;

const positions = (standing: unknown) =>
  (standing as { scores: { position: number; score: number; team: { name: string } }[] }).scores.map(
    ({ position, score, team }) => [position, team.name, score],
  );

const preview = async (fields: object = {}, as: 'VIEWER' | 'ADMIN' = 'VIEWER') => {
  const query = `query ($stationId: ID!, $from: Date!, $to: Date!, $weights: StandingWeightsInput!) {
    standingPreview(stationId: $stationId, from: $from, to: $to, weights: $weights) {
      __typename
      ... on StandingPreview { scores { position score team { name } counts { measure count } } }
      ... on InvariantError { violations { code path } }
      ... on NotFoundError { path }
    }
  }`;
  const data = await ledger.read<{ standingPreview: { __typename: string } }>(query, asked(fields), { as });
  return data.standingPreview;
};

describe('a standing', () => {
  test('is previewed and then published with the same figures', async () => {
    await rewarded(1);
    await rewarded(1, '2017');
    await api.db.serviceRecord.create({
      data: {
        station,
        team: { connect: { id: rowIdOf(teams[0]) } },
        kind: 'SERVICE',
        servedOn: '2016-03',
        count: 7,
      },
    });
    const seen = await preview();
    expect(positions(seen)).toEqual([
      [1, '乙组', 10],
      [2, '甲组', 3.5],
    ]);
    const saved = await ledger.save('publishStanding', asked({ publishedOn: '2017-01-10' }), details);
    expect(positions(saved)).toEqual(positions(seen));
    expect(saved).toMatchObject({
      from: '2016',
      to: '2017',
      publishedOn: '2017-01-10',
      station: { id: stationId },
      reproducible: true,
      differences: [],
    });
    expect(saved['weights']).toContainEqual({ measure: 'PEOPLE_SERVED', weight: 0.5 });
    expect(saved['weights']).toContainEqual({ measure: 'CASE_REVIEWS', weight: 0 });
  });

  test('counts every measure', async () => {
    const person = { connect: { id: rowIdOf(people[0]) } };
    await rewarded(0);
    await ledger.save('recordAward', {
      kindCode,
      recipientId: teams[0],
      authorityId,
      grantedOn: '2016-06',
    });
    await api.db.serviceRecord.createMany({
      data: [
        { kind: 'SERVICE' as const, servedOn: '2016-01', count: 30 },
        { kind: 'MEDIATION' as const, servedOn: '2016-12-31', count: 2 },
        { kind: 'MEDIATION' as const, servedOn: '2017', count: 90 },
      ].map((row) => ({ ...row, stationId: rowIdOf(stationId), personId: person.connect.id })),
    });
    await api.db.caseReview.create({
      data: { station, reviewer: person, caseNumber: 'A1', category: 'FRAUD', reviewedOn: '2016-02' },
    });
    await api.db.vanguardTask.create({
      data: {
        station,
        title: '抗洪',
        calledOn: '2016-07',
        participations: { create: { personId: person.connect.id, wave: 1 } },
      },
    });
    const saved = await ledger.save('publishStanding', asked(), details);
    const [first] = saved['scores'] as { counts: object[]; team: object }[];
    expect(first?.team).toEqual({ name: '甲组' });
    expect(first?.counts).toEqual([
      { measure: 'COLLECTIVE_AWARDS', count: 1 },
      { measure: 'MEMBER_AWARDS', count: 1 },
      { measure: 'PEOPLE_SERVED', count: 30 },
      { measure: 'DISPUTES_MEDIATED', count: 2 },
      { measure: 'CASE_REVIEWS', count: 1 },
      { measure: 'VANGUARD_TURNOUTS', count: 1 },
    ]);
  });

  test('shows where it drifted from the records, and keeps what was published', async () => {
    await rewarded(0);
    const { id } = await ledger.save('publishStanding', asked());
    await rewarded(1, '2016-12', { synthetic: true });
    const drifted = await ledger.node('TeamStanding', id, details);
    expect(positions(drifted)).toEqual([
      [1, '甲组', 10],
      [2, '乙组', 0],
    ]);
    expect(drifted).toMatchObject({
      reproducible: false,
      differences: [
        { team: { name: '乙组' }, figure: 'MEMBER_AWARDS', published: 0, computed: 1 },
        { team: { name: '乙组' }, figure: 'SCORE', published: 0, computed: 10 },
        { team: { name: '乙组' }, figure: 'POSITION', published: 2, computed: 1 },
      ],
    });
  });

  test.each([
    ['a weight below 0', { weights: { CASE_REVIEWS: -1 } }, ['weights', 'CASE_REVIEWS'], 'team.standing'],
    ['no weight', { weights: {} }, ['weights'], 'team.standing'],
    ['an end before the beginning', { to: '2015' }, ['to'], 'period.order'],
    ['a period before the station', { from: '1999' }, ['from'], 'station.lifetime'],
  ])('is refused with %s, in the preview too, and nothing is saved', async (_what, wrong, path, code) => {
    const outcome = await ledger.mutate('publishStanding', asked(wrong));
    expect(outcome.violations).toMatchObject([{ code, path }]);
    expect(await preview(wrong)).toMatchObject({ violations: [{ code, path }] });
    expect(await api.db.teamStanding.count({ where: { stationId: rowIdOf(stationId) } })).toBe(0);
  });

  test('is published once for a period; of two at once one wins', async () => {
    const outcomes = await Promise.all([
      ledger.mutate('publishStanding', asked()),
      ledger.mutate('publishStanding', asked({ from: '2016-01' })),
    ]);
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['team.standing']]);
    expect(refused[0]?.violations[0]?.path).toEqual(['from']);
    expect((await preview()).__typename).toBe('StandingPreview');
  });

  test('before the period is over needs a reason', async () => {
    const early = asked({ publishedOn: '2016-12' });
    expect((await ledger.mutate('publishStanding', early)).violations).toMatchObject([
      { code: 'team.standing', severity: 'WARNING', path: ['publishedOn'] },
    ]);
    const acknowledge = [{ code: 'team.standing', reason: '年底会前公布' }];
    const saved = await ledger.save('publishStanding', { ...early, acknowledge }, details);
    expect(saved['acknowledgements']).toEqual(acknowledge);
  });

  test('names the station that is not there', async () => {
    const wrong = { stationId: authorityId };
    expect(await ledger.mutate('publishStanding', asked(wrong))).toMatchObject({
      __typename: 'NotFoundError',
      path: ['stationId'],
    });
    expect(await preview(wrong)).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
  });

  test('is published by editors', async () => {
    const publish = (as: 'VIEWER' | 'EDITOR') => ledger.mutate('publishStanding', asked(), '', { as });
    expect((await publish('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await publish('EDITOR')).__typename).toBe('TeamStanding');
  });
});

describe('withdrawStanding', () => {
  test('takes it out of the lists, and lets its period be published anew', async () => {
    const { id } = await ledger.save('publishStanding', asked());
    const withdraw = (fields: object, as: 'EDITOR' | 'REVIEWER' = 'REVIEWER') =>
      ledger.mutate('withdrawStanding', { id, version: 1, reason: '权重有误', ...fields }, '', { as });
    expect((await withdraw({}, 'EDITOR')).__typename).toBe('ForbiddenError');
    expect(codesOf(await withdraw({ reason: ' ' }))).toEqual(['text.required']);
    expect((await withdraw({ version: 9 })).__typename).toBe('ConflictError');
    expect((await withdraw({ id: stationId })).__typename).toBe('NotFoundError');
    expect(await withdraw({})).toMatchObject({ __typename: 'TeamStanding', version: 2 });
    const { id: next } = await ledger.save('publishStanding', asked());
    const list = `query ($id: ID!) { teamStandings(filter: { stationId: $id }) { totalCount nodes { id } } }`;
    const found = await ledger.read<{ teamStandings: object }>(list, { id: stationId });
    expect(found.teamStandings).toEqual({ totalCount: 1, nodes: [{ id: next }] });
    const { scores } = await ledger.node<{ scores: object[] }>('Team', teams[0], 'scores { position }');
    expect(scores).toHaveLength(1);
    const refused = await archivingOver(ledger).restore('TeamStanding', { id, version: 2 });
    expect(refused.violations).toMatchObject([{ code: 'team.standing', path: ['id'] }]);
  });
});

test('standings are filtered, everywhere and at their station, and a team knows its places', async () => {
  await ledger.save('publishStanding', asked({ from: '2015', to: '2016', publishedOn: '2016-01' }));
  await rewarded(1);
  await ledger.save('publishStanding', asked({ synthetic: true }));
  const froms = async (filter: object) => {
    const selection = '(filter: $filter, orderBy: [{ field: FROM }]) { totalCount nodes { from } }';
    interface Standings {
      teamStandings: { nodes: { from: string }[] };
    }
    const { teamStandings } = await ledger.read<Standings>(
      `query ($filter: TeamStandingFilter) { teamStandings${selection} }`,
      { filter: { stationId, ...filter } },
    );
    const { node } = await ledger.read<{ node: Standings }>(
      `query ($id: ID!, $filter: TeamStandingFilter) { node(id: $id) { ... on Station { teamStandings${selection} } } }`,
      { id: stationId, filter },
    );
    expect(node.teamStandings).toEqual(teamStandings);
    return teamStandings.nodes.map(({ from }) => from);
  };
  expect(await froms({})).toEqual(['2015', '2016']);
  expect(await froms({ from: { from: '2016' } })).toEqual(['2016']);
  expect(await froms({ publishedOn: { before: '2016-02' } })).toEqual(['2015']);
  expect(await froms({ synthetic: true })).toEqual(['2016']);
  expect(await froms({ teamId: teams[0] })).toEqual(['2015', '2016']);
  const places = await ledger.node('Team', teams[0], 'scores { position standing { from scores { id } } }');
  expect(places).toMatchObject({
    scores: [
      { position: 1, standing: { from: '2015' } },
      { position: 2, standing: { from: '2016' } },
    ],
  });
});

test('a page of standings costs the same however long it is', async () => {
  for (let index = 0; index < 20; index += 1) {
    const place = await ledger.station(authorityId, { name: `排名页${index}` });
    const team = await api.db.team.create({
      data: { stationId: rowIdOf(place), name: '组', kind: 'QINGLAN', function: 'OTHER' },
    });
    await api.db.teamMembership.create({
      data: { teamId: team.id, personId: rowIdOf(await ledger.person()), from: '2010' },
    });
    await api.db.award.create({
      data: {
        kind: { connect: { code: kindCode } },
        authority: { connect: { id: rowIdOf(authorityId) } },
        team: { connect: { id: team.id } },
        grantedOn: '2016-05',
      },
    });
    await api.db.teamStanding.create({
      data: {
        stationId: rowIdOf(place),
        from: '2016',
        to: '2017',
        publishedOn: '2017',
        weights: { COLLECTIVE_AWARDS: 1 },
        scores: { create: { teamId: team.id, counts: {}, score: 0, position: 1 } },
      },
    });
  }
  const query = `query ($first: Int) { teamStandings(filter: { search: "排名页" }, first: $first) { totalCount nodes {
    station { name teamStandings { totalCount nodes { from } } } weights { weight }
    scores { position counts { count } team { name scores { position standing { from } } } }
    reproducible differences { team { name } figure published computed }
  } } }`;
  const { teamStandings } = await ledger.read<{
    teamStandings: { nodes: { reproducible: boolean; differences: object[] }[] };
  }>(query, { first: 20 });
  expect(teamStandings.nodes).toHaveLength(20);
  expect(teamStandings.nodes.every(({ differences }) => differences.length === 2)).toBe(true);
  expect(await ledger.cost(query, { first: 20 })).toBe(await ledger.cost(query, { first: 1 }));
});
