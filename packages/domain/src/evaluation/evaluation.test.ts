import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { idOf } from '../id.ts';
import { evaluation, station, today } from '../testing/records.ts';
import { accepted, breaks, breaksOnly } from '../testing/verdicts.ts';
import {
  type CorrectEvaluationInput,
  correctEvaluation,
  type RecordEvaluationFacts,
  type RecordEvaluationInput,
  recordEvaluation,
} from './evaluation.changes.ts';
import { type Evaluation, effectiveEvaluations } from './evaluation.ts';

function record(input: Partial<RecordEvaluationInput> = {}, facts: Partial<RecordEvaluationFacts> = {}) {
  return recordEvaluation({
    facts: { station, evaluations: [], rivals: [], ...facts },
    input: {
      scheme: '综合绩效',
      year: 2016,
      outcome: 'ADVANCED',
      publishedOn: '2017-01-20',
      synthetic: true,
      ...input,
    },
    ids: { evaluation: idOf('Evaluation', 'new') },
    today,
  });
}

describe('an evaluation', () => {
  it('is recorded as the first verdict of its year, by the station’s own authority', () => {
    expect(accepted(record()).evaluation).toEqual(evaluation('new', 2016));
    const other = idOf('Authority', 'department');
    expect(accepted(record({ authorityId: other })).evaluation.authorityId).toBe(other);
  });

  it('is one for a station, scheme and year', () => {
    breaks('evaluation.one-per-year', record({}, { evaluations: [evaluation('a', 2016)] }), 'year');
    breaks(
      'evaluation.one-per-year',
      record({ scheme: ' 综合绩效 ' }, { evaluations: [evaluation('a', 2016)] }),
      'year',
    );
    accepted(record({ scheme: '党建' }, { evaluations: [evaluation('a', 2016)] }));
    accepted(record({ year: 2015 }, { evaluations: [evaluation('a', 2016)] }));
  });

  it('tells everything that is wrong at once', () => {
    const input = { scheme: '', publishedOn: '2006-13', rank: 9, rankedAmong: 3 };
    breaksOnly(['text.required', 'date.calendar', 'evaluation.rank'], record(input));
  });
});

describe('the rank', () => {
  it.each([
    [1, 12],
    [12, 12],
    [1, null],
    [null, 12],
    [null, null],
  ])('may be %s of %s', (rank, rankedAmong) => {
    accepted(record({ rank, rankedAmong }));
  });

  it.each([
    [0, 12],
    [13, 12],
    [-1, null],
    [1.5, 12],
  ])('is not %s of %s', (rank, rankedAmong) => {
    breaks('evaluation.rank', record({ rank, rankedAmong }), 'rank');
  });

  it('is out of a number of stations', () => {
    breaks('evaluation.rank', record({ rankedAmong: 0 }), 'rankedAmong');
  });

  it('is flagged where another station has it', () => {
    const rival = { ...evaluation('r', 2016, { rank: 1 }), stationId: idOf('Station', 'rival') };
    expect(breaks('evaluation.rank', record({ rank: 1 }, { rivals: [rival] }), 'rank').severity).toBe(
      'WARNING',
    );
    accepted(record({ rank: 2 }, { rivals: [rival] }));
    accepted(record({}, { rivals: [{ ...rival, rank: null }] }));
    const corrected = { ...rival, id: idOf('Evaluation', 'r2'), rank: 3, supersedesId: rival.id };
    accepted(record({ rank: 1 }, { rivals: [rival, corrected] }));
  });
});

describe('the year', () => {
  it('is none before the station’s first', () => {
    accepted(record({ year: 2006 }));
    breaks('evaluation.year', record({ year: 2005 }), 'year');
    breaks('station.lifetime', record({ year: 2005 }), 'year');
  });

  it('is none after this one', () => {
    breaks('evaluation.year', record({ year: 2019, publishedOn: '2020' }), 'year');
    breaks('evaluation.year', record({ year: 2016.5 }), 'year');
  });

  it('is over when the verdict is published, or a reason is given', () => {
    accepted(record({ publishedOn: '2017' }));
    expect(breaks('evaluation.year', record({ publishedOn: '2016-12-31' }), 'publishedOn').severity).toBe(
      'WARNING',
    );
    breaks('evaluation.year', record({ year: 2018, publishedOn: '2018-01-30' }), 'publishedOn');
  });

  it('is none after the station was dissolved', () => {
    const gone = { ...station, dissolvedOn: calendarDate('2016-03') };
    accepted(record({}, { station: gone }));
    breaksOnly(['station.lifetime'], record({ year: 2017, publishedOn: '2018-01-20' }, { station: gone }));
  });
});

describe('a correction', () => {
  const first = evaluation('a', 2016, { rank: 1, rankedAmong: 12 });
  const correct = (input: Partial<CorrectEvaluationInput>, of: Evaluation = first, evaluations = [first]) =>
    correctEvaluation({
      facts: { station, evaluation: of, evaluations, rivals: [] },
      input: { reason: '复核后改判', ...input },
      ids: { evaluation: idOf('Evaluation', 'b') },
      today,
    });

  it('supersedes the verdict and keeps the fields it does not name', () => {
    const made = accepted(correct({ outcome: 'STANDARD', rank: null })).evaluation;
    expect(made).toEqual({
      ...first,
      id: 'b',
      outcome: 'STANDARD',
      rank: null,
      revision: 1,
      supersedesId: 'a',
      correctionReason: '复核后改判',
    });
    expect(effectiveEvaluations([made, first])).toEqual([made]);
  });

  it('says why', () => {
    breaksOnly(['evaluation.correction'], correct({ reason: ' ' }));
    breaks('evaluation.correction', correct({ reason: '' }), 'reason');
  });

  it('corrects the verdict that stands', () => {
    const second = accepted(correct({ outcome: 'STANDARD' })).evaluation;
    breaks('evaluation.correction', correct({ outcome: 'ADVANCED' }, first, [first, second]), 'evaluationId');
    expect(
      accepted(
        correct({ outcome: 'ADVANCED' }, { ...second, id: idOf('Evaluation', 'c') }, [
          first,
          { ...second, id: idOf('Evaluation', 'c') },
        ]),
      ).evaluation.revision,
    ).toBe(2);
  });

  it('is held to the same rules', () => {
    breaks('evaluation.rank', correct({ rank: 13 }), 'rank');
    breaks('date.calendar', correct({ publishedOn: '2017-02-30' }), 'publishedOn');
  });
});
