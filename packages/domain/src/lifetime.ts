import { type CalendarDate, isBefore } from './date.ts';
import type { Breach, Path } from './rule.ts';

/** A date that a record names, and the field it stands in. */
export interface DatedField {
  readonly path: Path;
  readonly date: CalendarDate | null;
}

/** The dates of a record by the fields they stand in: `datedFields({ from, to })`. */
export function datedFields(dates: Readonly<Record<string, CalendarDate | null>>): readonly DatedField[] {
  return Object.entries(dates).map(([field, date]) => ({ path: [field], date }));
}

/** From its first day to the last one on which a record may still be dated; null where it has no bound. */
export interface Lifetime {
  readonly name: string;
  readonly began: CalendarDate | null;
  readonly ended: CalendarDate | null;
}

export type OutOfLifetime = {
  readonly name: string;
  readonly date: string;
  readonly began: string | null;
  readonly ended: string | null;
};

/** The dates that lie before the beginning or after the end. */
export function outsideLifetime(
  life: Lifetime,
  dates: readonly DatedField[],
): readonly Breach<OutOfLifetime>[] {
  const { began, ended } = life;
  return dates.flatMap(({ path, date }) => {
    if (date === null) return [];
    const early = began !== null && isBefore(date, began);
    const late = ended !== null && isBefore(ended, date);
    return early || late ? [{ path, parameters: { ...life, date } }] : [];
  });
}

/** The dates in words: "2006-05 起" / "from 2006-05". */
export function lifetimeInWords(
  { began, ended }: Omit<OutOfLifetime, 'date' | 'name'>,
  locale: 'zh' | 'en',
): string {
  const [from, to] = locale === 'zh' ? ['自 ', '至 '] : ['from ', 'until '];
  return [began && `${from}${began}`, ended && `${to}${ended}`]
    .filter(Boolean)
    .join(locale === 'zh' ? '' : ' ');
}
