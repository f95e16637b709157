import type { Authority } from '../authority/authority.ts';
import { type CalendarDate, earliestYear, isBefore, yearOf } from '../date.ts';
import type { ServiceSpell } from '../person/person.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
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
  Pick<AwardFacts, 'kind'> & { readonly award: Pick<Award, 'recipient'> },
  { kind: string; recipientType: RecipientType; allowed: readonly RecipientType[] }
> = {
  ...ledgerRule,
  code: 'award.recipient',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ kind, recipientType, allowed }) =>
      `“${kind}”只授予${allowed.map((type) => recipientTypeWords[type].zh).join('、')}，不授予${recipientTypeWords[recipientType].zh}，请改选对象或荣誉种类。`,
    en: ({ kind, recipientType, allowed }) =>
      `“${kind}” goes to ${allowed.map((type) => recipientTypeWords[type].en).join(' or ')}, not to ${recipientTypeWords[recipientType].en}; choose another recipient or kind.`,
  },
  check: ({
    award: {
      recipient: { type },
    },
    kind: { name, recipientTypes },
  }) =>
    breaches(
      !recipientTypes.includes(type) &&
        breach('recipientId', { kind: name, recipientType: type, allowed: recipientTypes }),
    ),
};

type DateProblem =
  | {
      readonly problem: 'OUT_OF_RANGE';
      readonly value: string;
      readonly earliest: string;
      readonly latest: string;
    }
  | { readonly problem: 'DOCUMENT_NUMBER'; readonly documentNumber: string; readonly authority: string };

export const awardDates: Rule<
  'award.dates',
  Pick<AwardFacts, 'award' | 'authority' | 'takenDocumentNumbers' | 'today'>,
  DateProblem
> = {
  ...ledgerRule,
  code: 'award.dates',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) =>
      broken.problem === 'OUT_OF_RANGE'
        ? `${broken.value} 须在 ${broken.earliest} 与 ${broken.latest} 之间，请核对。`
        : `“${broken.authority}”已有文号为“${broken.documentNumber}”的荣誉，请核对文号。`,
    en: (broken) =>
      broken.problem === 'OUT_OF_RANGE'
        ? `${broken.value} must lie between ${broken.earliest} and ${broken.latest}; check it.`
        : `“${broken.authority}” already has an award with the document number “${broken.documentNumber}”; check it.`,
  },
  check: ({ award: { grantedOn, honourYear, documentNumber }, authority, takenDocumentNumbers, today }) => {
    const earliest = `${earliestYear}`;
    const lastYear = yearOf(grantedOn);
    return breaches<DateProblem>(
      isBefore(today, grantedOn) &&
        breach('grantedOn', { problem: 'OUT_OF_RANGE', value: grantedOn, earliest, latest: today }),
      honourYear !== null &&
        !(Number.isInteger(honourYear) && honourYear >= earliestYear && honourYear <= lastYear) &&
        breach('honourYear', {
          problem: 'OUT_OF_RANGE',
          value: `${honourYear}`,
          earliest,
          latest: `${lastYear}`,
        }),
      documentNumber !== null &&
        takenDocumentNumbers.includes(documentNumber) &&
        breach('documentNumber', { problem: 'DOCUMENT_NUMBER', documentNumber, authority: authority.name }),
    );
  },
};

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
  ...ledgerRule,
  code: 'award.lifecycle',
  walls: ['DOMAIN', 'DATABASE'],
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
  check: ({ award: { grantedOn, revokedFrom: already }, next: { revokedFrom, revocationReason } }) => {
    if (already !== null)
      return [breach('id', { problem: 'ALREADY_REVOKED', grantedOn, revokedFrom: already })];
    if (revokedFrom === null) return [];
    return breaches<LifecycleProblem>(
      isBefore(revokedFrom, grantedOn) && breach('from', { problem: 'BEFORE_GRANT', grantedOn, revokedFrom }),
      revocationReason === null && breach('reason', { problem: 'NO_REASON', grantedOn, revokedFrom }),
    );
  },
};

export const awardRules: readonly Rule[] = [awardRecipient, awardDates, awardLifecycle, ...meritRules];
