import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { codesOf, ledgerOver } from '../testing/ledger.ts';

let api: TestApi;
let ledger: ReturnType<typeof ledgerOver>;
let city: string;
let ministry: string;
let stationId: string;

beforeAll(async () => {
  api = await startTestApi('2018-02-01');
  ledger = ledgerOver(api);
  city = await ledger.authority();
  ministry = await ledger.authority({ level: 'NATIONAL', name: '公安部' });
});
afterAll(() => api.close());

beforeEach(async () => {
  stationId = await ledger.station(city, { establishedOn: '2006-05' });
});

const grading = (fields: object = {}) => ({
  stationId,
  grade: 'THIRD',
  from: '2007-03',
  authorityId: city,
  ...fields,
});
const details = '... on StationGrading { grade from documentNumber authority { id } station { id } }';
const reason = [{ code: 'station.grade-ladder', reason: '依据历史文件补录' }];

const grades = async () => {
  const { gradings } = await ledger.node<{ gradings: { grade: string; from: string }[] }>(
    'Station',
    stationId,
    'gradings { grade from }',
  );
  return gradings.map(({ grade, from }) => `${grade} ${from}`);
};

describe('gradeStation', () => {
  test('names a grade from a day on', async () => {
    const input = grading({ documentNumber: '泰公〔2007〕12号' });
    expect(await ledger.save('gradeStation', input, details)).toMatchObject({
      grade: 'THIRD',
      from: '2007-03',
      documentNumber: '泰公〔2007〕12号',
      authority: { id: city },
      station: { id: stationId },
    });
    await ledger.save('gradeStation', grading({ grade: 'SECOND', from: '2009' }));
    await ledger.save('gradeStation', grading({ grade: 'FIRST', from: '2012-05', authorityId: ministry }));
    expect(await grades()).toEqual(['FIRST 2012-05', 'SECOND 2009', 'THIRD 2007-03']);
  });

  test('tells the grade of any day', async () => {
    const selection =
      'now: grade third: grade(asOf: "2007-03-01") before: grade(asOf: "2007") early: grade(asOf: "2000")';
    expect(await ledger.node('Station', stationId, 'grade')).toEqual({ grade: 'UNGRADED' });
    await ledger.save('gradeStation', grading());
    await ledger.save('gradeStation', grading({ grade: 'SECOND', from: '2009' }));
    expect(await ledger.node('Station', stationId, selection)).toEqual({
      now: 'SECOND',
      third: 'THIRD',
      before: 'UNGRADED',
      early: 'UNGRADED',
    });
  });

  test.each([
    ['without an authority', { authorityId: null }, 'station.grade-ladder', 'authorityId'],
    ['on the day of another', { from: '2007-01-01' }, 'station.grade-ladder', 'from'],
    ['before another', { from: '2006-12' }, 'station.grade-ladder', 'from'],
    ['before the station', { from: '2006-04' }, 'station.lifetime', 'from'],
    ['in the future', { from: '2018-02-02' }, 'record.future', 'from'],
  ])('is refused %s, and saves nothing', async (_what, wrong, code, field) => {
    await ledger.save('gradeStation', grading({ from: '2007' }));
    const outcome = await ledger.mutate('gradeStation', grading(wrong));
    expect(outcome.violations).toContainEqual(
      expect.objectContaining({ code, path: [field], severity: 'ERROR' }),
    );
    expect(await grades()).toEqual(['THIRD 2007']);
  });

  test('names FIRST at national level alone', async () => {
    await ledger.save('gradeStation', grading({ grade: 'SECOND', acknowledge: reason }));
    const first = grading({ grade: 'FIRST', from: '2012-05' });
    expect((await ledger.mutate('gradeStation', first)).violations).toMatchObject([
      { code: 'station.grade-ladder', severity: 'ERROR', path: ['authorityId'] },
    ]);
    await ledger.save('gradeStation', { ...first, authorityId: ministry });
  });

  test('skips a grade or goes down with a reason, which it keeps', async () => {
    const skipping = grading({ grade: 'SECOND' });
    expect((await ledger.mutate('gradeStation', skipping)).violations).toMatchObject([
      { code: 'station.grade-ladder', severity: 'WARNING', path: ['grade'] },
    ]);
    const kept = '... on StationGrading { acknowledgements { code reason } }';
    const saved = await ledger.save('gradeStation', { ...skipping, acknowledge: reason }, kept);
    expect(saved['acknowledgements']).toEqual(reason);
    const down = grading({ grade: 'UNGRADED', from: '2010', authorityId: null });
    expect(codesOf(await ledger.mutate('gradeStation', down))).toEqual(['station.grade-ladder']);
    await ledger.save('gradeStation', { ...down, acknowledge: reason });
    expect(await ledger.node('Station', stationId, 'grade')).toEqual({ grade: 'UNGRADED' });
  });

  test('of two clerks at once, one is refused', async () => {
    const outcomes = await Promise.all(
      ['2007-03', '2007-03-01'].map((from) => ledger.mutate('gradeStation', grading({ from }))),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'InvariantError',
      'StationGrading',
    ]);
  });

  test('names what is not there', async () => {
    const nowhere = await ledger.mutate('gradeStation', grading({ stationId: city }));
    expect(nowhere).toMatchObject({ __typename: 'NotFoundError', path: ['stationId'] });
    const nobody = await ledger.mutate('gradeStation', grading({ authorityId: stationId }));
    expect(nobody).toMatchObject({ __typename: 'NotFoundError', path: ['authorityId'] });
  });

  test('is for editors', async () => {
    const by = (as: 'VIEWER' | 'EDITOR') => ledger.mutate('gradeStation', grading(), '', { as });
    expect((await by('VIEWER')).__typename).toBe('ForbiddenError');
    expect((await by('EDITOR')).__typename).toBe('StationGrading');
  });
});

describe('updateStationGrading', () => {
  test('changes what it names, and keeps the place among the others', async () => {
    const { id, version } = await ledger.save('gradeStation', grading());
    await ledger.save('gradeStation', grading({ grade: 'SECOND', from: '2009' }));
    expect(
      await ledger.save(
        'updateStationGrading',
        { id, version, from: '2008-12', authorityId: ministry },
        details,
      ),
    ).toMatchObject({ grade: 'THIRD', from: '2008-12', authority: { id: ministry } });
    const past = await ledger.mutate('updateStationGrading', { id, version: 2, from: '2009-02' });
    expect(past.violations).toMatchObject([{ code: 'station.grade-ladder', path: ['from'] }]);
    const unnamed = await ledger.mutate('updateStationGrading', { id, version: 2, authorityId: null });
    expect(unnamed.violations).toMatchObject([{ code: 'station.grade-ladder', path: ['authorityId'] }]);
    const emptied = await ledger.mutate('updateStationGrading', { id, version: 2, grade: null });
    expect(emptied.violations).toMatchObject([{ code: 'text.required', path: ['grade'] }]);
  });

  test('of an older version is a conflict', async () => {
    const { id, version } = await ledger.save('gradeStation', grading());
    await ledger.save('updateStationGrading', { id, version, documentNumber: '1号' });
    expect(await ledger.mutate('updateStationGrading', { id, version, documentNumber: '2号' })).toMatchObject(
      {
        __typename: 'ConflictError',
        changedFields: ['documentNumber'],
        current: { id, version: 2 },
      },
    );
  });

  test('is for editors', async () => {
    const { id, version } = await ledger.save('gradeStation', grading());
    const input = { id, version, documentNumber: '1号' };
    const refused = await ledger.mutate('updateStationGrading', input, '', { as: 'VIEWER' });
    expect(refused.__typename).toBe('ForbiddenError');
  });
});
