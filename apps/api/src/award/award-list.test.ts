import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Prisma } from '../generated/prisma/client.ts';
import { encodeGlobalId } from '../global-id.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver, rowIdOf } from '../testing/ledger.ts';

const today = '2018-06-01';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let home: string;
let person: string;
let team: string;
let authority: string;
let merit: string;

/** Awards whose every column differs somewhere. */
const fill = async () => {
  const kinds = await Promise.all(
    (['MERIT_III', 'NAMED_TITLE'] as const).map((awardClass, index) =>
      api.db.awardKind.create({
        data: {
          code: awardClass,
          name: `种类${index}`,
          nameEn: awardClass,
          class: awardClass,
          recipientTypes: ['PERSON', 'STATION', 'BRANCH', 'TEAM'],
        },
      }),
    ),
  );
  const [first, second] = kinds;
  if (!first || !second) throw new Error('two kinds were made');
  merit = encodeGlobalId('AwardKind', first.id);
  const common = { authorityId: rowIdOf(authority), creditedStationId: rowIdOf(home), kindId: first.id };
  const toPerson = { ...common, personId: rowIdOf(person) };
  const rows: Prisma.AwardUncheckedCreateInput[] = [
    { ...toPerson, grantedOn: '2015-03-08', documentNumber: 'A-1', deed: '破案' },
    { ...toPerson, grantedOn: '2016', exemption: '说明', synthetic: true },
    { ...toPerson, grantedOn: '2016-05', revokedFrom: '2018-06-01', revocationReason: '误' },
    { ...toPerson, grantedOn: '2016-06', revokedFrom: '2018-06-02', revocationReason: '误' },
    { ...common, teamId: rowIdOf(team), grantedOn: '2017-01-01', creditedStationId: null },
    { ...common, stationId: rowIdOf(home), kindId: second.id, grantedOn: '2017-01', honourYear: 2016 },
    { ...common, stationId: rowIdOf(home), kindId: second.id, grantedOn: '2018', honourYear: 2017 },
    { ...common, stationId: rowIdOf(home), kindId: second.id, grantedOn: '2018-02', archivedAt: new Date() },
  ];
  for (const data of rows) await api.db.award.create({ data });
};

beforeAll(async () => {
  api = await startTestApi(today);
  ledger = ledgerOver(api);
  authority = await ledger.authority();
  home = await ledger.station(authority);
  person = await ledger.person();
  team = await ledger.team(home);
  await fill();
});
afterAll(() => api.close());

interface Awards {
  awards: { nodes: { grantedOn: string }[]; totalCount: number };
}

const granted = async (filter: object | null): Promise<string[]> => {
  const query = `query ($filter: AwardFilter) {
    awards(filter: $filter, orderBy: [{ field: GRANTED_ON }]) { nodes { grantedOn } totalCount }
  }`;
  const { awards } = await ledger.read<Awards>(query, { filter });
  expect(awards.totalCount).toBe(awards.nodes.length);
  return awards.nodes.map(({ grantedOn }) => grantedOn);
};

const totalOf = async (filter: object | null): Promise<number> => {
  const query = 'query ($filter: AwardFilter) { awardTotals(filter: $filter, by: []) { awards } }';
  const { awardTotals } = await ledger.read<{ awardTotals: { awards: number }[] }>(query, { filter });
  return awardTotals[0]?.awards ?? 0;
};

const filters: [string, () => object, string[]][] = [
  ['search in documents', () => ({ search: 'a-1' }), ['2015-03-08']],
  ['search in deeds', () => ({ search: ' 破 ' }), ['2015-03-08']],
  ['search in kinds', () => ({ search: '种类1' }), ['2017-01', '2018']],
  ['search for wildcards', () => ({ search: '%' }), []],
  ['search for a backslash', () => ({ search: '\\' }), []],
  ['search for what nothing can hold', () => ({ search: 'A\u0000' }), []],
  ['kind', () => ({ kindId: merit, recipientType: 'TEAM' }), ['2017-01-01']],
  ['class', () => ({ class: 'NAMED_TITLE' }), ['2017-01', '2018']],
  ['recipient type', () => ({ recipientType: 'STATION' }), ['2017-01', '2018']],
  ['recipient', () => ({ recipientId: team }), ['2017-01-01']],
  ['credited station', () => ({ stationId: home, class: 'NAMED_TITLE' }), ['2017-01', '2018']],
  ['authority', () => ({ authorityId: authority, recipientId: home }), ['2017-01', '2018']],
  ['granted from', () => ({ grantedOn: { from: '2017-01-01' } }), ['2017-01', '2017-01-01', '2018']],
  ['granted before', () => ({ grantedOn: { before: '2016-01-01' } }), ['2015-03-08']],
  ['granted in just that precision', () => ({ grantedOn: { equals: '2017-01' } }), ['2017-01']],
  ['year honoured', () => ({ honourYear: { from: 2017, before: 2018 } }), ['2018']],
  ['synthetic', () => ({ synthetic: true }), ['2016']],
  ['revoked by today', () => ({ revoked: true }), ['2016-05']],
  ['archived', () => ({ archived: true }), ['2018-02']],
  ['archived or not', () => ({ archived: null, class: 'NAMED_TITLE' }), ['2017-01', '2018', '2018-02']],
  ['none', () => ({ ids: [] }), []],
];

describe('awards', () => {
  test.each(filters)('by %s, listed and totalled alike', async (_what, filter, expected) => {
    expect(await granted(filter())).toEqual(expected);
    expect(await totalOf(filter())).toBe(expected.length);
  });

  test('without a filter leave out what is archived; totals also what is revoked', async () => {
    expect(await granted(null)).toHaveLength(7);
    expect(await granted({ revoked: false })).toHaveLength(6);
    expect(await totalOf(null)).toBe(6);
  });

  test('a filter with the id of something else is bad input', async () => {
    for (const filter of [{ recipientId: authority }, { recipientId: 'garbage' }, { kindId: home }]) {
      for (const field of [
        'awards(filter: $filter) { totalCount }',
        'awardTotals(filter: $filter, by: []) { awards }',
      ]) {
        const answer = await api.ask(`query ($filter: AwardFilter) { ${field} }`, { filter });
        expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      }
    }
  });

  test('hang on their recipients and on the station that they count for', async () => {
    const count = async (type: string, id: string) =>
      (await ledger.node<Awards>(type, id, 'awards { totalCount }')).awards.totalCount;
    expect(await count('Person', person)).toBe(4);
    expect(await count('Team', team)).toBe(1);
    expect(await count('Station', home)).toBe(6);
    expect(await count('Branch', await ledger.branch(home))).toBe(0);
  });

  test('a page costs the same however long it is', async () => {
    const kindId = rowIdOf(merit);
    const authorityId = rowIdOf(authority);
    for (let index = 0; index < 30; index += 1) {
      const station = { code: `PAGE${index}`, name: '同页', establishedOn: '2000', authorityId };
      const { id } = await api.db.station.create({ data: station });
      const branch = await api.db.branch.create({ data: { stationId: id, name: '同页', foundedOn: '2000' } });
      const holder = await api.db.person.create({ data: { name: '同页', category: 'OFFICER', sex: 'MALE' } });
      const common = { kindId, authorityId, creditedStationId: id, grantedOn: '2014', deed: '同页' };
      for (const recipient of [{ stationId: id }, { branchId: branch.id }, { personId: holder.id }])
        await api.db.award.create({ data: { ...common, ...recipient } });
    }
    const awards = `query ($first: Int) { awards(filter: { search: "同页" }, first: $first) { totalCount nodes {
      kind { name } authority { name } creditedStation { name branches { name } } recipientType
      recipient { __typename ... on Person { name station { name } } ... on Station { name } ... on Branch { name } }
    } } }`;
    const stations = `query ($first: Int) { stations(filter: { search: "同页" }, first: $first) { nodes {
      awards(first: 1) { totalCount nodes { grantedOn kind { name } } } branches { awards { nodes { deed } } }
    } } }`;
    const totals = `query ($first: Int) {
      awardTotals(filter: { search: "同页" }, by: [STATION, RECIPIENT_TYPE]) { awards station { name } }
      stations(first: $first) { nodes { id } }
    }`;
    for (const query of [awards, stations, totals])
      expect(await ledger.cost(query, { first: 30 })).toBe(await ledger.cost(query, { first: 1 }));
  });
});

describe('awardTotals', () => {
  test('count awards and people in each group, in the order of the dimensions', async () => {
    const query = `query ($filter: AwardFilter, $by: [AwardDimension!]!) { awardTotals(filter: $filter, by: $by) {
      kind { code } class recipientType year station { id } authority { id } awards people
    } }`;
    const totals = async (by: string[]) =>
      (
        await ledger.read<{ awardTotals: object[] }>(query, {
          by,
          filter: { grantedOn: { from: '2015' }, authorityId: authority },
        })
      ).awardTotals;
    const absent = {
      kind: null,
      class: null,
      recipientType: null,
      year: null,
      station: null,
      authority: null,
      people: 0,
    };
    expect(await totals([])).toEqual([{ ...absent, awards: 6, people: 1 }]);
    expect(await totals(['YEAR', 'RECIPIENT_TYPE', 'YEAR'])).toEqual([
      { ...absent, year: 2015, recipientType: 'PERSON', awards: 1, people: 1 },
      { ...absent, year: 2016, recipientType: 'PERSON', awards: 2, people: 1 },
      { ...absent, year: 2017, recipientType: 'STATION', awards: 1 },
      { ...absent, year: 2017, recipientType: 'TEAM', awards: 1 },
      { ...absent, year: 2018, recipientType: 'STATION', awards: 1 },
    ]);
    expect(await totals(['CLASS', 'KIND', 'AUTHORITY'])).toEqual([
      {
        ...absent,
        class: 'MERIT_III',
        kind: { code: 'MERIT_III' },
        authority: { id: authority },
        awards: 4,
        people: 1,
      },
      {
        ...absent,
        class: 'NAMED_TITLE',
        kind: { code: 'NAMED_TITLE' },
        authority: { id: authority },
        awards: 2,
      },
    ]);
    expect(await totals(['STATION'])).toEqual([
      { ...absent, station: { id: home }, awards: 5, people: 1 },
      { ...absent, awards: 1 },
    ]);
  });

  test('take one statement, however many groups', async () => {
    const by = '[KIND, CLASS, RECIPIENT_TYPE, YEAR, STATION, AUTHORITY]';
    const { statements } = await api.countStatements(() =>
      ledger.read(`{ awardTotals(by: ${by}) { year class recipientType awards people } }`),
    );
    expect(statements.filter((sql) => /FROM award a/.test(sql))).toHaveLength(1);
    const { statements: asking } = await api.countStatements(() => ledger.read('{ __typename }'));
    expect(statements.length - asking.length).toBe(1);
  });
});
