import { addYears, type CalendarDate, isBefore } from '../date.ts';
import { periodsOverlap } from '../period.ts';
import { breach, breaches, type Localised, ledgerRule, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import { type PartyMembership, partyPeriod } from './party.ts';

const constitution: Localised = {
  zh: '《中国共产党章程》：预备党员的预备期为一年',
  en: 'Constitution of the Communist Party of China: probation lasts one year',
};

type Probation = { readonly probationaryFrom: string; readonly fullFrom: string };

export const partyProbation: Rule<'person.probation', PartyMembership, Probation> = {
  ...ledgerRule,
  code: 'person.probation',
  severity: 'WARNING',
  source: constitution,
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ probationaryFrom, fullFrom }) =>
      `预备期自 ${probationaryFrom} 起，${fullFrom} 转正不满一年，请核对日期，或说明原因。`,
    en: ({ probationaryFrom, fullFrom }) =>
      `Probation began on ${probationaryFrom}, so ${fullFrom} is less than a year later; check the dates or say why.`,
  },
  check: ({ probationaryFrom, fullFrom }) =>
    breaches(
      fullFrom !== null &&
        isBefore(fullFrom, asPreciseAs(addYears(probationaryFrom, 1), fullFrom)) &&
        breach('fullFrom', { probationaryFrom, fullFrom }),
    ),
};

/** A date cut to what is known of the other: within the month or the year that is known, neither is earlier. */
function asPreciseAs(date: CalendarDate, other: CalendarDate): CalendarDate {
  return date.slice(0, other.length) as CalendarDate;
}

export interface PartyMembershipFacts {
  readonly membership: PartyMembership;
  /** All Party memberships of the person; the one with the same id is left out. */
  readonly partyMemberships: readonly PartyMembership[];
}

type PartyProblem =
  | { readonly problem: 'OVERLAP'; readonly from: string; readonly to: string | null }
  | { readonly problem: 'FULL_TOO_EARLY'; readonly fullFrom: string; readonly limit: string }
  | { readonly problem: 'FULL_TOO_LATE'; readonly fullFrom: string; readonly limit: string };

export const onePartyMembership: Rule<'person.party-membership', PartyMembershipFacts, PartyProblem> = {
  ...ledgerRule,
  code: 'person.party-membership',
  walls: ['DOMAIN'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'OVERLAP')
        return `此人 ${stretch(broken.from, broken.to, 'zh')}已是党员，请更正那一条，或调整日期。`;
      return broken.problem === 'FULL_TOO_EARLY'
        ? `转正日期 ${broken.fullFrom} 早于预备期起始 ${broken.limit}，请核对。`
        : `转正日期 ${broken.fullFrom} 不早于离党日期 ${broken.limit}，请核对。`;
    },
    en: (broken) => {
      if (broken.problem === 'OVERLAP')
        return `This person is a Party member already, ${stretch(broken.from, broken.to, 'en')}; correct that record or adjust the dates.`;
      return broken.problem === 'FULL_TOO_EARLY'
        ? `Full membership from ${broken.fullFrom} comes before probation, which began on ${broken.limit}; check the dates.`
        : `Full membership from ${broken.fullFrom} does not come before leaving on ${broken.limit}; check the dates.`;
    },
  },
  check: ({ membership, partyMemberships }) => {
    const { probationaryFrom, fullFrom, leftOn } = membership;
    const others = partyMemberships.filter(({ id }) => id !== membership.id).map(partyPeriod);
    return breaches<PartyProblem>(
      ...others
        .filter((other) => periodsOverlap(partyPeriod(membership), other))
        .map(({ from, to }) => breach('probationaryFrom', { problem: 'OVERLAP', from, to })),
      fullFrom !== null &&
        isBefore(fullFrom, probationaryFrom) &&
        breach('fullFrom', { problem: 'FULL_TOO_EARLY', fullFrom, limit: probationaryFrom }),
      fullFrom !== null &&
        leftOn !== null &&
        !isBefore(fullFrom, leftOn) &&
        breach('fullFrom', { problem: 'FULL_TOO_LATE', fullFrom, limit: leftOn }),
    );
  },
};

export const partyRules: readonly Rule[] = [partyProbation, onePartyMembership];
