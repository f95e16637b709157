import { describe, expect, it } from 'vitest';
import { calendarDate } from '../date.ts';
import { correctEvaluation, recordEvaluation } from '../evaluation/evaluation.changes.ts';
import { idOf } from '../id.ts';
import { award, evaluation, station } from '../testing/records.ts';
import { accepted } from '../testing/verdicts.ts';
import { type StreakEvaluation, type StreakKind, streak } from './streak.ts';

const elevenYears = Array.from({ length: 11 }, (_, index) => evaluation(`e${2006 + index}`, 2006 + index));

function redFlag(evaluations: readonly StreakEvaluation[], asOf: string) {
  return streak({ kind: 'RED_FLAG', evaluations, asOf: calendarDate(asOf) });
}

describe('the red flag of the source article', () => {
  it('has stood for eleven years on 2017-10-31', () => {
    const found = redFlag(elevenYears, '2017-10-31');
    expect(found).toMatchObject({ length: 11, since: 2006, until: 2016, longest: 11, gaps: [] });
    expect(found.runs).toEqual([{ since: 2006, until: 2016, length: 11 }]);
    expect(found.years).toHaveLength(11);
  });

  it('becomes twelve when 2017 is published, and falls when it is corrected', () => {
    const today = calendarDate('2018-03-01');
    const { evaluation: of2017 } = accepted(
      recordEvaluation({
        facts: { station, evaluations: elevenYears, rivals: [] },
        input: { scheme: '综合绩效', year: 2017, outcome: 'ADVANCED', publishedOn: '2018-01-20' },
        ids: { evaluation: idOf('Evaluation', 'e2017') },
        today,
      }),
    );
    const twelve = [...elevenYears, of2017];
    expect(redFlag(twelve, '2018-01-19')).toMatchObject({ length: 11, until: 2016 });
    expect(redFlag(twelve, '2018-02-01')).toMatchObject({ length: 12, since: 2006, until: 2017 });

    const { evaluation: corrected } = accepted(
      correctEvaluation({
        facts: { station, evaluation: of2017, evaluations: twelve, rivals: [] },
        input: { outcome: 'STANDARD', reason: '复核后改判' },
        ids: { evaluation: idOf('Evaluation', 'e2017-1') },
        today,
      }),
    );
    expect(redFlag([...twelve, corrected], '2018-02-01')).toMatchObject({
      length: 0,
      since: null,
      longest: 11,
    });
  });
});

describe('a streak', () => {
  it('is nothing where nothing was evaluated', () => {
    expect(redFlag([], '2018')).toEqual({
      kind: 'RED_FLAG',
      length: 0,
      since: null,
      until: null,
      longest: 0,
      runs: [],
      years: [],
      gaps: [],
    });
  });

  it('is neither extended nor broken by the year in progress', () => {
    const early = { publishedOn: calendarDate('2010-06-30') };
    expect(redFlag([evaluation('a', 2009), evaluation('b', 2010, early)], '2010-12-31').length).toBe(1);
    const poor = { ...early, outcome: 'SUBSTANDARD' } as const;
    expect(redFlag([evaluation('a', 2009), evaluation('b', 2010, poor)], '2010-12-31').length).toBe(1);
    expect(redFlag([evaluation('a', 2009), evaluation('b', 2010, poor)], '2011-01-01').length).toBe(0);
  });

  it('waits for a last year that is not published yet', () => {
    const found = redFlag([evaluation('a', 2008), evaluation('b', 2009)], '2010-01-10');
    expect(found).toMatchObject({ length: 1, until: 2008, gaps: [] });
    expect(found.years.map(({ status }) => status)).toEqual(['KEPT', 'NOT_EVALUATED']);
  });

  it('reports a year without evaluation as a gap that ends the proven run', () => {
    const found = redFlag(
      [evaluation('a', 2006), evaluation('b', 2007), evaluation('c', 2009)],
      '2010-02-01',
    );
    expect(found).toMatchObject({ length: 1, since: 2009, longest: 2, gaps: [2008] });
    expect(found.runs).toHaveLength(2);
  });

  it('is kept in a year only when every scheme keeps it, or by the one scheme asked for', () => {
    const evaluations = [
      evaluation('a', 2009),
      evaluation('b', 2009, { scheme: '党建', outcome: 'STANDARD' }),
    ];
    const asOf = calendarDate('2010-06');
    expect(streak({ kind: 'RED_FLAG', evaluations, asOf })).toMatchObject({ length: 0 });
    expect(streak({ kind: 'RED_FLAG', evaluations, asOf }).years[0]?.evaluationId).toBe('b');
    expect(streak({ kind: 'RED_FLAG', evaluations, asOf, scheme: '综合绩效' })).toMatchObject({ length: 1 });
    expect(streak({ kind: 'RED_FLAG', evaluations, asOf, scheme: '没有' }).years).toEqual([]);
  });

  it('compares a publication known to the month as its first day', () => {
    const known = [evaluation('a', 2009, { publishedOn: calendarDate('2010-03') })];
    expect(redFlag(known, '2010-02-28').length).toBe(0);
    expect(redFlag(known, '2010-03').length).toBe(1);
  });

  it('forgets a verdict as soon as a correction supersedes it', () => {
    const correction = evaluation('b', 2009, {
      supersedesId: idOf('Evaluation', 'a'),
      publishedOn: calendarDate('2010-09-01'),
    });
    expect(redFlag([evaluation('a', 2009), correction], '2010-06').years).toEqual([]);
  });
});

describe('a first-rank streak', () => {
  const ranked = (rank: number | null): number =>
    streak({ kind: 'FIRST_RANK', evaluations: [evaluation('a', 2009, { rank })], asOf: calendarDate('2011') })
      .length;

  it('is kept by rank 1 alone', () => {
    expect([1, 2, null].map(ranked)).toEqual([1, 0, 0]);
  });

  it('is broken, not unknown, where there is no rank', () => {
    const found = streak({
      kind: 'FIRST_RANK',
      evaluations: [evaluation('a', 2009)],
      asOf: calendarDate('2011'),
    });
    expect(found.years[0]?.status).toBe('BROKEN');
  });
});

describe('a title streak', () => {
  const titles = (...awards: Parameters<typeof award>[]) => awards.map((each) => award(...each));
  const of = (awards: ReturnType<typeof titles>, asOf = '2018-01-01') =>
    streak({ kind: 'TITLE', awards, asOf: calendarDate(asOf) });

  it('counts the years honoured, and knows no broken year', () => {
    const found = of(
      titles(
        ['a', '2014-02-01', { honourYear: 2013 }],
        ['b', '2017-01-05', { honourYear: 2016 }],
        ['c', '2016-12-20'],
      ),
    );
    expect(found).toMatchObject({
      kind: 'TITLE' satisfies StreakKind,
      length: 1,
      longest: 1,
      gaps: [2014, 2015],
    });
    expect(found.years.map(({ status }) => status)).toEqual([
      'KEPT',
      'NOT_EVALUATED',
      'NOT_EVALUATED',
      'KEPT',
      'NOT_EVALUATED',
    ]);
    expect(found.years[3]?.awardId).toBe('b');
  });

  it('is two for 五型好班子 in two years running', () => {
    expect(of(titles(['a', '2015-12-20'], ['b', '2016-12-20']), '2017-10-31')).toMatchObject({
      length: 2,
      until: 2016,
    });
  });

  it('loses a revoked title from the day of its revocation', () => {
    const awards = titles(
      ['a', '2015-12-20'],
      ['b', '2016-12-20', { revokedFrom: calendarDate('2017-06-01') }],
    );
    expect(of(awards, '2017-05-31').length).toBe(2);
    expect(of(awards, '2017-06-01')).toMatchObject({ length: 1, until: 2015 });
  });
});
