import { addDays, type CalendarDate, daysBetween, firstDay, isBefore, isSameOrBefore } from './date.ts';
import type { Period } from './period.ts';

/**
 * Which days are worked: from `from` to the day before `to`. Of other days it knows nothing.
 * China's, with its moved workdays, is in `@qinglan/domain/china-workdays`.
 */
export interface WorkCalendar extends Period {
  readonly to: CalendarDate;
  /** Whether a day of the calendar's own period is worked. */
  readonly isWorkday: (day: CalendarDate) => boolean;
}

/** How many working days there may be: `least` where the calendar tells them all, else up to `most`. */
export interface WorkdayCount {
  readonly least: number;
  readonly most: number;
}

/**
 * Counts the working days d with from ≤ d < to, by first days. Days that the calendar does not know count as none in
 * `least` and all in `most`.
 */
export function workdayRange(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): WorkdayCount {
  const [first, last] = [later(from, calendar.from), earlier(to, calendar.to)];
  const known = Math.max(0, daysBetween(first, last));
  const least = Array.from({ length: known }, (_, index) => addDays(first, index)).filter(
    calendar.isWorkday,
  ).length;
  return { least, most: least + Math.max(0, daysBetween(from, to)) - known };
}

/** The working days d with from ≤ d < to, or null where the calendar does not know them all. */
export function workdaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): number | null {
  const { least, most } = workdayRange(from, to, calendar);
  return least === most ? least : null;
}

/**
 * The first day before which `count` working days have passed since `from`, that day included: the least d with
 * `workdaysBetween(from, d)` = `count`. Null where the calendar does not reach so far.
 */
export function dayAfterWorkdays(
  from: CalendarDate,
  count: number,
  calendar: WorkCalendar,
): CalendarDate | null {
  if (isBefore(from, calendar.from)) return null;
  let day = firstDay(from);
  for (let passed = 0; passed < count; day = addDays(day, 1)) {
    if (isSameOrBefore(calendar.to, day)) return null;
    if (calendar.isWorkday(day)) passed += 1;
  }
  return day;
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return isBefore(a, b) ? b : a;
}

function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return isBefore(a, b) ? a : b;
}
