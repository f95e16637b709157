import { periodCovers, periodsOverlap } from '../period.ts';
import { type BranchMembership, type PartyMembership, partyPeriod } from '../person/person.ts';
import { breach, breaches, type Localised, ledgerRule, type Path, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import { type BranchSize, type SizeProblem, sizeProblems } from './size.ts';

export interface BranchMembershipFacts {
  readonly membership: BranchMembership;
  /** All branch memberships of the person; the one with the same id is left out. */
  readonly branchMemberships: readonly BranchMembership[];
  /** All Party memberships of the person. */
  readonly partyMemberships: readonly PartyMembership[];
  readonly path: Path;
}

type MembershipProblem = {
  readonly problem: 'OVERLAP' | 'NOT_A_MEMBER';
  readonly from: string;
  readonly to: string | null;
};

export const branchMembership: Rule<'branch.membership', BranchMembershipFacts, MembershipProblem> = {
  ...ledgerRule,
  code: 'branch.membership',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ problem, from, to }) =>
      problem === 'OVERLAP'
        ? `此人的组织关系 ${stretch(from, to, 'zh')}已在一个支部，请先转出（可在转入时一并办理），或调整日期。`
        : `此人 ${stretch(from, to, 'zh')}并非始终是党员，请先登记党员身份，或调整日期。`,
    en: ({ problem, from, to }) =>
      problem === 'OVERLAP'
        ? `This person belongs to a branch already, ${stretch(from, to, 'en')}; let them leave it, alone or with this change, or adjust the dates.`
        : `This person is not recorded as a Party member all the time ${stretch(from, to, 'en')}; record the Party membership first or adjust the dates.`,
  },
  check: ({ membership, branchMemberships, partyMemberships, path }) => {
    const { id, from, to } = membership;
    const isMember = partyMemberships.some((party) => periodCovers(partyPeriod(party), membership));
    return breaches<MembershipProblem>(
      ...branchMemberships
        .filter((other) => other.id !== id && periodsOverlap(other, membership))
        .map((other) => breach(path, { problem: 'OVERLAP' as const, from: other.from, to: other.to })),
      !isMember && breach(path, { problem: 'NOT_A_MEMBER', from, to }),
    );
  },
};

export interface BranchSizeFacts {
  readonly size: BranchSize;
  /** The size without the change that is judged; null judges the size as it stands. */
  readonly before: BranchSize | null;
  readonly path: Path;
}

const workRegulations: Localised = {
  zh: '《中国共产党支部工作条例（试行）》',
  en: 'Regulations on the Work of Branches of the Communist Party of China (trial)',
};

export const branchSize: Rule<
  'branch.size',
  BranchSizeFacts,
  { problem: SizeProblem; full: number; committee: number }
> = {
  ...ledgerRule,
  code: 'branch.size',
  severity: 'WARNING',
  source: workRegulations,
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ problem, full, committee }) => {
      switch (problem) {
        case 'TOO_FEW':
          return `支部有正式党员 ${full} 人，不足 3 人，请核对，或说明原因。`;
        case 'TOO_MANY':
          return `支部有正式党员 ${full} 人，超过一般上限 50 人，请核对，或说明原因。`;
        case 'COMMITTEE_TOO_SMALL':
          return `支部有正式党员 ${full} 人，委员会连同书记只有 ${committee} 人，应为 3 至 5 人，请核对，或说明原因。`;
        case 'COMMITTEE_TOO_LARGE':
          return `委员会连同书记有 ${committee} 人，超过上限 7 人，请核对，或说明原因。`;
      }
    },
    en: ({ problem, full, committee }) => {
      switch (problem) {
        case 'TOO_FEW':
          return `The branch has ${full} full members, fewer than 3; check the records or say why.`;
        case 'TOO_MANY':
          return `The branch has ${full} full members, more than the usual limit of 50; check the records or say why.`;
        case 'COMMITTEE_TOO_SMALL':
          return `The branch has ${full} full members, but its committee with the secretary only ${committee}, where 3 to 5 are called for; check the records or say why.`;
        case 'COMMITTEE_TOO_LARGE':
          return `The committee with the secretary has ${committee} members, more than the limit of 7; check the records or say why.`;
      }
    },
  },
  check: ({ size, before, path }) =>
    sizeProblems(size, before).map((problem) => {
      const { full, committee } = size;
      return breach(path, { problem, full, committee });
    }),
};

export const branchMembershipRules: readonly Rule[] = [branchMembership, branchSize];
