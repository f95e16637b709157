import { addYears, calendarDate, firstDay } from '@qinglan/domain';
import { formatDate } from '../ui/formatDate.ts';

/** A half-open period as people name it: a year, a month, or its first and its last day. */
export function periodName(from: string, to: string, language: string): string {
  const [first, end] = [firstDay(calendarDate(from)), firstDay(calendarDate(to))];
  if (first.endsWith('-01-01') && addYears(first, 1) === end) return formatDate(first.slice(0, 4), language);
  if (first.endsWith('-01') && monthAfter(first) === end) return formatDate(first.slice(0, 7), language);
  return `${formatDate(first, language)} – ${formatDate(dayBefore(end), language)}`;
}

function monthAfter(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return isoDay(Date.UTC(year, month, 1));
}

function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return isoDay(Date.UTC(year, month - 1, date - 1));
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
