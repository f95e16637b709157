import chineseDays from 'chinese-days';
import { type CalendarDate, calendarDate } from './date.ts';
import type { WorkCalendar } from './workdays.ts';

/**
 * China's working days, with the holidays and the moved workdays that the State Council announced, from 2004 to 2026.
 * An entry of its own, so that who counts no days need not carry them: `@qinglan/domain/china-workdays`.
 */
export const chinaWorkdays: WorkCalendar = Object.freeze({
  from: calendarDate('2004-01-01'),
  to: calendarDate('2027-01-01'),
  // chinese-days reads a plain date as an instant in UTC but asks its local weekday: west of Greenwich that is the day
  // before. With a time it reads local time, and agrees everywhere.
  isWorkday: (day: CalendarDate): boolean => chineseDays.isWorkday(`${day}T12:00`),
});
