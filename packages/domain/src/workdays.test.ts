import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { chinaWorkdays } from './china-workdays.ts';
import { addDays, type CalendarDate, calendarDate, daysBetween } from './date.ts';
import { dayAfterWorkdays, workdayRange, workdaysBetween } from './workdays.ts';

/** One year as the State Council's notice announced it: first and last days off, and the weekends worked instead. */
interface Notice {
  readonly off: readonly (readonly [from: string, to: string])[];
  readonly worked: readonly string[];
}

const notices: Readonly<Record<number, Notice>> = {
  2017: {
    off: [
      ['01-01', '01-02'],
      ['01-27', '02-02'],
      ['04-02', '04-04'],
      ['04-29', '05-01'],
      ['05-28', '05-30'],
      ['10-01', '10-08'],
    ],
    worked: ['01-22', '02-04', '04-01', '05-27', '09-30'],
  },
  2018: {
    off: [
      ['01-01', '01-01'],
      ['02-15', '02-21'],
      ['04-05', '04-07'],
      ['04-29', '05-01'],
      ['06-16', '06-18'],
      ['09-22', '09-24'],
      ['10-01', '10-07'],
      ['12-30', '12-31'],
    ],
    worked: ['02-11', '02-24', '04-08', '04-28', '09-29', '09-30', '12-29'],
  },
  2019: {
    off: [
      ['01-01', '01-01'],
      ['02-04', '02-10'],
      ['04-05', '04-07'],
      ['05-01', '05-04'],
      ['06-07', '06-09'],
      ['09-13', '09-15'],
      ['10-01', '10-07'],
    ],
    worked: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  // The Spring Festival was prolonged to 2 February, and 1 February not worked after all.
  2020: {
    off: [
      ['01-01', '01-01'],
      ['01-24', '02-02'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-25', '06-27'],
      ['10-01', '10-08'],
    ],
    worked: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
};

/** Every working day of those years, from the notices and the week alone. */
const worked = new Set(
  Object.entries(notices).flatMap(([year, { off, worked: instead }]) => {
    const days: string[] = [];
    for (let at = Date.UTC(Number(year), 0, 1); at < Date.UTC(Number(year) + 1, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const [monthDay, weekday] = [day.slice(5), new Date(at).getUTCDay()];
      const isOff = off.some(([from, to]) => from <= monthDay && monthDay <= to);
      if (instead.includes(monthDay) || (!isOff && weekday >= 1 && weekday <= 5)) days.push(day);
    }
    return days;
  }),
);

const day = (text: string) => calendarDate(text);
const start = day('2017-01-01');
const days = fc
  .integer({ min: 0, max: daysBetween(start, day('2020-12-31')) })
  .map((offset) => addDays(start, offset));

function counted(from: CalendarDate, to: CalendarDate): number {
  return [...worked].filter((each) => from <= each && each < to).length;
}

describe('China’s working days', () => {
  it('are those of the published notices, day by day', () => {
    for (let each = start; each <= '2020-12-31'; each = addDays(each, 1))
      expect([each, chinaWorkdays.isWorkday(each)]).toEqual([each, worked.has(each)]);
  });

  it('have weekends that are worked and weekdays that are not', () => {
    expect(chinaWorkdays.isWorkday(day('2017-09-30'))).toBe(true);
    expect(chinaWorkdays.isWorkday(day('2017-10-06'))).toBe(false);
    expect(chinaWorkdays.isWorkday(day('2020-02-01'))).toBe(false);
  });

  describe('wherever the computer is', () => {
    const home = process.env['TZ'];
    afterEach(() => {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    });

    it.each(['America/Los_Angeles', 'America/Sao_Paulo', 'UTC', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
      'are the same in %s',
      (zone) => {
        process.env['TZ'] = zone;
        for (let each = day('2017-09-25'); each <= '2017-10-20'; each = addDays(each, 1))
          expect([each, chinaWorkdays.isWorkday(each)]).toEqual([each, worked.has(each)]);
      },
    );
  });

  it('end with the last year that was announced', () => {
    const nationalDay = (year: number) => chinaWorkdays.isWorkday(day(`${year}-10-01`));
    expect([nationalDay(2004), nationalDay(2026)]).toEqual([false, false]);
    // A Friday that the library still takes for a working day: with its next version, move the end.
    expect(nationalDay(2027)).toBe(true);
    expect(chinaWorkdays).toMatchObject({ from: '2004-01-01', to: '2027-01-01' });
  });
});

describe('counting working days', () => {
  it('agrees with a count of the notices', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(workdaysBetween(from, to, chinaWorkdays)).toBe(counted(from, to));
      }),
    );
  });

  it('counts the first day and not the last', () => {
    const week = (from: string, to: string) => workdaysBetween(day(from), day(to), chinaWorkdays);
    expect(week('2017-10-09', '2017-10-10')).toBe(1);
    expect(week('2017-10-09', '2017-10-09')).toBe(0);
    expect(week('2017-10-10', '2017-10-09')).toBe(0);
    expect(week('2017-09-27', '2017-10-11')).toBe(6);
    expect(week('2017-09-27', '2017-10-12')).toBe(7);
  });

  it('finds the first day on which enough have passed', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const after = dayAfterWorkdays(from, count, chinaWorkdays);
        if (after === null || after > '2021') return;
        expect(counted(from, after)).toBe(count);
        expect(counted(from, addDays(after, -1))).toBe(count - 1);
      }),
    );
    expect(dayAfterWorkdays(day('2017-09-27'), 7, chinaWorkdays)).toBe('2017-10-12');
    expect(dayAfterWorkdays(day('2017-10-09'), 0, chinaWorkdays)).toBe('2017-10-09');
  });

  it('says where the calendar ends instead of guessing', () => {
    expect(workdaysBetween(day('2026-12-20'), day('2027-01-01'), chinaWorkdays)).toBe(9);
    expect(workdaysBetween(day('2026-12-20'), day('2027-01-02'), chinaWorkdays)).toBeNull();
    expect(workdaysBetween(day('2003-12-31'), day('2004-01-10'), chinaWorkdays)).toBeNull();
    expect(workdayRange(day('2026-12-28'), day('2027-01-05'), chinaWorkdays)).toEqual({ least: 4, most: 8 });
    expect(workdayRange(day('2030-01-01'), day('2030-01-05'), chinaWorkdays)).toEqual({ least: 0, most: 4 });
    expect(dayAfterWorkdays(day('2026-12-28'), 4, chinaWorkdays)).toBe('2027-01-01');
    expect(dayAfterWorkdays(day('2026-12-28'), 5, chinaWorkdays)).toBeNull();
    expect(dayAfterWorkdays(day('2003-12-31'), 1, chinaWorkdays)).toBeNull();
  });
});
