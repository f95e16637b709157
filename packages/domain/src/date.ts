import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import type { Brand } from './brand.ts';

/**
 * An ISO calendar date without time zone, as precise as it is known: "2006", "2006-05" or "2006-05-01".
 * It is printed as it is known and compared as its first day. Years run from 1900 to 2199.
 */
export type CalendarDate = Brand<'CalendarDate'>;

export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY';

export const earliestYear = 1900;
export const latestYear = 2199;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The date that the text writes, or null where it writes none that the calendar has. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1] = match
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  const inRange = year >= earliestYear && year <= latestYear && month >= 1 && month <= 12;
  if (!inRange) return null;
  const lastDay = day <= 28 ? 28 : PlainDate.daysInMonth(PlainDate.create(year, month, 1));
  return day >= 1 && day <= lastDay ? (text as CalendarDate) : null;
}

/** As `parseCalendarDate`, for dates written in code. Throws a RangeError where the text is no date. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError(`Not a calendar date (YYYY, YYYY-MM or YYYY-MM-DD): ${text}`);
  return date;
}

export function precisionOf(date: CalendarDate): DatePrecision {
  if (date.length === 4) return 'YEAR';
  return date.length === 7 ? 'MONTH' : 'DAY';
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The first day that the date may mean, to the day: "2006-05" → "2006-05-01". */
export function firstDay(date: CalendarDate): CalendarDate {
  return date.length === 10 ? date : (`${date}-01-01`.slice(0, 10) as CalendarDate);
}

/**
 * The shortest text for the date's first day: "2006-05-01" → "2006-05". Dates of any precision lie before that day
 * exactly where their text sorts before this one, so that a bound is brought to this form once for many dates.
 */
export function shortestText(date: CalendarDate): CalendarDate {
  return firstDay(date).replace(/(?:-01){1,2}$/, '') as CalendarDate;
}

/** The last day that the date may mean, to the day: "2006-05" → "2006-05-31". */
export function lastDay(date: CalendarDate): CalendarDate {
  if (date.length === 10) return date;
  const month = `${date}-12`.slice(0, 7) as CalendarDate;
  return `${month}-${PlainDate.daysInMonth(record(month))}` as CalendarDate;
}

/** Sorts by first day; of two dates with one first day, the less precise comes first. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  // Equal-length ISO prefixes sort as dates do, and a prefix sorts before what it begins.
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return firstDay(a) < firstDay(b);
}

export function isSameOrBefore(a: CalendarDate, b: CalendarDate): boolean {
  return firstDay(a) <= firstDay(b);
}

/** Whole days from the first day of `a` to the first day of `b`; negative where `b` is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return PlainDate.diffDays(record(a), record(b));
}

/** The same day of another year, to the day; 29 February becomes 28 February where there is none. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return PlainDate.toString(PlainDate.addYears(record(date), years)) as CalendarDate;
}

/**
 * The first day of the date, counted from 1 March of the year 0. Plain arithmetic: a metric numbers every record that
 * it counts, where a calendar library costs ten times as much.
 */
export function dayNumber(date: CalendarDate): number {
  const day = firstDay(date);
  const month = twoDigits(day, 5);
  // A year that begins in March ends with the leap day, and its months before any one have (153 m + 2) / 5 days.
  const sinceMarch = (month + 9) % 12;
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + twoDigits(day, 8) - 1;
}

function twoDigits(text: string, at: number): number {
  const zero = 48;
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

/** The weekday of the date's first day, by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  // 1 March of the year 0 was a Wednesday.
  return ((dayNumber(date) + 2) % 7) + 1;
}

/** The day that many days later, to the day; earlier where `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return PlainDate.toString(PlainDate.addDays(record(date), days)) as CalendarDate;
}

function record(date: CalendarDate): PlainDate.Record {
  const day = firstDay(date);
  return PlainDate.create(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}
