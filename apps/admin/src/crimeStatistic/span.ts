import { formatDate } from '../ui/formatDate.ts';

/**
 * A half-open period by the days that it covers, in the largest units that fit: from 2016 to 2017 is 2016年, from
 * 2016-04 to 2016-07 is 2016年4月 – 2016年6月.
 */
export function formatSpan(from: string, to: string, language: string): string {
  const first = firstDay(from);
  const last = dayBefore(firstDay(to));
  const length = lengths.find((each) => fits(first, last, each)) ?? 10;
  const [begin, end] = [first.slice(0, length), last.slice(0, length)];
  const text = formatDate(begin, language);
  return begin === end ? text : `${text} – ${formatDate(end, language)}`;
}

/** Of a year and of a month as ISO text. */
const lengths = [4, 7];

function fits(first: string, last: string, length: number): boolean {
  const next = dayAfter(last);
  return first === firstDay(first.slice(0, length)) && next === firstDay(next.slice(0, length));
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function dayBefore(day: string): string {
  return shift(day, -1);
}

function dayAfter(day: string): string {
  return shift(day, 1);
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
