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

beforeEach(async () => {
  stationId = await ledger.station(authorityId, { establishedOn: '2006-05' });
});

const verdict = (fields: object = {}) => ({
  stationId,
  scheme: '综合考评',
  year: 2016,
  outcome: 'ADVANCED',
  publishedOn: '2017-01-20',
  ...fields,
});

const details = `... on Evaluation {
  year outcome rank rankedAmong publishedOn documentNumber revision effective correctionReason
  authority { id } supersedes { id } supersededBy { id }
}`;

const effectiveOutcomes = async (): Promise<unknown> => {
  const { data } = await api.ask(
    'query ($id: ID!) { evaluations(filter: { stationId: $id, effective: true }) { nodes { year outcome } } }',
    { id: stationId },
  );
  return data?.['evaluations'];
};

describe('recordEvaluation', () => {
  test("records the verdict of the station's own authority", async () => {
    const fields = { rank: 1, rankedAmong: 12, documentNumber: '海公〔2017〕3号' };
    expect(await ledger.save('recordEvaluation', verdict(fields), details)).toMatchObject({
      ...fields,
      year: 2016,
      outcome: 'ADVANCED',
      publishedOn: '2017-01-20',
      authority: { id: authorityId },
      revision: 0,
      effective: true,
      supersedes: null,
    });
  });

  test('takes another authority when it is named', async () => {
    const province = await ledger.authority({ level: 'PROVINCE' });
    const saved = await ledger.save('recordEvaluation', verdict({ authorityId: province }), details);
    expect(saved).toMatchObject({ authority: { id: province } });
  });

  test.each([
    ['a second one of the year', { scheme: ' 综合考评 ' }, ['evaluation.one-per-year'], ['scheme', 'year']],
    [
      'a year before the station',
      { year: 2005, publishedOn: '2006-06-01' },
      ['station.lifetime', 'evaluation.year'],
      ['year'],
    ],
    ['the year 3000', { year: 3000 }, ['evaluation.year'], ['year']],
    ['a rank of 0', { year: 2015, rank: 0 }, ['evaluation.rank'], ['rank']],
    ['a rank beyond the ranked', { year: 2015, rank: 13, rankedAmong: 12 }, ['evaluation.rank'], ['rank']],
    ['an empty scheme', { year: 2015, scheme: '' }, ['text.required'], ['scheme']],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, fields) => {
    await ledger.save('recordEvaluation', verdict());
    const outcome = await ledger.mutate('recordEvaluation', verdict(wrong));
    expect(codesOf(outcome)).toEqual(expect.arrayContaining(codes));
    expect(fields).toContain(outcome.violations[0]?.path[0]);
    expect(await effectiveOutcomes()).toEqual({ nodes: [{ year: 2016, outcome: 'ADVANCED' }] });
  });

  test('speaks Chinese to those who read it', async () => {
    const outcome = await ledger.mutate('recordEvaluation', verdict({ year: 2004 }), '', { language: 'zh' });
    expect(outcome.message).toMatch(/派出所/);
  });

  test.each([
    ['an unknown outcome', { outcome: 'SPLENDID' }, undefined],
    ['a month that is none', { publishedOn: '2006-13' }, 'date.calendar'],
    ['the year 3000', { publishedOn: '3000-01-01' }, 'date.calendar'],
    ['a number for a date', { publishedOn: 2017 }, 'date.calendar'],
    ['a year too large for a number', { year: 2 ** 31 }, undefined],
  ])('takes %s for a malformed request', async (_what, wrong, rule) => {
    const { data, errors } = await ledger.send('recordEvaluation', verdict(wrong));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...(rule && { rule }) });
  });

  test('accepts a warning with a reason, and keeps the reason', async () => {
    const early = verdict({ publishedOn: '2016-12-25' });
    const refused = await ledger.mutate('recordEvaluation', early);
    expect(refused.violations).toMatchObject([
      { code: 'evaluation.year', severity: 'WARNING', path: ['publishedOn'] },
    ]);
    const blank = [{ code: 'evaluation.year', reason: ' ' }];
    expect(codesOf(await ledger.mutate('recordEvaluation', { ...early, acknowledge: blank }))).toEqual([
      'evaluation.year',
    ]);
    const acknowledge = [{ code: 'evaluation.year', reason: '年底提前通报' }];
    const saved = await ledger.save(
      'recordEvaluation',
      { ...early, acknowledge: [...acknowledge, { code: 'award.repeat', reason: '与此无关' }] },
      '... on Evaluation { acknowledgements { code reason } }',
    );
    expect(saved['acknowledgements']).toEqual(acknowledge);
  });

  test('flags a rank that another station of the authority holds', async () => {
    const other = await ledger.station(authorityId);
    await ledger.save(
      'recordEvaluation',
      verdict({ stationId: other, year: 2010, publishedOn: '2011-01-01', rank: 1 }),
    );
    const shared = await ledger.mutate(
      'recordEvaluation',
      verdict({ year: 2010, publishedOn: '2011-01-01', rank: 1 }),
    );
    expect(shared.violations).toMatchObject([{ code: 'evaluation.rank', severity: 'WARNING' }]);
  });

  test('of two clerks at the same moment, one is refused by the rule', async () => {
    const outcomes = await Promise.all(
      [verdict(), verdict(), verdict()].map((input) => ledger.mutate('recordEvaluation', input)),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Evaluation',
      'InvariantError',
      'InvariantError',
    ]);
    const refused = outcomes.filter((outcome) => outcome.__typename === 'InvariantError');
    expect(refused.flatMap(codesOf)).toEqual(['evaluation.one-per-year', 'evaluation.one-per-year']);
  });

  test('is for editors', async () => {
    expect((await ledger.mutate('recordEvaluation', verdict(), '', { as: 'VIEWER' })).__typename).toBe(
      'ForbiddenError',
    );
    expect((await ledger.mutate('recordEvaluation', verdict(), '', { as: 'EDITOR' })).__typename).toBe(
      'Evaluation',
    );
  });

  test('names a station that is not there', async () => {
    const outcome = await ledger.mutate('recordEvaluation', verdict({ stationId: authorityId }));
    expect(outcome).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
  });

  test('answers a caller who asks for nothing but refusals', async () => {
    const { data } = await api.ask(
      'mutation ($input: RecordEvaluationInput!) { recordEvaluation(input: $input) { ... on InvariantError { message } } }',
      { input: verdict() },
    );
    expect(data).toEqual({ recordEvaluation: {} });
  });
});

describe('correctEvaluation', () => {
  test('supersedes the verdict, which stays readable', async () => {
    const first = await ledger.save('recordEvaluation', verdict({ rank: 3, rankedAmong: 12 }));
    const correction = await ledger.save(
      'correctEvaluation',
      {
        evaluationId: first.id,
        version: first.version,
        outcome: 'STANDARD',
        rank: null,
        reason: '复核后更正',
      },
      details,
    );
    expect(correction).toMatchObject({
      outcome: 'STANDARD',
      rank: null,
      rankedAmong: 12,
      publishedOn: '2017-01-20',
      revision: 1,
      correctionReason: '复核后更正',
      supersedes: { id: first.id },
    });
    const { data } = await api.ask(
      'query ($id: ID!) { node(id: $id) { ... on Evaluation { outcome effective supersededBy { id } } } }',
      first,
    );
    expect(data?.['node']).toEqual({
      outcome: 'ADVANCED',
      effective: false,
      supersededBy: { id: correction.id },
    });
    expect(await effectiveOutcomes()).toEqual({ nodes: [{ year: 2016, outcome: 'STANDARD' }] });
  });

  test('is refused for a verdict that is superseded already, and without a reason', async () => {
    const { id: evaluationId } = await ledger.save('recordEvaluation', verdict());
    const correct = (fields: object) =>
      ledger.mutate('correctEvaluation', { evaluationId, outcome: 'STANDARD', reason: '更正', ...fields });
    expect(codesOf(await correct({ reason: '' }))).toEqual(['evaluation.correction']);
    expect((await correct({})).__typename).toBe('Evaluation');
    expect(codesOf(await correct({}))).toEqual(expect.arrayContaining(['evaluation.correction']));
  });

  test('refuses to empty what must be there', async () => {
    const { id: evaluationId } = await ledger.save('recordEvaluation', verdict());
    const outcome = await ledger.mutate('correctEvaluation', { evaluationId, outcome: null, reason: '更正' });
    expect(outcome.violations).toMatchObject([{ code: 'text.required', path: ['outcome'] }]);
  });

  test('is for reviewers', async () => {
    const { id: evaluationId } = await ledger.save('recordEvaluation', verdict());
    const correct = (as: 'EDITOR' | 'REVIEWER') =>
      ledger.mutate('correctEvaluation', { evaluationId, rank: 2, reason: '更正' }, '', { as });
    expect((await correct('EDITOR')).__typename).toBe('ForbiddenError');
    expect((await correct('REVIEWER')).__typename).toBe('Evaluation');
  });
});

test('a list filters and sorts, and counts only when asked', async () => {
  for (const year of [2014, 2015, 2016])
    await ledger.save('recordEvaluation', verdict({ year, publishedOn: `${year + 1}-01-20` }));
  const list = `query ($filter: EvaluationFilter, $orderBy: [EvaluationOrder!]) {
    evaluations(filter: $filter, orderBy: $orderBy) { totalCount nodes { year } } }`;
  const filter = { stationId, year: { from: 2014, before: 2016 } };
  const { data } = await api.ask(list, { filter, orderBy: [{ field: 'YEAR', direction: 'ASC' }] });
  expect(data?.['evaluations']).toEqual({ totalCount: 2, nodes: [{ year: 2014 }, { year: 2015 }] });
});
