import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

const recordYear = (station: string, year: number, fields: object = {}) =>
  ledger.save('recordEvaluation', {
    stationId: station,
    scheme: '综合考评',
    year,
    outcome: 'ADVANCED',
    publishedOn: `${year + 1}-01-20`,
    ...fields,
  });

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority({ code: 'HL' });
  stationId = await ledger.station(authorityId, { code: 'HL-CD', establishedOn: '2006-05' });
  for (let year = 2006; year <= 2016; year += 1)
    await recordYear(stationId, year, year > 2012 ? { rank: 1 } : {});
});
afterAll(() => api.close());

const streakOf = async (args: string, selection = 'length since until longest gaps', code = 'HL-CD') => {
  const { data, errors } = await api.ask(
    `{ stationByCode(code: "${code}") { streak(${args}) { ${selection} } } }`,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return (data['stationByCode'] as { streak: unknown }).streak;
};

test('eleven years are proven as of a date', async () => {
  expect(await streakOf('asOf: "2017-10-31"')).toEqual({
    length: 11,
    since: 2006,
    until: 2016,
    longest: 11,
    gaps: [],
  });
  expect(await streakOf('kind: FIRST_RANK, asOf: "2017-10-31"')).toMatchObject({ length: 4, since: 2013 });
  expect(await streakOf('asOf: "2016-06"')).toMatchObject({ length: 10, until: 2015 });
});

test('each year shows the evaluation that decided it', async () => {
  const { years } = (await streakOf(
    'asOf: "2008-06-01"',
    'years { year status evaluation { publishedOn station { code } } }',
  )) as {
    years: unknown[];
  };
  expect(years).toEqual([
    { year: 2006, status: 'KEPT', evaluation: { publishedOn: '2007-01-20', station: { code: 'HL-CD' } } },
    { year: 2007, status: 'KEPT', evaluation: { publishedOn: '2008-01-20', station: { code: 'HL-CD' } } },
  ]);
});

test('a year more makes it twelve; its correction ends it, and the ledger remembers what it held before', async () => {
  const verdict = await recordYear(stationId, 2017);
  expect(await streakOf('asOf: "2018-02-01"')).toMatchObject({ length: 12, until: 2017 });
  const before = new Date().toISOString();
  await ledger.save('correctEvaluation', { evaluationId: verdict.id, outcome: 'STANDARD', reason: '复核' });
  expect(await streakOf('asOf: "2018-02-01"')).toMatchObject({ length: 0, since: null, longest: 11 });
  expect(await streakOf(`asOf: "2018-02-01", recordedBy: "${before}"`)).toMatchObject({ length: 12 });
});

test('a title is kept in the years that an unrevoked award honours', async () => {
  const kindCode = await ledger.awardKind({
    name: '五型好班子',
    class: 'NAMED_TITLE',
    recipientTypes: ['STATION'],
    yearly: true,
  });
  for (const honourYear of [2015, 2016])
    await ledger.save('recordAward', {
      kindCode,
      recipientId: stationId,
      authorityId,
      honourYear,
      grantedOn: `${honourYear + 1}-02`,
    });
  const title = 'kind: TITLE, title: "五型好班子", asOf: "2017-10-31"';
  expect(await streakOf(title)).toMatchObject({ length: 2, since: 2015, until: 2016 });
  expect(await streakOf(title, 'years { year award { honourYear } evaluation { id } }')).toEqual({
    years: [2015, 2016].map((year) => ({ year, award: { honourYear: year }, evaluation: null })),
  });
});

test('TITLE without a title is a malformed request', async () => {
  const { errors } = await api.ask('{ stationByCode(code: "HL-CD") { streak(kind: TITLE) { length } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

const page = `query ($first: Int) { stations(first: $first, orderBy: [{ field: CREATED_AT, direction: DESC }]) { nodes {
  name
  streak { length years { year evaluation { publishedOn } } }
  branches { name secretary { ordinal person { name } } }
  awards(first: 1, orderBy: [{ field: GRANTED_ON, direction: DESC }]) { nodes { grantedOn kind { name } } }
} } }`;

test('a page of fifty stations costs as many statements as a page of one', async () => {
  const kindCode = await ledger.awardKind();
  for (let index = 0; index < 50; index += 1) {
    const station = await ledger.station(authorityId);
    await recordYear(station, 2010);
    const branchId = await ledger.branch(station);
    const personId = await ledger.person({ stationId: station, servesFrom: '2001-01-01' });
    await ledger.save('appointSecretary', { branchId, personId, from: '2002-01-01' });
    await ledger.save('recordAward', {
      kindCode,
      recipientId: station,
      authorityId,
      grantedOn: '2012-01-01',
    });
  }
  const one = await api.countStatements(() => api.ask(page, { first: 1 }));
  const fifty = await api.countStatements(() => api.ask(page, { first: 50 }));
  expect(fifty.result.errors).toBeUndefined();
  expect(fifty.result.data?.['stations']).toMatchObject({ nodes: { length: 50 } });
  expect(fifty.statements.length).toBe(one.statements.length);
  expect(fifty.statements.length).toBeLessThanOrEqual(12);
});

test('the leaderboard ranks below an authority, in pages', async () => {
  const bureau = await ledger.authority({ code: 'B', level: 'CITY' });
  const below = await ledger.authority({ code: 'B1', level: 'COUNTY', parentId: bureau });
  const lengths = { L1: 3, L2: 1, L3: 3, L4: 0 };
  for (const [code, length] of Object.entries(lengths)) {
    const station = await ledger.station(below, { code });
    for (let year = 2017 - length; year < 2017; year += 1) await recordYear(station, year);
  }
  const board = `query ($id: ID!, $after: String) { streakLeaderboard(authorityId: $id, asOf: "2017-10-31", first: 3, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { position station { code } streak { length } } } }`;
  const { data } = await api.ask(board, { id: bureau });
  const first = data?.['streakLeaderboard'] as { pageInfo: { endCursor: string }; nodes: unknown[] };
  expect(first).toMatchObject({
    totalCount: 4,
    pageInfo: { hasNextPage: true },
    nodes: [
      { position: 1, station: { code: 'L1' }, streak: { length: 3 } },
      { position: 1, station: { code: 'L3' }, streak: { length: 3 } },
      { position: 3, station: { code: 'L2' }, streak: { length: 1 } },
    ],
  });
  const rest = await api.ask(board, { id: bureau, after: first.pageInfo.endCursor });
  expect(rest.data?.['streakLeaderboard']).toMatchObject({
    pageInfo: { hasNextPage: false },
    nodes: [{ position: 4, station: { code: 'L4' }, streak: { length: 0 } }],
  });
});
