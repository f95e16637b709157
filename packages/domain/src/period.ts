import { type CalendarDate, daysBetween, firstDay, isBefore, isSameOrBefore } from './date.ts';

/** A half-open stretch of time, `[from, to)`; `to` is null or absent while it runs. */
export interface Period {
  readonly from: CalendarDate;
  readonly to?: CalendarDate | null;
}

/** Whether the date lies in the period: on or after `from`, before `to`. */
export function periodContains(period: Period, date: CalendarDate): boolean {
  return isSameOrBefore(period.from, date) && beforeEnd(date, period);
}

/** `periodContains` for one day and many periods: the day is read once. */
export function runningOn(date: CalendarDate): (period: Period) => boolean {
  const day = firstDay(date);
  return ({ from, to }) => from <= day && (to == null || to > day);
}

/** Whether some day lies in both periods. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return beforeEnd(a.from, b) && beforeEnd(b.from, a) && beforeEnd(a.from, a) && beforeEnd(b.from, b);
}

/** Whether every day of `inner` lies in `outer`. */
export function periodCovers(outer: Period, inner: Period): boolean {
  if (!isSameOrBefore(outer.from, inner.from)) return false;
  if (outer.to == null) return true;
  return inner.to != null && isSameOrBefore(inner.to, outer.to);
}

/** Whether the one ends on the day that the other begins. */
export function periodsAdjacent(a: Period, b: Period): boolean {
  return meets(a, b) || meets(b, a);
}

/** Days in the period, or null while it runs. */
export function periodDays(period: Period): number | null {
  return period.to == null ? null : daysBetween(period.from, period.to);
}

/** Days that lie after the one period and before the other; 0 where they meet or overlap. */
export function daysApart(a: Period, b: Period): number {
  const [first, second] = isSameOrBefore(a.from, b.from) ? [a, b] : [b, a];
  return first.to == null ? 0 : Math.max(0, daysBetween(first.to, second.from));
}

function beforeEnd(date: CalendarDate, period: Period): boolean {
  return period.to == null || isBefore(date, period.to);
}

function meets(first: Period, second: Period): boolean {
  return first.to != null && firstDay(first.to) === firstDay(second.from);
}
