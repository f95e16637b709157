import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate, firstDay } from '../date.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { dates, histories } from '../testing/arbitraries.ts';
import { evaluation } from '../testing/records.ts';
import { type Streak, type StreakYearStatus, streak } from './streak.ts';

const kinds = fc.constantFrom('RED_FLAG', 'FIRST_RANK');
type Kind = 'RED_FLAG' | 'FIRST_RANK';
const asOfs = dates(1998, 2017);
const shuffled = (history: readonly Evaluation[]) =>
  fc.shuffledSubarray([...history], { minLength: history.length, maxLength: history.length });

/** The streak once more, year by year and without cleverness: what domain.md §3 says, read aloud. */
function naive(kind: Kind, history: readonly Evaluation[], asOf: CalendarDate) {
  const statusOf = (year: number): StreakYearStatus => {
    let status: StreakYearStatus = 'NOT_EVALUATED';
    for (const item of history) {
      if (item.year !== year) continue;
      if (firstDay(item.publishedOn) > firstDay(asOf)) continue;
      if (history.some((other) => other.supersedesId === item.id)) continue;
      const isKept = kind === 'RED_FLAG' ? item.outcome === 'ADVANCED' : item.rank === 1;
      if (!isKept) status = 'BROKEN';
      else if (status === 'NOT_EVALUATED') status = 'KEPT';
    }
    return status;
  };
  const lastComplete = Number(asOf.slice(0, 4)) - 1;
  const statuses: [number, StreakYearStatus][] = [];
  for (let year = 1900; year <= lastComplete; year++) {
    if (statuses.length > 0 || statusOf(year) !== 'NOT_EVALUATED') statuses.push([year, statusOf(year)]);
  }
  let length = 0;
  let longest = 0;
  let run = 0;
  const pending: number[] = [];
  const gaps: number[] = [];
  for (const [year, status] of statuses) {
    run = status === 'KEPT' ? run + 1 : 0;
    longest = Math.max(longest, run);
    if (status === 'NOT_EVALUATED') pending.push(year);
    else {
      length = run;
      gaps.push(...pending.splice(0));
    }
  }
  return { length, longest, gaps, statuses };
}

const statusesOf = ({ years }: Streak) => years.map(({ year, status }) => [year, status]);
const latestOf = ({ years }: Streak) => years.findLast(({ status }) => status !== 'NOT_EVALUATED')?.year;

describe('laws of streaks', () => {
  it('agrees with the naive fold', () => {
    fc.assert(
      fc.property(kinds, histories(), asOfs, (kind, evaluations, asOf) => {
        const { length, longest, gaps, statuses } = naive(kind, evaluations, asOf);
        const found = streak({ kind, evaluations, asOf });
        expect(found).toMatchObject({ length, longest, gaps });
        expect(statusesOf(found)).toEqual(statuses);
      }),
      { numRuns: 500 },
    );
  });

  it('never minds the order of its input', () => {
    const reordered = histories().chain((history) => fc.tuple(fc.constant(history), shuffled(history)));
    fc.assert(
      fc.property(kinds, reordered, asOfs, (kind, [evaluations, others], asOf) => {
        expect(streak({ kind, evaluations: others, asOf })).toEqual(streak({ kind, evaluations, asOf }));
      }),
    );
  });

  it('is one longer for one more kept year, and over with a broken one', () => {
    fc.assert(
      fc.property(histories(['综合绩效']), asOfs, (evaluations, asOf) => {
        const before = streak({ kind: 'RED_FLAG', evaluations, asOf });
        const latest = latestOf(before);
        fc.pre(latest !== undefined);
        const year = latest + 1;
        const published = evaluations.filter((item) => item.year <= latest);
        const later = calendarDate(`${Math.max(year + 2, Number(asOf.slice(0, 4)))}-12-31`);
        const settled = streak({ kind: 'RED_FLAG', evaluations: published, asOf: later });
        fc.pre(latestOf(settled) === latest);
        const kept = streak({
          kind: 'RED_FLAG',
          evaluations: [...published, evaluation('next', year)],
          asOf: later,
        });
        expect(kept.length).toBe(settled.length + 1);
        expect(kept.longest).toBe(Math.max(settled.longest, kept.length));
        const poor = evaluation('next', year, { outcome: 'STANDARD' });
        const broken = streak({ kind: 'RED_FLAG', evaluations: [...published, poor], asOf: later });
        expect(broken).toMatchObject({ length: 0, since: null, until: null, longest: settled.longest });
      }),
    );
  });

  it('knows later what it knew before: of one scheme, no year changes and the longest run never shrinks', () => {
    fc.assert(
      fc.property(kinds, histories(['综合绩效']), asOfs, asOfs, (kind, evaluations, a, b) => {
        const [earlier, later] = firstDay(a) <= firstDay(b) ? [a, b] : [b, a];
        const before = streak({ kind, evaluations, asOf: earlier });
        const after = streak({ kind, evaluations, asOf: later });
        const evaluated = before.years.filter(({ status }) => status !== 'NOT_EVALUATED');
        expect(after.years).toEqual(expect.arrayContaining(evaluated));
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
      }),
    );
  });

  it('divides the kept years into runs, each as long as it can be', () => {
    fc.assert(
      fc.property(kinds, histories(), asOfs, (kind, evaluations, asOf) => {
        const { years, runs } = streak({ kind, evaluations, asOf });
        const inRuns = runs.flatMap(({ since, length }) =>
          Array.from({ length }, (_, index) => since + index),
        );
        expect(inRuns).toEqual(years.filter(({ status }) => status === 'KEPT').map(({ year }) => year));
        for (const { since, until, length } of runs) expect(until - since + 1).toBe(length);
        runs.reduce(
          (previous, run) => {
            expect(run.since).toBeGreaterThan(previous.until + 1);
            return run;
          },
          { since: 0, until: 0, length: 0 },
        );
      }),
    );
  });

  it('has a longest run at least as long as the current one, which ends at the latest evaluated year', () => {
    fc.assert(
      fc.property(kinds, histories(), asOfs, (kind, evaluations, asOf) => {
        const found = streak({ kind, evaluations, asOf });
        expect(found.longest).toBeGreaterThanOrEqual(found.length);
        expect(found.longest).toBe(Math.max(0, ...found.runs.map(({ length }) => length)));
        if (found.length > 0) expect(found.until).toBe(latestOf(found));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });
});
