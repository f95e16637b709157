import { type AwardClass, type AwardKind, awardClassWords, order135 } from '../award/award.ts';
import { type CalendarDate, precisionOf } from '../date.ts';
import { type Breach, breach, ledgerRule, type Rule } from '../rule.ts';
import { dayAfterWorkdays, type WorkCalendar, workdayRange } from '../workdays.ts';
import type { Nomination } from './nomination.ts';

/** How many working days a public notice runs before the award may be approved. */
export const noticeLength = 7;

const noticed: readonly AwardClass[] = ['MERIT_III', 'MERIT_II', 'MERIT_I', 'HONOUR_TITLE'];

/** Whether an award of this class is approved only after a public notice. */
export function needsNotice({ class: awarded }: Pick<AwardKind, 'class'>): boolean {
  return noticed.includes(awarded);
}

/**
 * The first day on which a notice that began on `noticeFrom` has run long enough: the least day d for which seven
 * working days lie in noticeFrom ≤ day < d. Null where the calendar does not reach so far, or the first day of the
 * notice is not known to the day.
 */
export function earliestApproval(noticeFrom: CalendarDate, calendar: WorkCalendar): CalendarDate | null {
  return precisionOf(noticeFrom) === 'DAY' ? dayAfterWorkdays(noticeFrom, noticeLength, calendar) : null;
}

export interface AwardNoticeFacts {
  /** The nomination as it is to become. */
  readonly nomination: Nomination;
  readonly kind: AwardKind;
  readonly calendar: WorkCalendar;
}

type NoticeProblem =
  | { readonly problem: 'NOT_A_DAY'; readonly date: string }
  | { readonly problem: 'NO_NOTICE'; readonly class: AwardClass; readonly required: number }
  | {
      readonly problem: 'TOO_SHORT';
      readonly noticeFrom: string;
      readonly decidedOn: string;
      readonly workdays: number;
      readonly required: number;
      readonly earliest: string | null;
    }
  | {
      readonly problem: 'CALENDAR_ENDS';
      readonly noticeFrom: string;
      readonly decidedOn: string;
      readonly known: { readonly from: string; readonly to: string };
      readonly required: number;
    };

/**
 * Counts the working days d with noticeFrom ≤ d < decidedOn: the first day of the notice counts, the day of approval
 * does not. Where the calendar does not know all of these days and they decide, it warns: somebody must have counted.
 */
export const awardNotice: Rule<'award.notice', AwardNoticeFacts, NoticeProblem> = {
  ...ledgerRule,
  source: order135,
  code: 'award.notice',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) => {
      switch (broken.problem) {
        case 'NOT_A_DAY':
          return `公示要按工作日计算，${broken.date} 须精确到日。`;
        case 'NO_NOTICE':
          return `${awardClassWords[broken.class].zh}批准前须公示不少于 ${broken.required} 个工作日，请先公示，或写明免除公示的依据。`;
        case 'TOO_SHORT':
          return `自 ${broken.noticeFrom} 起公示，到 ${broken.decidedOn}（批准当日不计）只有 ${broken.workdays} 个工作日，须满 ${broken.required} 个；${broken.earliest ? `最早 ${broken.earliest} 可以批准，` : ''}或写明免除的依据。`;
        case 'CALENDAR_ENDS':
          return `工作日历只到 ${broken.known.from} 至 ${broken.known.to}（截止日不含），无法计算 ${broken.noticeFrom} 至 ${broken.decidedOn} 之间的工作日；请自行核实已满 ${broken.required} 个，并说明如何核实。`;
      }
    },
    en: (broken) => {
      switch (broken.problem) {
        case 'NOT_A_DAY':
          return `A public notice is counted in working days, so ${broken.date} must name the day.`;
        case 'NO_NOTICE':
          return `Before approval, ${awardClassWords[broken.class].en} is on public notice for at least ${broken.required} working days; open the notice, or record the exemption.`;
        case 'TOO_SHORT':
          return `The notice from ${broken.noticeFrom} ran for ${broken.workdays} working days before ${broken.decidedOn} (the day of approval does not count), and must run for ${broken.required}; ${broken.earliest ? `approve on ${broken.earliest} or later, or` : 'approve later, or'} record the exemption.`;
        case 'CALENDAR_ENDS':
          return `The calendar of working days runs from ${broken.known.from} until before ${broken.known.to}, so those from ${broken.noticeFrom} to ${broken.decidedOn} cannot be counted; make sure that there were ${broken.required}, and say how.`;
      }
    },
  },
  check: (facts) => {
    const { status, noticeFrom, noticeExemption } = facts.nomination;
    if (status === 'PUBLIC_NOTICE') return noticeFrom === null ? [] : toTheDay('from', noticeFrom);
    if (status !== 'APPROVED' || noticeExemption !== null || !needsNotice(facts.kind)) return [];
    return noticeFrom === null
      ? [breach('noticeExemption', { problem: 'NO_NOTICE', class: facts.kind.class, required: noticeLength })]
      : longEnough(facts, noticeFrom);
  },
};

function toTheDay(field: string, date: CalendarDate): readonly Breach<NoticeProblem>[] {
  return precisionOf(date) === 'DAY' ? [] : [breach(field, { problem: 'NOT_A_DAY', date })];
}

function longEnough(
  { nomination: { decidedOn }, calendar }: AwardNoticeFacts,
  noticeFrom: CalendarDate,
): readonly Breach<NoticeProblem>[] {
  if (decidedOn === null) return [];
  const vague = [...toTheDay('noticeFrom', noticeFrom), ...toTheDay('on', decidedOn)];
  if (vague.length > 0) return vague;
  const { least, most } = workdayRange(noticeFrom, decidedOn, calendar);
  if (least >= noticeLength) return [];
  const both = { noticeFrom, decidedOn, required: noticeLength };
  if (most >= noticeLength) {
    const { from, to } = calendar;
    return [breach('on', { problem: 'CALENDAR_ENDS', ...both, known: { from, to } }, 'WARNING')];
  }
  const earliest = earliestApproval(noticeFrom, calendar);
  return [breach('on', { problem: 'TOO_SHORT', ...both, workdays: most, earliest })];
}
