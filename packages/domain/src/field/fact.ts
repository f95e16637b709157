import type { CalendarDate } from '../date.ts';
import { recordFuture } from '../lifetime.ts';
import { always, check, type Path, type Violation } from '../rule.ts';
import { numberCount } from './fact.rules.ts';

/** What is wrong with a count; nothing where nobody counted. */
export function checkCount(value: number | null, path: Path, least = 0): readonly Violation[] {
  return check([numberCount], { path, value, least }, always.from);
}

/** What is wrong with the date of something that has happened. */
export function checkOccurred(date: CalendarDate, today: CalendarDate, path: Path): readonly Violation[] {
  return check([recordFuture], { dates: [{ path, date }], today }, always.from);
}

export { isCount } from './fact.rules.ts';
