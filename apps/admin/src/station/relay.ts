import { type CalendarDate, daysBetween, parseCalendarDate } from '@qinglan/domain';

interface Tenure {
  readonly id: string;
  readonly from: string;
  readonly to?: string | null;
  readonly daysVacantBefore: number;
}

/** One part of the time line: somebody's tenure, or a vacancy before the next or until today. */
export type Leg<Item extends Tenure> =
  | {
      readonly kind: 'tenure';
      readonly key: string;
      readonly days: number;
      readonly tenure: Item;
      readonly current: boolean;
    }
  | { readonly kind: 'vacancy'; readonly key: string; readonly days: number; readonly now: boolean };

/** The tenures of a branch, oldest first, with the vacancies between them and after the last. */
export function legs<Item extends Tenure>(tenures: readonly Item[], today: string): readonly Leg<Item>[] {
  const parts = tenures.flatMap((tenure): readonly Leg<Item>[] => [
    ...vacancy(`${tenure.id} before`, tenure.daysVacantBefore, false),
    {
      kind: 'tenure',
      key: tenure.id,
      days: Math.max(1, days(tenure.from, tenure.to ?? today)),
      tenure,
      current: days(tenure.from, today) >= 0 && (tenure.to == null || days(today, tenure.to) > 0),
    },
  ]);
  const last = tenures.at(-1);
  return last?.to == null ? parts : [...parts, ...vacancy('now', days(last.to, today), true)];
}

function vacancy(key: string, length: number, now: boolean): readonly Leg<never>[] {
  return length > 0 ? [{ kind: 'vacancy', key, days: length, now }] : [];
}

function days(from: string, to: string): number {
  const [start, end]: readonly (CalendarDate | null)[] = [parseCalendarDate(from), parseCalendarDate(to)];
  return start && end ? daysBetween(start, end) : 0;
}
