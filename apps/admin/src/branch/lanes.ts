import { type CalendarDate, daysBetween, parseCalendarDate } from '@qinglan/domain';

export interface Span {
  readonly key: string;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** A span as a part of the time line, in percent of its length. */
export interface Placed<Item extends Span> {
  readonly item: Item;
  readonly left: number;
  readonly width: number;
}

/** A year whose first day lies on the time line. */
export interface YearMark {
  readonly year: number;
  readonly left: number;
}

export interface TimeScale {
  place<Item extends Span>(spans: readonly Item[]): readonly Placed<Item>[];
  readonly years: readonly YearMark[];
}

const mostYears = 8;

/** One scale for all spans, from the first day of any until today; null where there is none. */
export function timeScale(spans: readonly Span[], today: string): TimeScale | null {
  const days = spans.flatMap(({ from, to }) => [dateOf(from), dateOf(to ?? today)]).filter(isDate);
  const [first] = days.toSorted();
  const last = [...days, dateOf(today)].filter(isDate).toSorted().at(-1);
  if (first === undefined || last === undefined) return null;
  const length = Math.max(1, daysBetween(first, last));
  const at = (date: CalendarDate) => (daysBetween(first, date) / length) * 100;
  const place = <Item extends Span>(items: readonly Item[]) =>
    items.flatMap((item): readonly Placed<Item>[] => {
      const [from, to] = [dateOf(item.from), dateOf(item.to ?? today)];
      return from && to ? [{ item, left: at(from), width: Math.max(0.5, at(to) - at(from)) }] : [];
    });
  return { place, years: yearMarks(first, last, at) };
}

function yearMarks(
  first: CalendarDate,
  last: CalendarDate,
  at: (date: CalendarDate) => number,
): readonly YearMark[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = Math.ceil((to - from + 1) / mostYears);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => (year - from) % step === 0)
    .flatMap((year) => {
      const day = dateOf(String(year));
      const left = day ? at(day) : -1;
      return left >= 0 ? [{ year, left }] : [];
    });
}

function dateOf(text: string): CalendarDate | null {
  return parseCalendarDate(text);
}

function isDate(date: CalendarDate | null): date is CalendarDate {
  return date !== null;
}
