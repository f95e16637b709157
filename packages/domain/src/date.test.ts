import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addYears,
  calendarDate,
  compareDates,
  dayNumber,
  daysBetween,
  firstDay,
  isBefore,
  isSameOrBefore,
  lastDay,
  parseCalendarDate,
  precisionOf,
  shortestText,
  weekdayOf,
  yearOf,
} from './date.ts';
import { dates } from './testing/arbitraries.ts';

describe('a calendar date', () => {
  it.each(['2006', '2006-05', '2006-05-01', '2008-02-29', '1900', '2199-12-31'])('reads %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    ...['', '06', '20065', '2006-13', '2006-00', '2006-5', '2006-05-32', '2006-05-00', '2006-02-30'],
    ...[
      '2007-02-29',
      '1900-02-29',
      '3000',
      '1899-12-31',
      '2200',
      '2006-05-01T00:00:00Z',
      ' 2006',
      '２００６',
    ],
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it('keeps its precision and compares as its first day', () => {
    expect([precisionOf(calendarDate('2006')), precisionOf(calendarDate('2006-05'))]).toEqual([
      'YEAR',
      'MONTH',
    ]);
    expect(precisionOf(calendarDate('2006-05-01'))).toBe('DAY');
    expect(firstDay(calendarDate('2006'))).toBe('2006-01-01');
    expect(firstDay(calendarDate('2006-05'))).toBe('2006-05-01');
    expect(isBefore(calendarDate('2006'), calendarDate('2006-01-01'))).toBe(false);
    expect(isSameOrBefore(calendarDate('2006-01-01'), calendarDate('2006'))).toBe(true);
    expect(compareDates(calendarDate('2006'), calendarDate('2006-01-01'))).toBe(-1);
    expect(yearOf(calendarDate('2006-05'))).toBe(2006);
  });

  it.each([
    ['2006', '2006-12-31'],
    ['2008-02', '2008-02-29'],
    ['2007-02', '2007-02-28'],
    ['2199', '2199-12-31'],
    ['2006-05-01', '2006-05-01'],
  ])('%s may mean %s at the latest', (date, last) => {
    expect(lastDay(calendarDate(date))).toBe(last);
  });

  it('moves 29 February to the 28th of a common year', () => {
    expect(addYears(calendarDate('2008-02-29'), 1)).toBe('2009-02-28');
  });
});

describe('laws of dates', () => {
  const epochDay = (date: string): number => Date.parse(`${date}-01-01`.slice(0, 10)) / 86_400_000;

  it('reads back what it prints', () => {
    fc.assert(fc.property(dates(), (date) => parseCalendarDate(date) === date));
  });

  it('agrees with the built-in calendar on every day it reads', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1890, max: 2210 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = [year, month, day].map((part) => `${part}`.padStart(2, '0')).join('-');
        const instant = new Date(Date.UTC(year, month - 1, day));
        const isReal = instant.toISOString().startsWith(text) && year >= 1900 && year <= 2199;
        expect(parseCalendarDate(text) !== null).toBe(isReal);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts days as the built-in calendar does', () => {
    fc.assert(fc.property(dates(), dates(), (a, b) => daysBetween(a, b) === epochDay(b) - epochDay(a)));
  });

  it('numbers days as it counts them, and names their weekdays', () => {
    fc.assert(
      fc.property(dates(), dates(), (a, b) => {
        expect(dayNumber(b) - dayNumber(a)).toBe(daysBetween(a, b));
        expect(weekdayOf(a) % 7).toBe(new Date(firstDay(a)).getUTCDay());
      }),
    );
  });

  it('counts days along a way as the sum of its legs', () => {
    fc.assert(
      fc.property(dates(), dates(), dates(), (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });

  it('orders every two dates, by first day and then by precision', () => {
    fc.assert(
      fc.property(dates(2005, 2007), dates(2005, 2007), (a, b) => {
        expect(compareDates(a, b)).toBe(-compareDates(b, a) || 0);
        const byDay = Math.sign(epochDay(a) - epochDay(b));
        expect(compareDates(a, b)).toBe(byDay || Math.sign(a.length - b.length));
        expect(isBefore(a, b)).toBe(byDay < 0);
        expect(isSameOrBefore(a, b)).toBe(byDay <= 0);
        expect(a < shortestText(b)).toBe(byDay < 0);
        expect(firstDay(shortestText(b))).toBe(firstDay(b));
      }),
    );
  });
});
