import { type CalendarDate, calendarDate } from '@qinglan/domain';

/** A stretch of time as the tables write it: "2006-05/2011-08", or "2016/.." while it runs. */
export const span = (text: string): { readonly from: CalendarDate; readonly to: CalendarDate | null } => {
  const [from = '', to = ''] = text.split('/');
  return { from: calendarDate(from), to: to === '..' ? null : calendarDate(to) };
};

/** How everything that is made up says so in its name. */
export const madeUp = (name: string): string => `${name}（演示）`;

const ordinals = ['首', '第二', '第三', '第四', '第五'];

/** 首任, 第二任 … */
export const termOf = (ordinal: number): string => `${ordinals[ordinal - 1] ?? `第${ordinal}`}任`;
