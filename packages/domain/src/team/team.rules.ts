import { type DatedField, lifetimeInWords, type OutOfLifetime, outsideLifetime } from '../lifetime.ts';
import { periodCovers, periodsOverlap } from '../period.ts';
import type { Person } from '../person/person.ts';
import { always, type Breach, ledgerSource, type Path, type Rule } from '../rule.ts';
import type { Team, TeamLeadership, TeamMembership } from './team.ts';

const ours = { severity: 'ERROR', effective: always, source: ledgerSource } as const;

export interface TeamNameFacts {
  readonly team: Team;
  /** The teams of the station; the one with the same id is left out. */
  readonly teams: readonly Team[];
}

export const teamNameUnique: Rule<'team.name-unique', TeamNameFacts, { name: string }> = {
  ...ours,
  code: 'team.name-unique',
  walls: ['DATABASE', 'FORM'],
  statement: {
    zh: '同一派出所在运行的队伍不重名。',
    en: 'Active team names are unique in a station.',
  },
  messages: {
    zh: ({ name }) => `本所已有名为“${name}”的队伍，请另取名称。`,
    en: ({ name }) => `The station already has an active team named “${name}”; choose another name.`,
  },
  check: ({ team, teams }) => {
    const isActive = ({ disbandedOn }: Team): boolean => disbandedOn === null;
    const clash = teams.some((other) => other.id !== team.id && isActive(other) && other.name === team.name);
    return isActive(team) && clash ? [{ path: ['name'], parameters: { name: team.name } }] : [];
  },
};

export interface TeamLifetimeFacts {
  readonly team: Team;
  readonly dates: readonly DatedField[];
}

export const teamLifetime: Rule<'team.lifetime', TeamLifetimeFacts, OutOfLifetime> = {
  ...ours,
  code: 'team.lifetime',
  walls: ['DOMAIN', 'FORM'],
  statement: {
    zh: '队员和组长的任期不早于队伍成立，不晚于队伍解散。',
    en: 'No membership of a team lies before its founding or after its disbanding.',
  },
  messages: {
    zh: ({ name, date, ...life }) =>
      `${date} 不在“${name}”的存续期内（${lifetimeInWords(life, 'zh')}），请核对日期。`,
    en: ({ name, date, ...life }) =>
      `${date} lies outside the lifetime of “${name}” (${lifetimeInWords(life, 'en')}); check the date.`,
  },
  check: ({ team, dates }) =>
    outsideLifetime({ name: team.name, began: team.foundedOn, ended: team.disbandedOn }, dates),
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
  ...ours,
  code: 'team.eligibility',
  walls: ['DOMAIN', 'FORM'],
  statement: {
    zh: '队员符合队伍的参加条件（巾帼：女性）。',
    en: 'Members meet the team’s eligibility (巾帼: women).',
  },
  messages: {
    zh: ({ team, person }) => `“${team}”只限女性参加，${person}不符合条件，请改选队员或队伍。`,
    en: ({ team, person }) =>
      `“${team}” is open to women only, so ${person} cannot be a member; choose again.`,
  },
  check: ({ team, person, path }) =>
    team.eligibility === 'WOMEN' && person.sex !== 'FEMALE'
      ? [{ path, parameters: { team: team.name, person: person.name } }]
      : [],
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
  ...ours,
  code: 'team.joined-once',
  walls: ['DOMAIN'],
  statement: {
    zh: '一人在同一队伍中的队员期互不重叠。',
    en: 'A person’s memberships of one team never overlap.',
  },
  messages: {
    zh: ({ from, to }) => `此人${spellZh({ from, to })}已是本队队员，无须再次加入，请调整日期。`,
    en: ({ from, to }) => `This person is already a member ${spellEn({ from, to })}; adjust the dates.`,
  },
  check: ({ membership, memberships, path }) => overlaps(membership, memberships, path),
};

export const oneQinglanTeam: Rule<'team.one-qinglan-team', MembershipFacts, Overlap> = {
  ...ours,
  code: 'team.one-qinglan-team',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  statement: {
    zh: '一人同一时间只在一个青蓝小组。',
    en: 'A person is in one QINGLAN team at a time.',
  },
  messages: {
    zh: ({ from, to }) => `此人${spellZh({ from, to })}在另一个青蓝小组，请先办理退出或调整日期。`,
    en: ({ from, to }) =>
      `This person is in another Qinglan team ${spellEn({ from, to })}; let them leave it first or adjust the dates.`,
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

export const leaderIsMember: Rule<
  'team.leader-is-member',
  LeadershipFacts,
  Overlap & { problem: 'ANOTHER_LEADER' | 'NOT_A_MEMBER' }
> = {
  ...ours,
  code: 'team.leader-is-member',
  walls: ['DOMAIN', 'DATABASE'],
  statement: {
    zh: '一队同一时间只有一名组长，组长任期内始终是队员。',
    en: 'One leader at a time, a member throughout.',
  },
  messages: {
    zh: ({ problem, from, to }) =>
      problem === 'ANOTHER_LEADER'
        ? `本队${spellZh({ from, to })}已有组长，请先结束其任期，或选择接任时一并结束。`
        : `组长须在任期内（${from} 起${to === null ? '' : `至 ${to}`}）始终是本队队员，请调整日期。`,
    en: ({ problem, from, to }) =>
      problem === 'ANOTHER_LEADER'
        ? `The team already has a leader ${spellEn({ from, to })}; end that leadership first, or together with this one.`
        : `A leader must be a member all the while they lead, ${spellEn({ from, to })}; adjust the dates.`,
  },
  check: ({ leadership, leaderships, memberships, path }) => {
    const another = overlaps(leadership, leaderships, path);
    const isMember = memberships.some((membership) => periodCovers(membership, leadership));
    const { from, to } = leadership;
    return [
      ...another.map((breach) => withProblem(breach, 'ANOTHER_LEADER')),
      ...(isMember ? [] : [withProblem({ path, parameters: { from, to } }, 'NOT_A_MEMBER')]),
    ];
  },
};

function withProblem<Problem extends string>({ path, parameters }: Breach<Overlap>, problem: Problem) {
  return { path, parameters: { ...parameters, problem } };
}

function overlaps<Spell extends TeamMembership | TeamLeadership>(
  spell: Spell,
  others: readonly Spell[],
  path: Path,
): readonly Breach<Overlap>[] {
  return others
    .filter((other) => other.id !== spell.id && periodsOverlap(spell, other))
    .map(({ from, to }) => ({ path, parameters: { from, to } }));
}

function spellZh({ from, to }: Overlap): string {
  return to === null ? `自 ${from} 起` : ` ${from} 至 ${to} `;
}

function spellEn({ from, to }: Overlap): string {
  return to === null ? `from ${from} on` : `from ${from} to ${to}`;
}

export const teamRules: readonly Rule[] = [
  teamNameUnique,
  teamLifetime,
  joinedOnce,
  oneQinglanTeam,
  leaderIsMember,
  teamEligibility,
];
