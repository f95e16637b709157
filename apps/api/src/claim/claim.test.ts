import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let authorityId: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi();
  ledger = ledgerOver(api);
  authorityId = await ledger.authority();
});
afterAll(() => api.close());

const evaluate = (year: number, fields: object = {}) =>
  ledger.save('recordEvaluation', {
    stationId,
    scheme: '综合考评',
    year,
    outcome: 'ADVANCED',
    publishedOn: `${year + 1}-01-20`,
    ...fields,
  });

beforeEach(async () => {
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
  for (const year of [2014, 2015, 2016]) await evaluate(year);
});

const body = '本所连续3年先进，有小组0个。';
const flags = {
  key: 'flags',
  text: '连续3年',
  metric: 'streak',
  parameters: { kind: 'RED_FLAG' },
  stated: 3,
  unit: 'years',
  qualifier: 'EXACT',
  start: 4,
  length: 2,
};
const teams = {
  key: 'teams',
  text: '小组0个',
  metric: 'teams',
  parameters: { kind: 'QINGLAN' },
  stated: 0,
  unit: 'teams',
  qualifier: 'EXACT',
};

const account = (fields: object = {}) => ({
  stationId,
  title: '红旗不倒',
  asOf: '2017-10-31',
  body,
  claims: [flags, teams],
  ...fields,
});

const details = `... on Publication {
  title body asOf status publishedOn rulesVersion synthetic withdrawalReason archivedAt
  verdicts { supported contradicted unsupported drifted }
  claims { id version key text metric parameters stated unit qualifier ordinal start length computed verdict drifted recordCount }
}`;

const create = (fields: object = {}) => ledger.save('createPublication', account(fields), details);

const howMany = async (): Promise<number> => {
  const query =
    'query ($id: ID!) { publications(filter: { stationId: $id, archived: null }) { totalCount } }';
  const { publications } = await ledger.read<{ publications: { totalCount: number } }>(query, {
    id: stationId,
  });
  return publications.totalCount;
};

describe('createPublication', () => {
  test('keeps the account and its figures, each held against the records', async () => {
    expect(await create()).toMatchObject({
      title: '红旗不倒',
      body,
      asOf: '2017-10-31',
      status: 'DRAFT',
      publishedOn: null,
      rulesVersion: null,
      verdicts: { supported: 2, contradicted: 0, unsupported: 0, drifted: 0 },
      claims: [
        { ...flags, ordinal: 0, computed: 3, verdict: 'SUPPORTED', drifted: false, recordCount: 3 },
        { ...teams, ordinal: 1, computed: 0, verdict: 'SUPPORTED', start: null, length: null },
      ],
    });
  });

  test('names a record in the parameters by its global id', async () => {
    const teamId = await ledger.team(stationId, { name: '巾帼服务队', kind: 'SERVICE' });
    const claim = { ...teams, metric: 'members', parameters: { teamId }, unit: 'people' };
    expect(await create({ claims: [claim] })).toMatchObject({
      claims: [{ parameters: { teamId }, computed: 0, verdict: 'SUPPORTED' }],
    });
    const wrong = { ...claim, parameters: { teamId: stationId } };
    expect(await ledger.mutate('createPublication', account({ claims: [wrong] }))).toMatchObject({
      __typename: 'NotFoundError',
      path: ['claims', '0', 'parameters', 'teamId'],
    });
  });

  test.each([
    ['an unknown metric', { metric: 'happiness' }, 'claim.metric', 'claims.0.metric'],
    ['wrong parameters', { parameters: { kind: 'GREEN' } }, 'claim.metric', 'claims.0.parameters'],
    ['parameters that are no object', { parameters: 'RED_FLAG' }, 'claim.metric', 'claims.0.parameters'],
    ['the wrong unit', { unit: 'people' }, 'claim.metric', 'claims.0.unit'],
    ['a blank key', { key: ' ' }, 'text.required', 'claims.0.key'],
    ['a key that is taken', { key: 'teams' }, 'claim.key-unique', 'claims.1.key'],
    ['a mark outside the body', { start: 100 }, 'claim.mark', 'claims.0.start'],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, path) => {
    const outcome = await ledger.mutate(
      'createPublication',
      account({ claims: [{ ...flags, ...wrong }, teams] }),
    );
    expect(outcome.violations.map((one) => [one.code, one.path.join('.')])).toEqual([[code, path]]);
    expect(await howMany()).toBe(0);
  });

  test('refuses a body of 200,000 characters, and a day before the station', async () => {
    const long = await ledger.mutate('createPublication', account({ body: '字'.repeat(200_000) }));
    expect(long.violations).toMatchObject([{ code: 'text.length', path: ['body'] }]);
    const early = await ledger.mutate('createPublication', account({ asOf: '2005' }));
    expect(early.violations).toMatchObject([{ code: 'station.lifetime', path: ['asOf'] }]);
  });

  test.each([['"3"'], ['null'], ['[3]'], ['NaN']])('takes a number for a figure, not %s', async (stated) => {
    const { data, errors } = await api.ask(
      `mutation ($id: ID!) { createPublication(input: { stationId: $id, title: "红旗", asOf: "2017", claims: [{
          key: "a", text: "3年", metric: "streak", parameters: { kind: "RED_FLAG" }, unit: "years", stated: ${stated}
        }] }) { __typename } }`,
      { id: stationId },
    );
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toMatch(/Float|Number|number/);
    expect(errors?.[0]?.extensions?.['code']).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });

  test.each(['1e999', '-1e999'])('refuses %s, which is no finite number', async (stated) => {
    const { data } = await api.ask(
      `mutation ($id: ID!) { createPublication(input: { stationId: $id, title: "红旗", asOf: "2017", claims: [{
        key: "a", text: "3年", metric: "streak", parameters: { kind: "RED_FLAG" }, unit: "years", stated: ${stated}
      }] }) { ... on InvariantError { violations { code path message } } } }`,
      { id: stationId },
    );
    expect(data?.['createPublication']).toEqual({
      violations: [
        {
          code: 'claim.metric',
          path: ['claims', '0', 'stated'],
          message: 'The stated figure must be a finite number.',
        },
      ],
    });
  });

  test('is for editors, and names a station that is not there', async () => {
    expect((await ledger.mutate('createPublication', account(), '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('createPublication', account(), '', { as: 'EDITOR' })).__typename).toBe(
      'Publication',
    );
    expect(await ledger.mutate('createPublication', account({ stationId: authorityId }))).toMatchObject({
      __typename: 'NotFoundError',
      path: ['stationId'],
    });
  });
});

describe('updatePublication', () => {
  test('changes figures by their keys and keeps the others as they are', async () => {
    const { id, version, claims } = await create();
    const saved = await ledger.save(
      'updatePublication',
      {
        id,
        version,
        claims: [
          { ...teams, stated: 2 },
          { ...flags, key: 'new' },
        ],
      },
      details,
    );
    const before = claims as { id: string; key: string }[];
    expect(saved).toMatchObject({
      title: '红旗不倒',
      claims: [
        { id: before[1]?.id, key: 'teams', stated: 2, version: 2, verdict: 'CONTRADICTED' },
        { key: 'new', version: 1, verdict: 'SUPPORTED' },
      ],
    });
  });

  test('leaves figures alone that nothing is said about', async () => {
    const { id, version } = await create();
    const saved = await ledger.save('updatePublication', { id, version, title: '新题' }, details);
    expect(saved).toMatchObject({ title: '新题', claims: [{ key: 'flags', version: 1 }, { key: 'teams' }] });
  });

  test('is refused on an older version, and for what must be there', async () => {
    const { id, version } = await create();
    await ledger.save('updatePublication', { id, version, title: '新题' });
    const stale = await ledger.mutate('updatePublication', { id, version, title: '旧题' });
    expect(stale).toMatchObject({ __typename: 'ConflictError', changedFields: ['title'] });
    const emptied = await ledger.mutate('updatePublication', { id, version: 2, title: null });
    expect(emptied.violations).toMatchObject([{ code: 'text.required', path: ['title'] }]);
  });
});

describe('publishPublication', () => {
  const publish = (record: { id: string; version: number }, fields: object = {}) => {
    const { id, version } = record;
    return ledger.mutate('publishPublication', { id, version, ...fields }, details);
  };

  test('freezes the figures; what the records say later is drift, and names what changed', async () => {
    const published = await publish(await create(), { publishedOn: '2017-11-01' });
    expect(published).toMatchObject({
      status: 'PUBLISHED',
      publishedOn: '2017-11-01',
      rulesVersion: expect.stringMatching(/^\d/),
      verdicts: { supported: 2, drifted: 0 },
    });
    await evaluate(2013);
    const { claims } = await ledger.node<{ claims: object[] }>(
      'Publication',
      published.id,
      `claims { drifted computed verdict drift {
        valueBefore valueNow verdictBefore verdictNow addedCount removedCount added { type label from } removed { id } } }`,
    );
    expect(claims[0]).toEqual({
      drifted: true,
      computed: 4,
      verdict: 'CONTRADICTED',
      drift: {
        valueBefore: 3,
        valueNow: 4,
        verdictBefore: 'SUPPORTED',
        verdictNow: 'CONTRADICTED',
        addedCount: 1,
        removedCount: 0,
        added: [{ type: 'Evaluation', label: '2013 综合考评', from: '2014-01-20' }],
        removed: [],
      },
    });
  });

  test('asks for a reason where the records do not bear a figure out, and keeps it', async () => {
    const draft = await create({ claims: [{ ...flags, stated: 5 }] });
    expect(codesOf(await publish(draft))).toEqual(['claim.qualifier']);
    const acknowledge = [{ code: 'claim.qualifier', reason: '以上级通报为准' }];
    expect((await publish(draft, { acknowledge })).__typename).toBe('Publication');
    const kept = await ledger.node('Publication', draft.id, 'status acknowledgements { code reason }');
    expect(kept).toEqual({ status: 'PUBLISHED', acknowledgements: acknowledge });
  });

  test('ends all changes', async () => {
    const { id, version } = await publish(await create());
    const change = await ledger.mutate('updatePublication', { id, version, title: '改名' });
    expect(codesOf(change)).toEqual(['publication.lifecycle']);
    expect(codesOf(await publish({ id, version }))).toEqual(['publication.lifecycle']);
  });

  test('is for reviewers, on the version that they read', async () => {
    const { id, version } = await create();
    const as = (role: 'EDITOR' | 'REVIEWER', read = version) =>
      ledger.mutate('publishPublication', { id, version: read }, '', { as: role });
    expect((await as('EDITOR')).__typename).toBe('ForbiddenError');
    expect((await as('REVIEWER', version + 1)).__typename).toBe('ConflictError');
    expect((await as('REVIEWER')).__typename).toBe('Publication');
  });
});

test('withdrawPublication takes an account out of the lists with a reason, and keeps it readable', async () => {
  const { id, version } = await create();
  const blank = await ledger.mutate('withdrawPublication', { id, version, reason: ' ' });
  expect(codesOf(blank)).toEqual(['text.required']);
  await ledger.save('withdrawPublication', { id, version, reason: '误发' });
  const lists = `query ($id: ID!) {
    shown: publications(filter: { stationId: $id }) { totalCount }
    withdrawn: publications(filter: { stationId: $id, archived: true }) { nodes { withdrawalReason } }
    claims(filter: { stationId: $id }) { totalCount }
  }`;
  expect(await ledger.read(lists, { id: stationId })).toEqual({
    shown: { totalCount: 0 },
    withdrawn: { nodes: [{ withdrawalReason: '误发' }] },
    claims: { totalCount: 0 },
  });
});

describe('claims', () => {
  const list = `query ($filter: ClaimFilter, $orderBy: [ClaimOrder!]) { claims(filter: $filter, orderBy: $orderBy) {
    totalCount nodes { key computed verdict drifted metricTitle question publication { title } records { id __typename }
      lines(first: 2) { type label from pageId pageType synthetic } } } }`;

  test('are filtered and sorted, with the records that were counted', async () => {
    const { id } = await create();
    const read = await ledger.read<{ claims: { totalCount: number; nodes: object[] } }>(list, {
      filter: { publicationId: id, metric: 'streak' },
      orderBy: [{ field: 'KEY', direction: 'DESC' }],
    });
    expect(read.claims.totalCount).toBe(1);
    expect(read.claims.nodes).toMatchObject([
      {
        key: 'flags',
        computed: 3,
        verdict: 'SUPPORTED',
        publication: { title: '红旗不倒' },
        records: [{ __typename: 'Evaluation' }, { __typename: 'Evaluation' }, { __typename: 'Evaluation' }],
        lines: [
          { type: 'Evaluation', label: '2014 综合考评', from: '2015-01-20', pageType: 'Evaluation' },
          { label: '2015 综合考评' },
        ],
      },
    ]);
  });

  test('cost the same however many there are, of however many accounts', async () => {
    const page = `query ($id: ID!) { publications(filter: { stationId: $id }) { nodes { verdicts { supported }
      claims { computed verdict drifted recordCount records { id } lines { label } } } } }`;
    await create();
    const one = await ledger.cost(page, { id: stationId });
    for (let copy = 0; copy < 4; copy += 1)
      await create({ claims: [flags, teams, { ...flags, key: 'again', start: null, length: null }] });
    expect(await ledger.cost(page, { id: stationId })).toBe(one);
  });
});

describe('figures', () => {
  const ask = (text: string) =>
    api.ask(
      `query ($id: ID!, $text: String!) { figureSuggestions(stationId: $id, asOf: "2017-10-31", text: $text) {
        start length text value qualifier units suggestions { metric title parameters value unit qualifier recordCount } } }`,
      { id: stationId, text },
    );

  test('of a text are found with the metrics that bear them out', async () => {
    const { data } = await ask('本所连续3年夺得红旗，已建所11年。');
    const figures = data?.['figureSuggestions'] as { text: string; suggestions: object[] }[];
    expect(figures.map(({ text }) => text)).toEqual(['3年', '11年']);
    expect(figures[0]?.suggestions).toContainEqual({
      metric: 'streak',
      title: expect.any(String),
      parameters: { kind: 'RED_FLAG' },
      value: 3,
      unit: 'years',
      qualifier: 'EXACT',
      recordCount: 3,
    });
    expect(figures[1]?.suggestions).toContainEqual(
      expect.objectContaining({ metric: 'age', parameters: {}, value: 11 }),
    );
  });

  test('cost the same however many there are', async () => {
    const query =
      'query ($id: ID!, $text: String!) { figureSuggestions(stationId: $id, text: $text) { text } }';
    const few = await ledger.cost(query, { id: stationId, text: '共3人' });
    expect(await ledger.cost(query, { id: stationId, text: '共3人，5名，'.repeat(200) })).toBe(few);
  });

  test('of a text that is too long are not looked for', async () => {
    expect((await ask('3'.repeat(20_001))).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  test('that are not saved yet are held against the records too', async () => {
    const query = `query ($id: ID!, $claims: [ClaimInput!]!) {
      claimAnswers(stationId: $id, asOf: "2017-10-31", claims: $claims) { computed unit recordCount verdict } }`;
    const claims = [
      { ...flags, stated: 2 },
      { ...flags, metric: 'gone' },
    ];
    expect(await ledger.read(query, { id: stationId, claims })).toEqual({
      claimAnswers: [
        { computed: 3, unit: 'years', recordCount: 3, verdict: 'CONTRADICTED' },
        { computed: null, unit: '', recordCount: 0, verdict: 'UNSUPPORTED' },
      ],
    });
  });
});
