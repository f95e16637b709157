import type { StreakKind, StreakYearStatus } from '../generated/graphql.ts';

/** One year of the wall, as the flag wall draws it. */
export interface FlagYear {
  readonly year: number;
  readonly status: StreakYearStatus;
}

export const streakKinds: readonly StreakKind[] = ['RED_FLAG', 'FIRST_RANK', 'TITLE'];

/** Whether the year belongs to the run that still stands. */
export function isInRun(
  year: number,
  run: { readonly since?: number | null; readonly until?: number | null },
): boolean {
  return run.since != null && run.until != null && year >= run.since && year <= run.until;
}

/** Where the keyboard goes from one year: arrows step, Home and End jump; null for other keys. */
export function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
