import { type CalendarDate, isBefore } from './date.ts';
import { type Breach, breach, breaches, ledgerRule, type Path, type Rule } from './rule.ts';
import { stretch } from './words.ts';

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
    return breaches((early || late) && breach(path, { ...life, date }));
  });
}

/** Words for any record that lies outside what it belongs to. */
export const lifetimeMessages: Rule<'record.lifetime', never, OutOfLifetime>['messages'] = {
  zh: ({ name, date, began, ended }) =>
    `${date} 不在“${name}”的存续期（${stretch(began ?? '', ended, 'zh')}）内，请核对日期。`,
  en: ({ name, date, began, ended }) =>
    `${date} lies outside the lifetime of “${name}”, ${stretch(began ?? '', ended, 'en')}; check the date.`,
};

export interface RecordLifetimeFacts {
  readonly life: Lifetime;
  readonly dates: readonly DatedField[];
}

export const recordLifetime: Rule<'record.lifetime', RecordLifetimeFacts, OutOfLifetime> = {
  ...ledgerRule,
  code: 'record.lifetime',
  walls: ['DOMAIN', 'FORM'],
  messages: lifetimeMessages,
  check: ({ life, dates }) => outsideLifetime(life, dates),
};

export interface RecordFutureFacts {
  readonly dates: readonly DatedField[];
  readonly today: CalendarDate;
}

export const recordFuture: Rule<'record.future', RecordFutureFacts, { date: string; today: string }> = {
  ...ledgerRule,
  code: 'record.future',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ date, today }) => `${date} 晚于今天（${today}），请填已经发生的日期。`,
    en: ({ date, today }) => `${date} is later than today, ${today}; give the day on which it happened.`,
  },
  check: ({ dates, today }) =>
    dates.flatMap(({ path, date }) =>
      breaches(date !== null && isBefore(today, date) && breach(path, { date, today })),
    ),
};
