import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, firstDay } from './date.ts';
import {
  daysApart,
  type Period,
  periodContains,
  periodCovers,
  periodDays,
  periodsAdjacent,
  periodsOverlap,
  runningOn,
} from './period.ts';
import { dates, periods } from './testing/arbitraries.ts';

const period = (from: string, to?: string): Period => ({
  from: calendarDate(from),
  to: to === undefined ? null : calendarDate(to),
});

describe('a period', () => {
  it('holds its first day and not its last', () => {
    const spring = period('2006-03-01', '2006-06-01');
    expect(periodContains(spring, calendarDate('2006-03-01'))).toBe(true);
    expect(periodContains(spring, calendarDate('2006-05-31'))).toBe(true);
    expect(periodContains(spring, calendarDate('2006-06'))).toBe(false);
    expect(periodContains(spring, calendarDate('2006-02-28'))).toBe(false);
  });

  it('meets its successor without overlapping it', () => {
    const [first, second] = [period('2006-05', '2009-03'), period('2009-03-01')];
    expect(periodsOverlap(first, second)).toBe(false);
    expect(periodsAdjacent(first, second)).toBe(true);
    expect(periodsAdjacent(second, first)).toBe(true);
    expect(daysApart(second, first)).toBe(0);
  });

  it('counts its days and those between two', () => {
    expect(periodDays(period('2006', '2007'))).toBe(365);
    expect(periodDays(period('2006'))).toBeNull();
    expect(daysApart(period('2006', '2007'), period('2007-01-31'))).toBe(30);
    expect(daysApart(period('2006'), period('2008'))).toBe(0);
  });

  it('overlaps nothing where it is empty or turned round', () => {
    expect(periodsOverlap(period('2007', '2007'), period('2006'))).toBe(false);
    expect(periodsOverlap(period('2006'), period('2009', '2008'))).toBe(false);
  });
});

describe('laws of periods', () => {
  it('overlap exactly where they share a day: the later of the two beginnings', () => {
    fc.assert(
      fc.property(periods(), periods(), (a, b) => {
        const later = firstDay(a.from) > firstDay(b.from) ? a.from : b.from;
        expect(periodsOverlap(a, b)).toBe(periodContains(a, later) && periodContains(b, later));
        expect(periodsOverlap(a, b)).toBe(periodsOverlap(b, a));
      }),
    );
  });

  it('run on the days that they contain', () => {
    fc.assert(
      fc.property(periods(), dates(2000, 2020), (some, date) => {
        for (const day of [date, some.from, some.to ?? date])
          expect(runningOn(day)(some)).toBe(periodContains(some, day));
      }),
    );
  });

  it('hold every day of what they cover', () => {
    fc.assert(
      fc.property(periods(), periods(), dates(2000, 2020), (outer, inner, date) => {
        expect(periodCovers(outer, outer)).toBe(true);
        if (periodCovers(outer, inner) && periodContains(inner, date)) {
          expect(periodContains(outer, date)).toBe(true);
        }
      }),
    );
  });

  it('cover one another only where they are the same', () => {
    fc.assert(
      fc.property(periods(), periods(), (a, b) => {
        const both = periodCovers(a, b) && periodCovers(b, a);
        const same =
          firstDay(a.from) === firstDay(b.from) && (a.to && firstDay(a.to)) === (b.to && firstDay(b.to));
        expect(both).toBe(same);
      }),
    );
  });

  it('lie apart, meet or overlap, and never two of these', () => {
    fc.assert(
      fc.property(periods(), periods(), (a, b) => {
        const ways = [daysApart(a, b) > 0, periodsAdjacent(a, b), periodsOverlap(a, b)];
        expect(ways.filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});
