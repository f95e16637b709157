import { compareDates, precisionOf, weekdayOf } from '../date.ts';
import type { StudyDay } from './activity.ts';

/** Friday, by ISO 8601: the weekday of a station that has held no study day yet. */
export const usualStudyWeekday = 5;

/** How many of its latest study days tell a station's weekday: a year of weeks, so that a change of weekday settles. */
export const studyDaysLookedAt = 52;

/**
 * The weekday, by ISO 8601, on which most of the latest study days fell; the later of two that fell equally often.
 * A date that is not known to the day says nothing.
 */
export function studyWeekday(earlier: readonly Pick<StudyDay, 'heldOn'>[]): number {
  const latest = earlier
    .map(({ heldOn }) => heldOn)
    .filter((heldOn) => precisionOf(heldOn) === 'DAY')
    .toSorted((a, b) => compareDates(b, a))
    .slice(0, studyDaysLookedAt);
  const counts = new Map<number, number>();
  for (const heldOn of latest) counts.set(weekdayOf(heldOn), (counts.get(weekdayOf(heldOn)) ?? 0) + 1);
  const [mostFrequent] = [...counts].toSorted(([, a], [, b]) => b - a);
  return mostFrequent?.[0] ?? usualStudyWeekday;
}
