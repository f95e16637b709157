import { type CalendarDate, compareDates, isBefore } from '../date.ts';
import type { DatedField } from '../lifetime.ts';
import { periodContains } from '../period.ts';
import { type ServiceSpell, spellOn } from '../person/person.ts';
import { breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import {
  type Nomination,
  type NominationStatus,
  nextStatuses,
  openNominationStatuses,
  type SelectionRound,
} from './nomination.ts';
import { statusWords, stepWords } from './nomination.words.ts';
import { awardNotice } from './notice.rules.ts';
import { nominationYield } from './yield.rules.ts';

export interface NominationLifecycleFacts {
  /** The nomination as it stands; null where there is none yet. */
  readonly nomination: Nomination | null;
  /** What is to become of it. */
  readonly next: Nomination;
  /** The day of the step, and the field it stands in; null where a draft is written. */
  readonly step: DatedField | null;
  readonly today: CalendarDate;
}

type LifecycleProblem =
  | {
      readonly problem: 'TRANSITION';
      readonly from: NominationStatus;
      readonly to: NominationStatus;
      readonly possible: readonly NominationStatus[];
    }
  | { readonly problem: 'ORDER'; readonly date: string; readonly earlier: string }
  | { readonly problem: 'FUTURE'; readonly date: string; readonly today: string }
  | { readonly problem: 'NO_REASON'; readonly to: NominationStatus };

export const nominationLifecycle: Rule<'nomination.lifecycle', NominationLifecycleFacts, LifecycleProblem> = {
  ...ledgerRule,
  code: 'nomination.lifecycle',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'ORDER') return `${broken.date} 早于上一步的 ${broken.earlier}，请核对日期。`;
      if (broken.problem === 'FUTURE')
        return `${broken.date} 晚于今天（${broken.today}），尚未发生的步骤不能登记。`;
      if (broken.problem === 'NO_REASON') return `请填写${stepWords[broken.to].zh}的理由，理由随记录保存。`;
      const { from, to, possible } = broken;
      const next = possible.map((status) => stepWords[status].zh).join('、');
      return `提名目前为“${statusWords[from].zh}”，不能${stepWords[to].zh}；${next ? `接下来可以：${next}` : '不再变动'}。`;
    },
    en: (broken) => {
      if (broken.problem === 'ORDER')
        return `The date ${broken.date} is before ${broken.earlier}, when the step before was taken; check it.`;
      if (broken.problem === 'FUTURE')
        return `The date ${broken.date} is after today, ${broken.today}; record a step once it has been taken.`;
      if (broken.problem === 'NO_REASON')
        return `Give the reason why it is ${stepWords[broken.to].en}; it is kept with the record.`;
      const { from, to, possible } = broken;
      const next = possible.map((status) => stepWords[status].en).join(', ');
      return `The nomination is ${statusWords[from].en} and cannot be ${stepWords[to].en}; ${next ? `it can now be ${next}` : 'nothing follows'}.`;
    },
  },
  check: ({ nomination, next, step, today }) => {
    const possible = nextStatuses(nomination?.status ?? 'DRAFT');
    if (nomination && !possible.includes(next.status)) {
      const { status: from } = nomination;
      const others = possible.filter((status) => status !== 'DRAFT');
      return [breach('id', { problem: 'TRANSITION', from, to: next.status, possible: others })];
    }
    const { date, path } = step ?? { date: null, path: [] };
    const earlier = lastDate(nomination);
    const isWithout = next.decisionReason === null && ['REJECTED', 'WITHDRAWN'].includes(next.status);
    return breaches<LifecycleProblem>(
      date !== null &&
        earlier !== null &&
        isBefore(date, earlier) &&
        breach(path, { problem: 'ORDER', date, earlier }),
      date !== null && isBefore(today, date) && breach(path, { problem: 'FUTURE', date, today }),
      isWithout && breach('reason', { problem: 'NO_REASON', to: next.status }),
    );
  },
};

function lastDate(nomination: Nomination | null): CalendarDate | null {
  const dates = [nomination?.submittedOn, nomination?.reviewedOn, nomination?.noticeFrom];
  return (
    dates
      .filter((date) => date != null)
      .toSorted(compareDates)
      .at(-1) ?? null
  );
}

export interface NominationFourEyesFacts {
  readonly nomination: Nomination;
}

type Role = 'NOMINATOR' | 'REVIEWER' | 'APPROVER';

const roleWords: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  NOMINATOR: { zh: '提名', en: 'nominates' },
  REVIEWER: { zh: '审核', en: 'reviews' },
  APPROVER: { zh: '批准', en: 'approves' },
};

type FourEyesProblem =
  | { readonly problem: 'NOMINEE'; readonly role: Role }
  | { readonly problem: 'TWICE'; readonly role: Role; readonly before: Role };

export const nominationFourEyes: Rule<'nomination.four-eyes', NominationFourEyesFacts, FourEyesProblem> = {
  ...ledgerRule,
  code: 'nomination.four-eyes',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) =>
      broken.problem === 'NOMINEE'
        ? `被提名人不能自己${roleWords[broken.role].zh}，请改由他人${roleWords[broken.role].zh}。`
        : `${roleWords[broken.before].zh}的人不能再${roleWords[broken.role].zh}，请改由他人${roleWords[broken.role].zh}。`,
    en: (broken) =>
      broken.problem === 'NOMINEE'
        ? `Nobody ${roleWords[broken.role].en} their own nomination; name somebody else.`
        : `Who ${roleWords[broken.before].en} does not also ${roleWords[broken.role].en.replace(/s$/, '')} the nomination; name somebody else.`,
  },
  check: ({ nomination: { personId, nominatorId, reviewerId, approverId } }) =>
    breaches<FourEyesProblem>(
      nominatorId === personId && breach('nominatorId', { problem: 'NOMINEE', role: 'NOMINATOR' }),
      reviewerId === personId && breach('reviewerId', { problem: 'NOMINEE', role: 'REVIEWER' }),
      approverId === personId && breach('approverId', { problem: 'NOMINEE', role: 'APPROVER' }),
      reviewerId !== null &&
        reviewerId === nominatorId &&
        breach('reviewerId', { problem: 'TWICE', role: 'REVIEWER', before: 'NOMINATOR' }),
      approverId !== null &&
        approverId === reviewerId &&
        breach('approverId', { problem: 'TWICE', role: 'APPROVER', before: 'REVIEWER' }),
    ),
};

export interface NominationOneOpenFacts {
  readonly nomination: Nomination;
  /** The nominee's name. */
  readonly name: string;
  /** Nominations of the round; the one with the same id is left out. */
  readonly nominations: readonly Nomination[];
}

export const nominationOneOpen: Rule<
  'nomination.one-open',
  NominationOneOpenFacts,
  { name: string; status: NominationStatus }
> = {
  ...ledgerRule,
  code: 'nomination.one-open',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ name, status }) =>
      `本轮次中已有对${name}的提名（${statusWords[status].zh}），请先办结或撤回那一项。`,
    en: ({ name, status }) =>
      `The round already has a nomination of ${name} that is ${statusWords[status].en}; finish or withdraw that one first.`,
  },
  check: ({ nomination, name, nominations }) =>
    nominations
      .filter(({ id, personId }) => id !== nomination.id && personId === nomination.personId)
      .filter(({ status }) => openNominationStatuses.includes(status))
      .map(({ status }) => breach('personId', { name, status })),
};

export interface NominationRoundFacts {
  readonly round: SelectionRound;
  readonly submittedOn: CalendarDate;
  /** The field to blame where the day comes too early or too late. */
  readonly paths: { readonly early: Path; readonly late: Path };
}

export const nominationRound: Rule<
  'nomination.round',
  NominationRoundFacts,
  { round: string; submittedOn: string; openedOn: string; closedOn: string | null }
> = {
  ...ledgerRule,
  code: 'nomination.round',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ round, submittedOn, openedOn, closedOn }) =>
      `${submittedOn} 申报不在“${round}”的申报期（${stretch(openedOn, closedOn, 'zh')}，截止日不含）内，请核对日期。`,
    en: ({ round, submittedOn, openedOn, closedOn }) =>
      `A submission on ${submittedOn} lies outside the time of “${round}”, ${stretch(openedOn, closedOn, 'en')} (the last day not included); check the date.`,
  },
  check: ({ round: { name, openedOn, closedOn }, submittedOn, paths }) => {
    if (periodContains({ from: openedOn, to: closedOn }, submittedOn)) return [];
    const path = isBefore(submittedOn, openedOn) ? paths.early : paths.late;
    return [breach(path, { round: name, submittedOn, openedOn, closedOn })];
  },
};

export interface NomineeInServiceFacts {
  readonly name: string;
  readonly spells: readonly ServiceSpell[];
  readonly station: { readonly id: string; readonly name: string };
  readonly on: CalendarDate;
}

export const nominationInService: Rule<
  'nomination.in-service',
  NomineeInServiceFacts,
  { name: string; station: string; on: string }
> = {
  ...ledgerRule,
  code: 'nomination.in-service',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ name, station, on }) => `${on} ${name}不在“${station}”服务，请核对人员和日期，或先登记服务期。`,
    en: ({ name, station, on }) =>
      `On ${on}, ${name} was not in service at “${station}”; check the person and the date, or record the service first.`,
  },
  check: ({ name, spells, station, on }) =>
    breaches(
      spellOn(spells, on)?.stationId !== station.id &&
        breach('personId', { name, station: station.name, on }),
    ),
};

export const nominationRules: readonly Rule[] = [
  nominationLifecycle,
  nominationFourEyes,
  nominationOneOpen,
  nominationRound,
  nominationInService,
  nominationYield,
  awardNotice,
];
