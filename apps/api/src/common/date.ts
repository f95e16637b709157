import { type CalendarDate, calendarDate } from '@qinglan/domain';

const chineseDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The calendar day of an instant in China. */
export const dayOf = (instant: Date): CalendarDate => calendarDate(chineseDay.format(instant));

/** A nullable date column as a domain date. */
export const dateOrNull = (text: string | null): CalendarDate | null =>
  text === null ? null : calendarDate(text);

/**
 * The shortest text that stands for the same first day: "2006-05-01" and "2006-05" give "2006-05".
 * Date columns compare as text, so with this bound the coarser dates of that day are found too.
 */
export const earliestKey = (date: CalendarDate): string => date.replace(/(?:-01){1,2}$/, '');
