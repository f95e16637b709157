import { daysBetween } from '../date.ts';
import { periodsOverlap } from '../period.ts';
import { isFullMemberOn, type PartyMembership } from '../person/person.ts';
import { type Breach, breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import type { SecretaryTenure } from './branch.ts';
import { relay } from './relay.ts';

export interface TenureFacts {
  readonly tenure: SecretaryTenure;
  /** All tenures of the branch; the one with the same id is left out. */
  readonly branchTenures: readonly SecretaryTenure[];
  /** All tenures of the person, in any branch; the one with the same id is left out. */
  readonly personTenures: readonly SecretaryTenure[];
}

type Overlap = { readonly from: string; readonly to: string | null };

export const oneSecretary: Rule<'branch.one-secretary', TenureFacts, Overlap> = {
  ...ledgerRule,
  code: 'branch.one-secretary',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ from, to }) =>
      `该支部 ${stretch(from, to, 'zh')}已有书记，请先结束其任期（可在接任时一并办理），或调整日期。`,
    en: ({ from, to }) =>
      `The branch has a secretary ${stretch(from, to, 'en')}; end that tenure, alone or with this appointment, or adjust the dates.`,
  },
  check: ({ tenure, branchTenures }) => overlaps(tenure, branchTenures),
};

export const oneBranchPerSecretary: Rule<'branch.one-branch-per-secretary', TenureFacts, Overlap> = {
  ...ledgerRule,
  code: 'branch.one-branch-per-secretary',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ from, to }) => `此人 ${stretch(from, to, 'zh')}任另一支部书记，请先结束那个任期，或调整日期。`,
    en: ({ from, to }) =>
      `This person is secretary of another branch ${stretch(from, to, 'en')}; end that tenure or adjust the dates.`,
  },
  check: ({ tenure, personTenures }) =>
    overlaps(
      tenure,
      personTenures.filter(({ branchId }) => branchId !== tenure.branchId),
      'personId',
    ),
};

export const relayGap: Rule<'branch.relay-gap', TenureFacts, { days: number; from: string; to: string }> = {
  ...ledgerRule,
  code: 'branch.relay-gap',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ days, from, to }) => `${stretch(from, to, 'zh')}有 ${days} 天没有书记，请核对日期，或说明原因。`,
    en: ({ days, from, to }) =>
      `The branch has no secretary for ${days} days, ${stretch(from, to, 'en')}; check the dates or say why.`,
  },
  check: ({ tenure, branchTenures }) => {
    const { gaps } = relay([...others(tenure, branchTenures), tenure]);
    return gaps.flatMap(({ from, to }) => {
      const field = to === tenure.from ? 'from' : 'to';
      const touches = field === 'from' || from === tenure.to;
      return breaches(touches && breach(field, { days: daysBetween(from, to), from, to }));
    });
  },
};

export interface SecretaryStandingFacts {
  readonly tenure: SecretaryTenure;
  /** All Party memberships of the person; where none is recorded, nothing is judged. */
  readonly partyMemberships: readonly PartyMembership[];
}

export const secretaryFullMember: Rule<
  'branch.secretary-full-member',
  SecretaryStandingFacts,
  { from: string }
> = {
  ...ledgerRule,
  code: 'branch.secretary-full-member',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ from }) => `任职首日 ${from} 此人还不是正式党员，请核对党员身份、人选或日期。`,
    en: ({ from }) =>
      `On the first day, ${from}, this person is not a full Party member; check the membership, the person and the date.`,
  },
  check: ({ tenure: { from }, partyMemberships }) =>
    breaches(
      partyMemberships.length > 0 && !isFullMemberOn(partyMemberships, from) && breach('personId', { from }),
    ),
};

function others(tenure: SecretaryTenure, tenures: readonly SecretaryTenure[]): readonly SecretaryTenure[] {
  return tenures.filter(({ id }) => id !== tenure.id);
}

function overlaps(
  tenure: SecretaryTenure,
  tenures: readonly SecretaryTenure[],
  field = 'from',
): readonly Breach<Overlap>[] {
  return others(tenure, tenures)
    .filter((other) => periodsOverlap(tenure, other))
    .map(({ from, to }) => breach(field, { from, to }));
}

export const branchRules: readonly Rule[] = [
  oneSecretary,
  oneBranchPerSecretary,
  relayGap,
  secretaryFullMember,
];
