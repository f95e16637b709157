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

const session = (fields: object = {}) => ({
  stationId,
  heldOn: '2018-01-26',
  topic: '学习身边的榜样',
  ...fields,
});

const details = '... on StudyDay { heldOn topic attendance leader { id } synthetic }';

const topics = async () => {
  const { studyDays } = await ledger.node<{ studyDays: { nodes: { topic: string }[] } }>(
    'Station',
    stationId,
    'studyDays { nodes { topic } }',
  );
  return studyDays.nodes.map(({ topic }) => topic);
};

describe('recordStudyDay', () => {
  test('records the session', async () => {
    const leaderId = await ledger.person();
    const saved = await ledger.save('recordStudyDay', session({ leaderId, attendance: 21 }), details);
    expect(saved).toMatchObject({
      version: 1,
      heldOn: '2018-01-26',
      topic: '学习身边的榜样',
      attendance: 21,
      leader: { id: leaderId },
      synthetic: false,
    });
  });

  test.each([
    ['tomorrow', { heldOn: '2018-02-02' }, ['record.future'], 'heldOn'],
    ['a day before the station', { heldOn: '2006-04-28' }, ['station.lifetime'], 'heldOn'],
    ['fewer than nobody', { attendance: -1 }, ['study.attendance'], 'attendance'],
    ['no topic', { topic: ' ' }, ['text.required'], 'topic'],
    ['a Thursday', { heldOn: '2018-01-25' }, ['study.weekday'], 'heldOn'],
  ])('refuses %s, and saves nothing', async (_what, wrong, codes, field) => {
    const outcome = await ledger.mutate('recordStudyDay', session(wrong));
    expect(codesOf(outcome)).toEqual(codes);
    expect(outcome.violations[0]?.path).toEqual([field]);
    expect(await topics()).toEqual([]);
  });

  test('takes another weekday with a reason, and follows the station when it changes', async () => {
    for (const heldOn of ['2018-01-03', '2018-01-10']) {
      const acknowledge = [{ code: 'study.weekday', reason: '改在周三' }];
      const saved = await ledger.save(
        'recordStudyDay',
        session({ heldOn, acknowledge }),
        '... on StudyDay { acknowledgements { code reason } }',
      );
      if (heldOn === '2018-01-03') expect(saved['acknowledgements']).toEqual(acknowledge);
    }
    await ledger.save('recordStudyDay', session({ heldOn: '2018-01-17' }));
    expect(codesOf(await ledger.mutate('recordStudyDay', session()))).toEqual(['study.weekday']);
  });

  test('names the station or the leader that is not there', async () => {
    expect(await ledger.mutate('recordStudyDay', session({ stationId: authorityId }))).toMatchObject({
      __typename: 'NotFoundError',
      path: ['stationId'],
    });
    expect(await ledger.mutate('recordStudyDay', session({ leaderId: stationId }))).toMatchObject({
      __typename: 'NotFoundError',
      path: ['leaderId'],
    });
  });

  test('is for editors', async () => {
    const { __typename } = await ledger.mutate('recordStudyDay', session(), '', { as: 'VIEWER' });
    expect(__typename).toBe('ForbiddenError');
    expect((await ledger.mutate('recordStudyDay', session(), '', { as: 'EDITOR' })).__typename).toBe(
      'StudyDay',
    );
  });
});

describe('updateStudyDay', () => {
  test('changes what is named, once for a version', async () => {
    const { id, version } = await ledger.save('recordStudyDay', session({ attendance: 20 }));
    const changed = await ledger.save('updateStudyDay', { id, version, topic: '一案一评' }, details);
    expect(changed).toMatchObject({ version: 2, topic: '一案一评', attendance: 20 });
    expect(await ledger.mutate('updateStudyDay', { id, version, topic: '案例学习' })).toMatchObject({
      __typename: 'ConflictError',
      changedFields: ['topic'],
      current: { version: 2 },
    });
    expect(codesOf(await ledger.mutate('updateStudyDay', { id, version: 2, topic: null }))).toEqual([
      'text.required',
    ]);
    expect(codesOf(await ledger.mutate('updateStudyDay', { id, version: 2, heldOn: '2018-02-03' }))).toEqual(
      expect.arrayContaining(['record.future']),
    );
  });

  test('names the study day that is not there', async () => {
    expect(await ledger.mutate('updateStudyDay', { id: stationId, version: 1, topic: '学习' })).toMatchObject(
      { __typename: 'NotFoundError', path: ['id'] },
    );
  });
});

test('a list filters and sorts, and costs the same however long it is', async () => {
  const station = rowIdOf(stationId);
  await api.db.studyDay.createMany({
    data: Array.from({ length: 30 }, (_, index) => ({
      stationId: station,
      heldOn: `2017-03-${`${index + 1}`.padStart(2, '0')}`,
      topic: `学习${index}`,
    })),
  });
  const query = `query ($id: ID!, $first: Int) {
    studyDays(filter: { stationId: $id, heldOn: { from: "2017-03" } }, orderBy: [{ field: HELD_ON }], first: $first) {
      totalCount nodes { heldOn leader { name } station { name } caseReviewCount caseReviews { caseNumber } }
    }
  }`;
  const { studyDays } = await ledger.read<{ studyDays: { totalCount: number; nodes: { heldOn: string }[] } }>(
    query,
    { id: stationId, first: 1 },
  );
  expect(studyDays).toMatchObject({ totalCount: 30, nodes: [{ heldOn: '2017-03-01' }] });
  const cost = await ledger.cost(query, { id: stationId, first: 1 });
  expect(await ledger.cost(query, { id: stationId, first: 30 })).toBe(cost);
});
