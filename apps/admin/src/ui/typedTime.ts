import { parseCalendarDate } from '@qinglan/domain';
import dayjs, { type Dayjs } from 'dayjs';
import { normalizeDate } from '../form/normalizeDate.ts';

/** A whole day as people type it; null where it is none of the calendar's. */
export function readDay(typed: string): Dayjs | null {
  const date = parseCalendarDate(normalizeDate(typed));
  return date?.length === 10 ? dayjs(date) : null;
}

/** A day and a minute where the reader is, as people type them; a day alone is its first minute. Null: neither. */
export function readMinute(typed: string): Dayjs | null {
  const match = /^(.*?)(?:[\sT]+(\d{1,2})\s*[:.时]\s*(\d{2})分?)?$/.exec(typed.normalize('NFKC').trim());
  const [day = '', hour = '0', minute = '0'] = match?.slice(1) ?? [];
  const isTime = Number(hour) < 24 && Number(minute) < 60;
  return (isTime && readDay(day)?.hour(Number(hour)).minute(Number(minute))) || null;
}
