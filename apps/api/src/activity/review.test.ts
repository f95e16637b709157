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

const review = (fields: object = {}) => ({
  stationId,
  caseNumber: 'A3206-2018-17',
  category: 'FRAUD',
  reviewedOn: '2018-01-05',
  ...fields,
});

const details = `... on CaseReview {
  caseNumber category reviewedOn summary studyDay { id } reviewer { id } findingCount openFindingCount
  findings { id version text openedOn closedOn remedy }
}`;

const numbers = async () => {
  const { caseReviews } = await ledger.node<{ caseReviews: { nodes: { caseNumber: string }[] } }>(
    'Station',
    stationId,
    'caseReviews { nodes { caseNumber } }',
  );
  return caseReviews.nodes.map(({ caseNumber }) => caseNumber);
};

describe('recordCaseReview', () => {
  test('records the review in its session', async () => {
    const studyDay = await ledger.save('recordStudyDay', { stationId, heldOn: '2018-01-05', topic: '评案' });
    const reviewerId = await ledger.person();
    const fields = { studyDayId: studyDay.id, reviewerId, summary: '串并不及时' };
    expect(await ledger.save('recordCaseReview', review(fields), details)).toMatchObject({
      caseNumber: 'A3206-2018-17',
      category: 'FRAUD',
      reviewedOn: '2018-01-05',
      summary: '串并不及时',
      studyDay: { id: studyDay.id },
      reviewer: { id: reviewerId },
      findingCount: 0,
      openFindingCount: 0,
      findings: [],
    });
  });

  test.each([
    [
      'the same case, written otherwise',
      { caseNumber: ' a3206 - 2018-17' },
      'review.finding-order',
      'caseNumber',
    ],
    ['tomorrow', { caseNumber: 'B', reviewedOn: '2018-02-02' }, 'record.future', 'reviewedOn'],
    ['a day before the station', { caseNumber: 'B', reviewedOn: '2006' }, 'station.lifetime', 'reviewedOn'],
    ['no number', { caseNumber: '' }, 'text.required', 'caseNumber'],
  ])('refuses %s, and saves nothing', async (_what, wrong, code, field) => {
    await ledger.save('recordCaseReview', review());
    const outcome = await ledger.mutate('recordCaseReview', review(wrong));
    expect(outcome.violations).toMatchObject([{ code, path: [field] }]);
    expect(await numbers()).toEqual(['A3206-2018-17']);
  });

  test('refuses a session of another station', async () => {
    const elsewhere = await ledger.station(authorityId);
    const input = { stationId: elsewhere, heldOn: '2018-01-05', topic: '评案' };
    const { id: studyDayId } = await ledger.save('recordStudyDay', input);
    expect(codesOf(await ledger.mutate('recordCaseReview', review({ studyDayId })))).toEqual([
      'review.study-day',
    ]);
  });

  test('of two clerks at the same moment, one is refused by the rule', async () => {
    const outcomes = await Promise.all(
      ['A 1', 'a1'].map((caseNumber) => ledger.mutate('recordCaseReview', review({ caseNumber }))),
    );
    const refused = outcomes.filter(({ __typename }) => __typename === 'InvariantError');
    expect(refused.map(codesOf)).toEqual([['review.finding-order']]);
  });

  test('the database itself holds that a case is reviewed once', async () => {
    const row = { stationId: rowIdOf(stationId), category: 'OTHER', reviewedOn: '2018' } as const;
    await api.db.caseReview.create({ data: { ...row, caseNumber: 'c 1' } });
    await expect(api.db.caseReview.create({ data: { ...row, caseNumber: 'Ｃ1' } })).rejects.toThrow();
  });

  test('is for editors', async () => {
    const { __typename } = await ledger.mutate('recordCaseReview', review(), '', { as: 'VIEWER' });
    expect(__typename).toBe('ForbiddenError');
  });
});

describe('updateCaseReview', () => {
  test('changes what is named, once for a version', async () => {
    const studyDay = await ledger.save('recordStudyDay', { stationId, heldOn: '2018-01-05', topic: '评案' });
    const { id } = await ledger.save('recordCaseReview', review({ studyDayId: studyDay.id }));
    const changed = await ledger.save('updateCaseReview', { id, version: 1, category: 'PROPERTY' }, details);
    expect(changed).toMatchObject({ version: 2, category: 'PROPERTY', studyDay: { id: studyDay.id } });
    expect(await ledger.mutate('updateCaseReview', { id, version: 1, category: 'OTHER' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['category'],
    });
    const emptied = await ledger.save('updateCaseReview', { id, version: 2, studyDayId: null }, details);
    expect(emptied).toMatchObject({ studyDay: null });
  });

  test('does not move behind its findings, nor to a case that is reviewed', async () => {
    await ledger.save('recordCaseReview', review({ caseNumber: 'B' }));
    const { id } = await ledger.save('recordCaseReview', review());
    await ledger.save('openFinding', { reviewId: id, text: '勘查不细' });
    const change = (fields: object) => ledger.mutate('updateCaseReview', { id, version: 1, ...fields });
    expect((await change({ reviewedOn: '2018-01-06' })).violations).toMatchObject([
      { code: 'review.finding-order', path: ['reviewedOn'] },
    ]);
    expect((await change({ caseNumber: 'b ' })).violations).toMatchObject([
      { code: 'review.finding-order', path: ['caseNumber'] },
    ]);
  });
});

describe('findings', () => {
  const opened = async (fields: object = {}) => {
    const { id: reviewId } = await ledger.save('recordCaseReview', review());
    const finding = await ledger.save('openFinding', { reviewId, text: '勘查不细', ...fields });
    return { reviewId, id: finding.id };
  };

  test('open with the review, close and are counted', async () => {
    const { reviewId, id } = await opened();
    await ledger.save('openFinding', { reviewId, text: '串并不及时', openedOn: '2018-01-12' });
    const closed = { id, version: 1, closedOn: '2018-01-20', remedy: '补勘并复训' };
    await ledger.save('closeFinding', closed);
    expect(
      await ledger.node(
        'CaseReview',
        reviewId,
        'openFindingCount findingCount findings { openedOn closedOn remedy }',
      ),
    ).toEqual({
      openFindingCount: 1,
      findingCount: 2,
      findings: [
        { openedOn: '2018-01-05', closedOn: '2018-01-20', remedy: '补勘并复训' },
        { openedOn: '2018-01-12', closedOn: null, remedy: null },
      ],
    });
  });

  test.each([
    ['openFinding', { openedOn: '2018-01-04' }, 'openedOn'],
    ['closeFinding', { closedOn: '2018-01-04' }, 'closedOn'],
    ['updateFinding', { openedOn: '2018-01-04' }, 'openedOn'],
  ])('%s refuses an order that cannot be', async (mutation, dates, field) => {
    const { reviewId, id } = await opened();
    const target = mutation === 'openFinding' ? { reviewId, text: '漏项' } : { id, version: 1 };
    const outcome = await ledger.mutate(mutation, { ...target, ...dates });
    expect(outcome.violations).toMatchObject([{ code: 'review.finding-order', path: [field] }]);
    expect(await ledger.node('CaseReview', reviewId, 'findings { version openedOn closedOn }')).toEqual({
      findings: [{ version: 1, openedOn: '2018-01-05', closedOn: null }],
    });
  });

  test('change once for a version', async () => {
    const { id } = await opened();
    await ledger.save('updateFinding', { id, version: 1, text: '现场勘查不细' });
    expect(await ledger.mutate('updateFinding', { id, version: 1, text: '其他' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['text'],
    });
    expect(await ledger.mutate('closeFinding', { id, version: 1, closedOn: '2018-02-01' })).toMatchObject({
      __typename: 'ConflictError',
    });
    expect(codesOf(await ledger.mutate('updateFinding', { id, version: 2, text: null }))).toEqual([
      'text.required',
    ]);
  });

  test('are for editors', async () => {
    const { reviewId, id } = await opened();
    const as = { as: 'VIEWER' } as const;
    const outcomes = [
      await ledger.mutate('openFinding', { reviewId, text: '漏项' }, '', as),
      await ledger.mutate('closeFinding', { id, version: 1, closedOn: '2018-02-01' }, '', as),
      await ledger.mutate('updateFinding', { id, version: 1, text: '漏项' }, '', as),
    ];
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(3).fill('ForbiddenError'));
  });

  test('name the record that is not there', async () => {
    expect(await ledger.mutate('openFinding', { reviewId: stationId, text: '漏项' })).toMatchObject({
      __typename: 'NotFoundError',
      path: ['reviewId'],
    });
    expect(
      await ledger.mutate('closeFinding', { id: stationId, version: 1, closedOn: '2018-02-01' }),
    ).toMatchObject({ __typename: 'NotFoundError', path: ['id'] });
  });
});

test('a list filters by category and open findings, and costs the same however long it is', async () => {
  for (let index = 0; index < 12; index += 1) {
    await api.db.caseReview.create({
      data: {
        stationId: rowIdOf(stationId),
        caseNumber: `L${index}`,
        category: index % 2 === 0 ? 'FRAUD' : 'PROPERTY',
        reviewedOn: '2018-01-05',
        findings: {
          create: [
            { text: '一', openedOn: '2018-01-05', closedOn: index < 6 ? '2018-01-09' : null },
            { text: '二', openedOn: '2018-01-05', closedOn: '2018-01-09' },
          ],
        },
      },
    });
  }
  const query = `query ($filter: CaseReviewFilter, $first: Int) {
    caseReviews(filter: $filter, first: $first) { totalCount nodes {
      caseNumber openFindingCount findingCount station { name } studyDay { topic } reviewer { name }
    } }
  }`;
  const count = async (filter: object) =>
    (
      await ledger.read<{ caseReviews: { totalCount: number } }>(query, {
        filter: { stationId, ...filter },
        first: 1,
      })
    ).caseReviews.totalCount;
  expect(await count({ category: 'FRAUD' })).toBe(6);
  expect(await count({ openFindings: true })).toBe(6);
  expect(await count({ openFindings: false, category: 'FRAUD' })).toBe(3);
  const cost = await ledger.cost(query, { filter: { stationId }, first: 1 });
  expect(await ledger.cost(query, { filter: { stationId }, first: 12 })).toBe(cost);
});
