import type { Authority } from '../authority/authority.ts';
import { type CalendarDate, earliestYear, isBefore, yearOf } from '../date.ts';
import type { ServiceSpell } from '../person/person.ts';
import { always, type Breach, ledgerSource, type Rule } from '../rule.ts';
import type { Award, AwardClass, AwardKind, RecipientType } from './award.ts';
import { recipientTypeWords } from './award.words.ts';
import { meritRules } from './merit.rules.ts';
import type { Regulations } from './regulations.ts';

/** An award with the class of its kind. */
export type ClassedAward = Award & { readonly class: AwardClass };

/** What the rules of one award look at. */
export interface AwardFacts {
  readonly award: Award;
  readonly kind: AwardKind;
  readonly authority: Authority;
  /** All awards of the recipient; the one with the same id is left out. */
  readonly awards: readonly ClassedAward[];
  /** Spells of the recipient, where it is a person. */
  readonly spells: readonly ServiceSpell[];
  /** Numbers of the authority's other award documents; enough are those that equal the number asked for. */
  readonly takenDocumentNumbers: readonly string[];
  readonly today: CalendarDate;
  readonly regulations: Regulations;
}

export const awardRecipient: Rule<
  'award.recipient',
  Pick<AwardFacts, 'award' | 'kind'>,
  { kind: string; recipientType: RecipientType; allowed: readonly RecipientType[] }
> = {
  code: 'award.recipient',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '一项荣誉只有一个对象，且属于该荣誉种类允许的对象类型。',
    en: 'An award has exactly one recipient, of a type that its kind allows.',
  },
  messages: {
    zh: ({ kind, recipientType, allowed }) =>
      `“${kind}”只授予${allowed.map((type) => recipientTypeWords[type].zh).join('、')}，不授予${recipientTypeWords[recipientType].zh}，请改选对象或荣誉种类。`,
    en: ({ kind, recipientType, allowed }) =>
      `“${kind}” goes to ${allowed.map((type) => recipientTypeWords[type].en).join(' or ')}, not to ${recipientTypeWords[recipientType].en}; choose another recipient or kind.`,
  },
  check: ({ award, kind }) =>
    kind.recipientTypes.includes(award.recipient.type)
      ? []
      : [
          {
            path: ['recipientId'],
            parameters: {
              kind: kind.name,
              recipientType: award.recipient.type,
              allowed: kind.recipientTypes,
            },
          },
        ],
};

type DateProblem =
  | { readonly problem: 'IN_FUTURE'; readonly grantedOn: string; readonly today: string }
  | { readonly problem: 'HONOUR_YEAR'; readonly honourYear: number; readonly grantedOn: string }
  | { readonly problem: 'DOCUMENT_NUMBER'; readonly documentNumber: string; readonly authority: string };

export const awardDates: Rule<
  'award.dates',
  Pick<AwardFacts, 'award' | 'authority' | 'takenDocumentNumbers' | 'today'>,
  DateProblem
> = {
  code: 'award.dates',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  source: ledgerSource,
  statement: {
    zh: '荣誉不在将来授予，所属年度不晚于授予年份；同一机关的文号不重复。',
    en: 'An award is not granted in the future nor for a later year; a document number is unique per authority.',
  },
  messages: {
    zh: (broken) => {
      if (broken.problem === 'IN_FUTURE')
        return `授予日 ${broken.grantedOn} 晚于今天（${broken.today}），请核对。`;
      if (broken.problem === 'DOCUMENT_NUMBER') {
        return `“${broken.authority}”已有文号为“${broken.documentNumber}”的荣誉，请核对文号。`;
      }
      return `所属年度 ${broken.honourYear} 不是授予日 ${broken.grantedOn} 当年或以前的年份，请核对。`;
    },
    en: (broken) => {
      if (broken.problem === 'IN_FUTURE') {
        return `The award cannot be granted on ${broken.grantedOn}, later than today (${broken.today}); check the date.`;
      }
      if (broken.problem === 'DOCUMENT_NUMBER') {
        return `“${broken.authority}” already has an award with the document number “${broken.documentNumber}”; check it.`;
      }
      return `An award granted on ${broken.grantedOn} cannot honour the year ${broken.honourYear}; check the year.`;
    },
  },
  check: ({ award, authority, takenDocumentNumbers, today }) => {
    const { grantedOn, honourYear, documentNumber } = award;
    const breaches: Breach<DateProblem>[] = [];
    if (isBefore(today, grantedOn)) {
      breaches.push({ path: ['grantedOn'], parameters: { problem: 'IN_FUTURE', grantedOn, today } });
    }
    if (honourYear !== null && !isYearUpTo(honourYear, yearOf(grantedOn))) {
      breaches.push({ path: ['honourYear'], parameters: { problem: 'HONOUR_YEAR', honourYear, grantedOn } });
    }
    if (documentNumber !== null && takenDocumentNumbers.includes(documentNumber)) {
      const parameters = { problem: 'DOCUMENT_NUMBER', documentNumber, authority: authority.name } as const;
      breaches.push({ path: ['documentNumber'], parameters });
    }
    return breaches;
  },
};

function isYearUpTo(year: number, last: number): boolean {
  return Number.isInteger(year) && year >= earliestYear && year <= last;
}

export interface AwardLifecycleFacts {
  /** The award as it stands. */
  readonly award: Award;
  /** What is to become of it. */
  readonly next: Award;
}

type LifecycleProblem = {
  readonly problem: 'ALREADY_REVOKED' | 'BEFORE_GRANT' | 'NO_REASON';
  readonly grantedOn: string;
  readonly revokedFrom: string | null;
};

export const awardLifecycle: Rule<'award.lifecycle', AwardLifecycleFacts, LifecycleProblem> = {
  code: 'award.lifecycle',
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'DATABASE'],
  source: ledgerSource,
  statement: {
    zh: '荣誉只能由授予变为撤销；撤销须说明理由，保留记录，自撤销之日起不再计入。',
    en: 'A granted award can only be revoked, with a reason; it keeps its row and stops counting from that date.',
  },
  messages: {
    zh: ({ problem, grantedOn, revokedFrom }) =>
      ({
        ALREADY_REVOKED: `该荣誉已自 ${revokedFrom} 起撤销，不能再改。`,
        BEFORE_GRANT: `撤销日 ${revokedFrom} 早于授予日 ${grantedOn}，请核对。`,
        NO_REASON: '请填写撤销理由，理由随记录保存。',
      })[problem],
    en: ({ problem, grantedOn, revokedFrom }) =>
      ({
        ALREADY_REVOKED: `This award has been revoked from ${revokedFrom} and can no longer be changed.`,
        BEFORE_GRANT: `The award cannot be revoked from ${revokedFrom}, before it was granted on ${grantedOn}; check the date.`,
        NO_REASON: 'Give the reason for the revocation; it is kept with the record.',
      })[problem],
  },
  check: ({ award, next }) => {
    const breach = (field: string, problem: LifecycleProblem['problem'], { revokedFrom }: Award) => ({
      path: [field],
      parameters: { problem, grantedOn: award.grantedOn, revokedFrom },
    });
    if (award.revokedFrom !== null) return [breach('id', 'ALREADY_REVOKED', award)];
    if (next.revokedFrom === null) return [];
    return [
      ...(isBefore(next.revokedFrom, award.grantedOn) ? [breach('from', 'BEFORE_GRANT', next)] : []),
      ...(next.revocationReason === null ? [breach('reason', 'NO_REASON', next)] : []),
    ];
  },
};

export const awardRules: readonly Rule[] = [awardRecipient, awardDates, awardLifecycle, ...meritRules];
