import { calendarDate } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeGlobalId } from '../global-id.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { ledgerOver, rowIdOf } from '../testing/ledger.ts';
import { measureAll } from './metric.store.ts';
import { recordLines } from './record-line.store.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;
let personId: string;
let teamId: string;

const scheme = '综合考评';

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority({ level: 'NATIONAL', code: 'MPS' });
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
  personId = await ledger.person({ birthDate: '1954', stationId, servesFrom: '2006-05' });
  teamId = await ledger.team(stationId, { name: '巾帼服务队', kind: 'SERVICE', foundedOn: '2010-01-01' });
  await ledger.save('joinTeam', { teamId, personId, from: '2010-02-01' });
  for (const year of [2014, 2015, 2016])
    await ledger.save('recordEvaluation', {
      stationId,
      scheme,
      year,
      outcome: 'ADVANCED',
      publishedOn: `${year + 1}-01-20`,
    });
});
afterAll(() => api.close());

interface Result {
  readonly name: string;
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  readonly unknown: string | null;
  readonly recordCount: number;
  readonly records: readonly { readonly __typename: string; readonly id: string }[];
  readonly rulesVersion: string;
}

const query = `query ($name: String!, $stationId: ID!, $parameters: JSON, $asOf: Date, $recordedBy: DateTime) {
  metric(name: $name, stationId: $stationId, parameters: $parameters, asOf: $asOf, recordedBy: $recordedBy) {
    name title value unit unknown recordCount rulesVersion records { __typename id } lines { type id label detail from to isPeriod count synthetic pageType pageId }
  }
}`;

type Caller = Parameters<TestApi['ask']>[2];

const metric = async (name: string, parameters: object = {}, more: object = {}, caller?: Caller) =>
  (
    await ledger.read<{ metric: Result }>(
      query,
      { name, stationId, parameters, asOf: '2017-10-31', ...more },
      caller,
    )
  ).metric;

interface Shown {
  readonly recordCount: number;
  readonly records: readonly { readonly id: string }[];
  readonly lines: readonly { readonly id: string }[];
}

describe('a metric', () => {
  test('has a value, a unit, and the records behind it', async () => {
    const found = await metric('streak', { kind: 'RED_FLAG' });
    expect(found).toMatchObject({ value: 3, unit: 'years', recordCount: 3, unknown: null, title: 'Streak' });
    expect(found.rulesVersion).toMatch(/^\d{4}\.\d+$/);
    const { evaluations } = await ledger.read<{ evaluations: { nodes: { id: string }[] } }>(
      `query ($id: ID!) { evaluations(filter: { stationId: $id }, orderBy: [{ field: YEAR }]) { nodes { id } } }`,
      { id: stationId },
    );
    expect(found.records).toEqual(evaluations.nodes.map(({ id }) => ({ __typename: 'Evaluation', id })));
  });

  test('shows its records from anywhere on, and so many at once', async () => {
    const query = `query ($id: ID!, $first: Int!, $offset: Int!) {
      metric(name: "streak", stationId: $id, parameters: { kind: "RED_FLAG" }, asOf: "2017-10-31") {
        recordCount records(first: $first, offset: $offset) { id } lines(first: $first, offset: $offset) { id } } }`;
    const all = (await metric('streak', { kind: 'RED_FLAG' })).records.map(({ id }) => id);
    for (const [first, offset] of [
      [1, 1],
      [2, 0],
      [1000, 2],
      [0, 0],
    ] as const) {
      const { metric: found } = await ledger.read<{ metric: Shown }>(query, { id: stationId, first, offset });
      const shown = all.slice(offset, offset + first);
      expect(found.recordCount).toBe(3);
      expect(found.records.map(({ id }) => id)).toEqual(shown);
      expect(found.lines.map(({ id }) => id)).toEqual(shown);
    }
    const { errors } = await api.ask(query, { id: stationId, first: 1, offset: -1 });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('offset');
  });

  test('takes global ids, and the names of things', async () => {
    expect(await metric('age', { personId })).toMatchObject({ value: 63, records: [{ id: personId }] });
    const members = await metric('members', { teamId });
    expect(members).toMatchObject({
      value: 1,
      unit: 'people',
      lines: [
        {
          type: 'TeamMembership',
          from: '2010-02-01',
          to: null,
          isPeriod: true,
          pageType: 'Team',
          pageId: teamId,
        },
      ],
    });
    expect(await metric('members', { team: '巾帼服务队' })).toMatchObject({ value: 1 });
    expect(await metric('teams', { kind: 'SERVICE' })).toMatchObject({ records: [{ id: teamId }] });
  });

  test('says why it has no value, in the language of the caller', async () => {
    const rooms = await metric('rooms', {}, {}, { language: 'zh' });
    expect(rooms).toMatchObject({ value: null, unit: 'rooms', recordCount: 0, title: '用房' });
    expect(rooms.unknown).toMatch(/编制概况/);
  });

  test('is of today where no day is given', async () => {
    const dayless = `query ($id: ID!) { metric(name: "age", stationId: $id) { value asOf } }`;
    const { metric: found } = await ledger.read<{ metric: { value: number; asOf: string } }>(dayless, {
      id: stationId,
    });
    expect(found.value).toBe(Number(found.asOf.slice(0, 4)) - 2006 - (found.asOf.slice(5) < '05-01' ? 1 : 0));
  });

  test('counts awards until they are revoked', async () => {
    const kindCode = await ledger.awardKind();
    const granted = { kindCode, authorityId, grantedOn: '2015-06-01' };
    await ledger.save('recordAward', { ...granted, recipientId: personId });
    const award = await ledger.save('recordAward', { ...granted, recipientId: stationId });
    const { id, version } = award;
    await ledger.save('revokeAward', { id, version, from: '2017-10-31', reason: '材料不实' });
    expect(await metric('awards', { kinds: [kindCode] })).toMatchObject({ value: 1 });
    expect(await metric('awards', { kinds: ['MERIT_III'] }, { asOf: '2017-10-30' })).toMatchObject({
      value: 2,
    });
    expect(await metric('awardedPeople', { kinds: [kindCode] })).toMatchObject({ value: 1 });
  });

  test('reads what other slices record', async () => {
    const row = { stationId: rowIdOf(stationId) };
    const fridays = ['2017-10-20', '2017-10-27'];
    await api.db.studyDay.createMany({ data: fridays.map((heldOn) => ({ ...row, heldOn, topic: '学习' })) });
    await api.db.crimeStatistic.create({
      data: { ...row, category: 'PROPERTY', from: '2015', to: '2017', solved: 130, arrested: 273 },
    });
    await api.db.jurisdictionProfile.create({ data: { ...row, observedOn: '2017', population: 100_000 } });
    await api.db.staffingProfile.create({
      data: { ...row, observedOn: '2006-05', officers: 55, auxiliaries: 100 },
    });
    const ministry = rowIdOf(await ledger.authority({ level: 'NATIONAL' }));
    await api.db.stationGrading.create({
      data: { ...row, grade: 'FIRST', from: '2012', authorityId: ministry },
    });
    await api.db.exchangeMeeting.create({ data: { ...row, heldOn: '2016-09', topic: '经验' } });
    await api.db.serviceRecord.create({
      data: { ...row, kind: 'SERVICE', servedOn: '2016', count: 128, teamId: rowIdOf(teamId) },
    });
    await api.db.careerEvent.create({
      data: { ...row, kind: 'PROMOTED', happenedOn: '2016', personId: rowIdOf(personId) },
    });
    const asked: [string, object, number][] = [
      ['studyWeekday', {}, 5],
      ['casesSolved', { category: 'PROPERTY', from: '2015', to: '2017' }, 130],
      ['arrests', { category: 'PROPERTY' }, 273],
      ['profile.population', {}, 100_000],
      ['headcount', { category: 'OFFICER', on: '2006-05' }, 55],
      ['yearsToGrade', { grade: 'FIRST' }, 6],
      ['exchangeMeetings', {}, 1],
      ['peopleServed', { team: '巾帼服务队' }, 128],
      ['careerEvents', { kind: 'PROMOTED' }, 1],
    ];
    const questions = asked.map(([name, parameters]) => ({
      ...row,
      metric: name,
      parameters,
      asOf: calendarDate('2017-10-31'),
    }));
    const answers = await measureAll(api.db, questions);
    expect(answers.map(({ value }) => value)).toEqual(asked.map(([, , value]) => value));
    const lines = await recordLines(
      { db: api.db, loaders: new Map() },
      answers.flatMap(({ records }) => records),
    );
    expect(lines).toHaveLength(answers.flatMap(({ records }) => records).length);
    expect(lines.find(({ type }) => type === 'ServiceRecord')).toMatchObject({
      label: '巾帼服务队',
      from: '2016',
      count: 128,
    });
  });
});

describe('holders of an award', () => {
  test('are known once the ledger holds every station that the authority declares', async () => {
    const kindCode = await ledger.awardKind();
    const province = await ledger.authority({ level: 'PROVINCE', parentId: authorityId, code: 'JS' });
    const county = await ledger.authority({ level: 'COUNTY', parentId: province });
    const first = await ledger.station(county);
    await ledger.station(county);
    const branchId = await ledger.branch(first);
    await api.db.workshop.create({
      data: { branchId: rowIdOf(branchId), name: '青蓝书记工作室', foundedOn: '2014-01-01' },
    });
    await ledger.save('recordAward', {
      kindCode,
      authorityId,
      grantedOn: '2015-06-01',
      recipientId: branchId,
    });
    const only = () =>
      metric('holders', { kind: kindCode, of: 'WORKSHOP', authorityCode: 'JS' }, { stationId: first });
    expect(await only()).toMatchObject({ value: null, unit: 'workshops', records: [] });
    const { version } = await ledger.node<{ version: number }>('Authority', province, 'version');
    const declared = await ledger.save(
      'updateAuthority',
      { id: province, version, declaredStations: 3 },
      '... on Authority { declaredStations }',
    );
    expect(declared).toMatchObject({ declaredStations: 3 });
    expect(await only()).toMatchObject({ value: null });
    await ledger.save('updateAuthority', { id: province, version: version + 1, declaredStations: 2 });
    expect(await only()).toMatchObject({ value: 1, records: [{ __typename: 'Award' }] });
  });
});

describe('a question that cannot be answered', () => {
  test.each([
    ['an unknown metric', { name: 'charm' }, 'charm'],
    ['a missing parameter', { name: 'streak' }, 'kind'],
    ['a value that is none', { name: 'streak', parameters: { kind: 'BLUE' } }, 'kind'],
    ['a parameter that is none', { name: 'age', parameters: { colour: 'red' } }, 'colour'],
    ['parameters that are no object', { name: 'age', parameters: 'red' }, 'parameters'],
    ['an id of another type', { name: 'age', parameters: { personId: 'teamId' } }, 'personId'],
  ])('is an error for %s', async (_what, asked, named) => {
    for (const language of ['zh', 'en'] as const) {
      const { errors } = await api.ask(query, { stationId, ...asked }, { language });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toContain(named);
    }
  });

  test('is an error for a station that is not there, or is none', async () => {
    const gone = Buffer.from('Station:00000000-0000-7000-8000-000000000000').toString('base64url');
    for (const id of [gone, teamId]) {
      const { errors } = await api.ask(query, { name: 'age', stationId: id });
      expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    }
  });

  test('tells machines what is wrong with the parameters, as data', async () => {
    const { errors } = await api.ask(query, { name: 'streak', stationId, parameters: { kind: 'BLUE' } });
    expect(errors?.[0]?.extensions?.['problems']).toMatchObject([
      { problem: 'NO_SUCH_VALUE', parameter: 'kind' },
    ]);
  });
});

describe('what a role may see', () => {
  test('an age is as confidential as the birth date, on whatever day it is asked', async () => {
    const seen = await metric('age', { personId }, {}, { as: 'VIEWER' });
    expect(seen).toMatchObject({ value: null, records: [], unit: 'years' });
    expect(seen.unknown).toMatch(/role/);
    expect(await metric('age', { personId }, {}, { as: 'EDITOR' })).toMatchObject({ value: 63 });
    expect(await metric('age', {}, {}, { as: 'VIEWER' })).toMatchObject({ value: 11 });
  });

  test('nobody reads a metric without signing in', async () => {
    const { errors } = await api.ask(query, { name: 'age', stationId }, { as: null });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});

describe('the past', () => {
  test('is what the ledger held when a change had just entered it', async () => {
    const station = await ledger.station(authorityId);
    const evaluate = (year: number) =>
      ledger.save('recordEvaluation', {
        stationId: station,
        scheme,
        year,
        outcome: 'ADVANCED',
        publishedOn: `${year + 1}-01-20`,
      });
    await evaluate(2015);
    const { id } = await evaluate(2016);
    const entry = await api.db.ledgerEntry.findFirstOrThrow({ where: { recordId: decodeGlobalId(id).id } });
    const { at } = await api.db.ledgerStep.findUniqueOrThrow({ where: { sequence: entry.stepSequence } });
    const asked = (recordedBy: Date | null) =>
      metric('streak', { kind: 'RED_FLAG' }, { stationId: station, recordedBy });
    expect(await asked(new Date(at.getTime() - 1))).toMatchObject({ value: 1 });
    expect(await asked(at)).toMatchObject({ value: 2 });
    expect(await asked(null)).toMatchObject({ value: 2 });
  });
});

describe('SQL statements', () => {
  const figures = (names: readonly string[], stations: readonly string[], nested: string) =>
    `{ ${stations
      .flatMap((id, at) =>
        names.map(
          (name, index) =>
            `f${at}_${index}: metric(name: "${name}", stationId: "${id}", parameters: { kind: "RED_FLAG" }, asOf: "2017-10-31") {
              value records { id ... on Evaluation { year ${nested} } } lines { label } }`,
        ),
      )
      .join(' ')} }`;

  test('do not grow with the figures asked for, nor with the stations', async () => {
    const other = await ledger.station(authorityId);
    await ledger.save('recordEvaluation', {
      stationId: other,
      scheme,
      year: 2016,
      outcome: 'ADVANCED',
      publishedOn: '2017-01-20',
    });
    const cost = (names: readonly string[], stations: readonly string[], nested = '') =>
      ledger.cost(figures(names, stations, nested), {});
    expect(await cost(['streak', 'streak'], [stationId, other])).toBe(await cost(['streak'], [stationId]));
    const stations = 'station { name }';
    expect(await cost(['streak'], [stationId, other], stations)).toBe(
      await cost(['streak'], [stationId], stations),
    );
  });

  test('are as many for a hundred questions as for one of each kind', async () => {
    const question = {
      stationId: rowIdOf(stationId),
      metric: 'streak',
      parameters: { kind: 'RED_FLAG' },
      asOf: calendarDate('2017-10-31'),
    };
    const cost = async (times: number) =>
      (
        await api.countStatements(() =>
          measureAll(
            api.db,
            Array.from({ length: times }, (_, index) => ({
              ...question,
              asOf: calendarDate(`${2000 + (index % 20)}`),
            })),
          ),
        )
      ).statements.length;
    expect(await cost(100)).toBe(await cost(1));
  });
});

test('the registry tells integrators what can be asked', async () => {
  const { metrics } = await ledger.read<{ metrics: Record<string, unknown>[] }>(
    `{ metrics { name title units unknown exclusive { names atLeastOne } dependent { name whenName whenValue }
      parameters { name title type required standard names values { value title } } } }`,
    {},
    { language: 'zh' },
  );
  expect(metrics).toHaveLength(25);
  expect(metrics.find(({ name }) => name === 'streak')).toMatchObject({
    title: '红旗不倒（连续年数）',
    units: ['years'],
    dependent: { name: 'title', whenName: 'kind', whenValue: 'TITLE' },
    parameters: [
      { name: 'kind', type: 'ENUM', required: true, values: [{ value: 'RED_FLAG' }, {}, {}] },
      { name: 'title', type: 'TEXT', required: false, names: 'AwardKind' },
    ],
  });
});
