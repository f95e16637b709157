import { isBefore, precisionOf, weekdayOf } from '../date.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { StudyDay } from './activity.ts';
import { studyWeekday } from './study.ts';

export interface StudyWeekdayFacts {
  readonly studyDay: StudyDay;
  /** Study days of the station; those that are not earlier, and the one with the same id, are left out. */
  readonly studyDays: readonly Pick<StudyDay, 'id' | 'heldOn'>[];
}

const weekdays = {
  zh: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

export const studyOnWeekday: Rule<
  'study.weekday',
  StudyWeekdayFacts,
  { heldOn: string; weekday: number; usual: number }
> = {
  ...ledgerRule,
  code: 'study.weekday',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ heldOn, weekday, usual }) =>
      `${heldOn} 是${weekdays.zh[weekday - 1]}，本所的学习日是${weekdays.zh[usual - 1]}；请核对日期，或说明原因。`,
    en: ({ heldOn, weekday, usual }) =>
      `${heldOn} is a ${weekdays.en[weekday - 1]}, but the station studies on ${weekdays.en[usual - 1]}s; check the date or say why.`,
  },
  check: ({ studyDay: { id, heldOn }, studyDays }) => {
    if (precisionOf(heldOn) !== 'DAY') return [];
    const earlier = studyDays.filter((other) => other.id !== id && isBefore(other.heldOn, heldOn));
    const [weekday, usual] = [weekdayOf(heldOn), studyWeekday(earlier)];
    return breaches(weekday !== usual && breach('heldOn', { heldOn, weekday, usual }));
  },
};

export const studyAttendance: Rule<
  'study.attendance',
  Pick<StudyDay, 'attendance'>,
  { attendance: number }
> = {
  ...ledgerRule,
  code: 'study.attendance',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ attendance }) => `参加人数须是 0 或以上的整数，不能是 ${attendance}。`,
    en: ({ attendance }) => `Give the attendance as a whole number from 0, not ${attendance}.`,
  },
  check: ({ attendance }) =>
    breaches(
      attendance !== null &&
        !(Number.isSafeInteger(attendance) && attendance >= 0) &&
        breach('attendance', { attendance }),
    ),
};

export const studyRules: readonly Rule[] = [studyOnWeekday, studyAttendance];
