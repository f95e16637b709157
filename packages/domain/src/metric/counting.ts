import { type CalendarDate, firstDay, isBefore, precisionOf, shortestText, yearOf } from '../date.ts';
import type { EntityName } from '../id.ts';
import type { Measured } from './definition.ts';
import type { RecordRef } from './metric.ts';

/** A half-open period of which either end may be open. */
export interface Window {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** Whether a date lies in the window and not after `asOf`. */
export function within({ from, to }: Window, asOf: CalendarDate): (date: CalendarDate) => boolean {
  const first = from === null ? '' : shortestText(from);
  // No text lies between that of a whole day and the same with a blank.
  const afterLast = `${firstDay(asOf)} `;
  const end = to === null || to > afterLast ? afterLast : shortestText(to);
  return (date) => date >= first && date < end;
}

interface Row {
  readonly id: string;
}

/**
 * Collects records as evidence: by date and then by id, whatever order they came in. Records are mostly written in that
 * order, so it is watched while they come, and nothing is sorted that is in order.
 */
export class Evidence {
  readonly #type: EntityName;
  readonly #records: RecordRef[] = [];
  readonly #dates: string[] = [];
  #isOrdered = true;
  #lastDate = '';
  #lastId = '';

  constructor(type: EntityName) {
    this.#type = type;
  }

  add(date: CalendarDate | null, id: string): void {
    const text = date ?? '';
    if (text < this.#lastDate || (text === this.#lastDate && id < this.#lastId)) this.#isOrdered = false;
    this.#lastDate = text;
    this.#lastId = id;
    this.#dates.push(text);
    this.#records.push({ type: this.#type, id });
  }

  get records(): readonly RecordRef[] {
    if (this.#isOrdered) return this.#records;
    return this.#records
      .map((record, index) => ({ record, date: this.#dates[index] ?? '' }))
      .sort((a, b) => compare(a.date, b.date) || compare(a.record.id, b.record.id))
      .map(({ record }) => record);
  }
}

/** The rows as evidence. */
export function evidence<Item extends Row>(
  type: EntityName,
  rows: readonly Item[],
  dateOf: (row: Item) => CalendarDate | null,
): readonly RecordRef[] {
  const found = new Evidence(type);
  for (const row of rows) found.add(dateOf(row), row.id);
  return found.records;
}

/** As many as there are rows. */
export function count<Item extends Row>(
  type: EntityName,
  rows: readonly Item[],
  dateOf: (row: Item) => CalendarDate | null,
): Measured {
  return { value: rows.length, records: evidence(type, rows, dateOf) };
}

/** As many people as the rows name, each once. */
export function countPeople<Item extends Row>(
  type: EntityName,
  rows: readonly Item[],
  personOf: (row: Item) => string,
  dateOf: (row: Item) => CalendarDate | null,
): Measured {
  return { value: new Set(rows.map(personOf)).size, records: evidence(type, rows, dateOf) };
}

/** The records do not say it. */
export const unknown: Measured = Object.freeze({ value: null, records: [] });

/** Of those on or before the day, the row with the latest date; of several, the one with the last id. */
export function latestOn<Item extends Row>(
  rows: readonly Item[],
  on: CalendarDate,
  dateOf: (row: Item) => CalendarDate,
): Item | null {
  const last = firstDay(on);
  let latest: Item | null = null;
  for (const row of rows) {
    if (dateOf(row) > last) continue;
    if (latest === null || (compare(dateOf(latest), dateOf(row)) || compare(latest.id, row.id)) < 0)
      latest = row;
  }
  return latest;
}

export function earlierOf(a: CalendarDate, b: CalendarDate | null): CalendarDate {
  return b !== null && isBefore(b, a) ? b : a;
}

/**
 * Years completed from the one date to the other, null where it lies before; where only the year of one of them is
 * known, the difference of the years.
 */
export function yearsFrom(start: CalendarDate, end: CalendarDate): number | null {
  const years = yearOf(end) - yearOf(start);
  const known = precisionOf(start) !== 'YEAR' && precisionOf(end) !== 'YEAR';
  const completed = known && firstDay(end).slice(5) < firstDay(start).slice(5) ? years - 1 : years;
  return completed < 0 ? null : completed;
}

export function compare(a: string, b: string): number {
  if (a < b) return -1;
  return a === b ? 0 : 1;
}
