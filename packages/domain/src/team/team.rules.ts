import { periodContains, periodCovers, periodsOverlap } from '../period.ts';
import type { BranchMembership, Person } from '../person/person.ts';
import { type Breach, breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';
import { stretch } from '../words.ts';
import { teamStanding } from './standing.rules.ts';
import type { Team, TeamLeadership, TeamMembership } from './team.ts';

export interface TeamNameFacts {
  readonly team: Team;
  /** The teams of the station; the one with the same id is left out. */
  readonly teams: readonly Team[];
}

export const teamNameUnique: Rule<'team.name-unique', TeamNameFacts, { name: string }> = {
  ...ledgerRule,
  code: 'team.name-unique',
  walls: ['DATABASE', 'FORM'],
  messages: {
    zh: ({ name }) => `本所已有名为“${name}”的队伍，请另取名称。`,
    en: ({ name }) => `The station already has an active team named “${name}”; choose another name.`,
  },
  check: ({ team, teams }) => {
    const active = [team, ...teams].filter(
      ({ disbandedOn, name }) => disbandedOn === null && name === team.name,
    );
    const clashes = active.includes(team) && active.some(({ id }) => id !== team.id);
    return breaches(clashes && breach('name', { name: team.name }));
  },
};

export interface TeamEligibilityFacts {
  readonly team: Team;
  readonly person: Pick<Person, 'name' | 'sex'>;
  readonly path: Path;
}

export const teamEligibility: Rule<
  'team.eligibility',
  TeamEligibilityFacts,
  { team: string; person: string }
> = {
  ...ledgerRule,
  code: 'team.eligibility',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ team, person }) => `“${team}”只限女性参加，${person}不符合条件，请改选队员或队伍。`,
    en: ({ team, person }) =>
      `“${team}” is open to women only, so ${person} cannot be a member; choose again.`,
  },
  check: ({ team, person, path }) =>
    breaches(
      team.eligibility === 'WOMEN' &&
        person.sex !== 'FEMALE' &&
        breach(path, { team: team.name, person: person.name }),
    ),
};

export interface MembershipFacts {
  readonly team: Team;
  readonly membership: TeamMembership;
  /** Memberships of the person in this team; the one with the same id is left out. */
  readonly memberships: readonly TeamMembership[];
  /** Memberships of the person in other teams of kind QINGLAN. */
  readonly qinglanMemberships: readonly TeamMembership[];
  readonly path: Path;
}

type Overlap = { readonly from: string; readonly to: string | null };

export const joinedOnce: Rule<'team.joined-once', MembershipFacts, Overlap> = {
  ...ledgerRule,
  code: 'team.joined-once',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ from, to }) => `此人 ${stretch(from, to, 'zh')}已是本队队员，请调整日期。`,
    en: ({ from, to }) => `This person is a member already, ${stretch(from, to, 'en')}; adjust the dates.`,
  },
  check: ({ membership, memberships, path }) => overlaps(membership, memberships, path),
};

export const oneQinglanTeam: Rule<'team.one-qinglan-team', MembershipFacts, Overlap> = {
  ...ledgerRule,
  code: 'team.one-qinglan-team',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ from, to }) => `此人 ${stretch(from, to, 'zh')}在另一个青蓝小组，请先办理退出，或调整日期。`,
    en: ({ from, to }) =>
      `This person is in another Qinglan team ${stretch(from, to, 'en')}; let them leave it or adjust the dates.`,
  },
  check: ({ team, membership, qinglanMemberships, path }) =>
    team.kind === 'QINGLAN' ? overlaps(membership, qinglanMemberships, path) : [],
};

export interface LeadershipFacts {
  readonly leadership: TeamLeadership;
  /** Leaderships of the team; the one with the same id is left out. */
  readonly leaderships: readonly TeamLeadership[];
  /** Memberships of the leader in this team. */
  readonly memberships: readonly TeamMembership[];
  readonly path: Path;
}

type LeadershipProblem = Overlap & { readonly problem: 'ANOTHER_LEADER' | 'NOT_A_MEMBER' };

export const leaderIsMember: Rule<'team.leader-is-member', LeadershipFacts, LeadershipProblem> = {
  ...ledgerRule,
  code: 'team.leader-is-member',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ problem, from, to }) =>
      problem === 'ANOTHER_LEADER'
        ? `本队 ${stretch(from, to, 'zh')}已有组长，请先结束其任期（可在接任时一并办理），或调整日期。`
        : `组长在 ${stretch(from, to, 'zh')}须始终是本队队员，请调整日期。`,
    en: ({ problem, from, to }) =>
      problem === 'ANOTHER_LEADER'
        ? `The team has a leader ${stretch(from, to, 'en')}; end that leadership, alone or with this one, or adjust the dates.`
        : `The leader must be a member all the time ${stretch(from, to, 'en')}; adjust the dates.`,
  },
  check: ({ leadership, leaderships, memberships, path }) => {
    const { from, to } = leadership;
    const isMember = memberships.some((membership) => periodCovers(membership, leadership));
    return breaches<LeadershipProblem>(
      ...overlaps(leadership, leaderships, path).map(({ parameters }) =>
        breach(path, { problem: 'ANOTHER_LEADER', ...parameters }),
      ),
      !isMember && breach(path, { problem: 'NOT_A_MEMBER', from, to }),
    );
  },
};

export interface LeaderStandingFacts {
  readonly team: Team;
  readonly leadership: TeamLeadership;
  /** All memberships of the station's branches; where none is recorded, nothing is judged. */
  readonly branchMemberships: readonly BranchMembership[];
  readonly path: Path;
}

export const leaderInBranch: Rule<
  'team.leader-in-branch',
  LeaderStandingFacts,
  { team: string; from: string }
> = {
  ...ledgerRule,
  code: 'team.leader-in-branch',
  severity: 'WARNING',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ team, from }) => `${from} 此人的组织关系不在本所党支部，任“${team}”组长请说明原因。`,
    en: ({ team, from }) =>
      `On ${from} this person does not belong to the station’s Party branch; say why they lead “${team}”.`,
  },
  check: ({ team, leadership: { personId, from }, branchMemberships, path }) => {
    const belongs = branchMemberships.some(
      (membership) => membership.personId === personId && periodContains(membership, from),
    );
    const judged = team.kind === 'QINGLAN' && branchMemberships.length > 0;
    return breaches(judged && !belongs && breach(path, { team: team.name, from }));
  },
};

function overlaps<Spell extends TeamMembership | TeamLeadership>(
  spell: Spell,
  others: readonly Spell[],
  path: Path,
): readonly Breach<Overlap>[] {
  return others
    .filter((other) => other.id !== spell.id && periodsOverlap(spell, other))
    .map(({ from, to }) => breach(path, { from, to }));
}

export const teamRules: readonly Rule[] = [
  teamNameUnique,
  joinedOnce,
  oneQinglanTeam,
  leaderIsMember,
  teamEligibility,
  teamStanding,
  leaderInBranch,
];
