import { type CalendarDate, isBefore } from '../date.ts';
import { type Breach, breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { Handover, HandoverItem, HandoverItemState } from './workshop.ts';

export type HandoverFacts =
  | {
      readonly step: 'OPENING';
      readonly handedOn: CalendarDate;
      readonly today: CalendarDate;
      /** Whether the receiver is secretary of the branch on that day. */
      readonly toIsSecretary: boolean;
      readonly items: number;
    }
  | {
      readonly step: 'DECIDING';
      readonly handover: Handover;
      readonly item: HandoverItem;
      readonly state: Exclude<HandoverItemState, 'OPEN'>;
      readonly note: string | null;
      /** Null where it could not be read. */
      readonly decidedOn: CalendarDate | null;
      readonly today: CalendarDate;
    };

type HandoverProblem =
  | { readonly problem: 'NOT_SECRETARY'; readonly handedOn: string }
  | { readonly problem: 'NOTHING' | 'NO_NOTE' }
  | { readonly problem: 'FUTURE'; readonly date: string; readonly today: string }
  | { readonly problem: 'BEFORE_HANDED'; readonly date: string; readonly handedOn: string }
  | { readonly problem: 'DECIDED'; readonly text: string; readonly decidedOn: string };

export const handoverRule: Rule<'workshop.handover', HandoverFacts, HandoverProblem> = {
  ...ledgerRule,
  code: 'workshop.handover',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) => {
      switch (broken.problem) {
        case 'NOT_SECRETARY':
          return `接任人在 ${broken.handedOn} 不是本支部书记，请核对日期，或先任命书记。`;
        case 'NOTHING':
          return '没有要交接的事项：没有未完成的目标和任务，没有届中的委员会，也没有填写承诺事项。';
        case 'NO_NOTE':
          return '退回须写明原因，原因随事项保存。';
        case 'FUTURE':
          return `日期 ${broken.date} 在今天（${broken.today}）之后，请核对。`;
        case 'BEFORE_HANDED':
          return `日期 ${broken.date} 早于交接日期 ${broken.handedOn}，请核对。`;
        case 'DECIDED':
          return `“${broken.text}”已于 ${broken.decidedOn} 办过，不再重办。`;
      }
    },
    en: (broken) => {
      switch (broken.problem) {
        case 'NOT_SECRETARY':
          return `The receiver is not secretary of this branch on ${broken.handedOn}; check the date or appoint the secretary first.`;
        case 'NOTHING':
          return 'There is nothing to hand over: no open goal or task, no running committee term, and no promise typed.';
        case 'NO_NOTE':
          return 'Say why it is declined; the note is kept with the item.';
        case 'FUTURE':
          return `The date ${broken.date} is after today, ${broken.today}; check it.`;
        case 'BEFORE_HANDED':
          return `The date ${broken.date} is before the handover of ${broken.handedOn}; check it.`;
        case 'DECIDED':
          return `“${broken.text}” was decided on ${broken.decidedOn} and is not decided again.`;
      }
    },
  },
  check: (facts) => (facts.step === 'OPENING' ? judgeOpening(facts) : judgeDeciding(facts)),
};

type Facts<Step> = Extract<HandoverFacts, { step: Step }>;
type Breaches = readonly Breach<HandoverProblem>[];

function judgeOpening({ handedOn, today, toIsSecretary, items }: Facts<'OPENING'>): Breaches {
  return breaches<HandoverProblem>(
    isBefore(today, handedOn) && breach('handedOn', { problem: 'FUTURE', date: handedOn, today }),
    !toIsSecretary && breach('toPersonId', { problem: 'NOT_SECRETARY', handedOn }),
    items === 0 && breach('promises', { problem: 'NOTHING' }),
  );
}

function judgeDeciding({ handover, item, state, note, decidedOn, today }: Facts<'DECIDING'>): Breaches {
  const { handedOn } = handover;
  if (item.state !== 'OPEN') {
    const { text, decidedOn: before } = item;
    return [breach('id', { problem: 'DECIDED', text, decidedOn: before ?? handedOn })];
  }
  return breaches<HandoverProblem>(
    state === 'DECLINED' && note === null && breach('note', { problem: 'NO_NOTE' }),
    decidedOn !== null &&
      isBefore(decidedOn, handedOn) &&
      breach('decidedOn', { problem: 'BEFORE_HANDED', date: decidedOn, handedOn }),
    decidedOn !== null &&
      isBefore(today, decidedOn) &&
      breach('decidedOn', { problem: 'FUTURE', date: decidedOn, today }),
  );
}
