import { type CalendarDate, isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkOrder, reader } from '../field/field.ts';
import type { TeamLeadershipId, TeamMembershipId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import { periodContains } from '../period.ts';
import type { BranchMembership, Person } from '../person/person.ts';
import { check, type Path, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { joinedOnce, leaderInBranch, leaderIsMember, oneQinglanTeam, teamEligibility } from './team.rules.ts';
import { type Team, type TeamLeadership, type TeamMembership, teamLifetime } from './team.ts';

interface MembershipsOfOne {
  readonly station: Station;
  readonly team: Team;
  /** Memberships of the person in this team. */
  readonly memberships: readonly TeamMembership[];
  /** Memberships of the person in other teams of kind QINGLAN. */
  readonly qinglanMemberships: readonly TeamMembership[];
  /** All leaderships of the team. */
  readonly leaderships: readonly TeamLeadership[];
}

export interface JoinTeamFacts extends MembershipsOfOne {
  readonly person: Person;
  /** All memberships of the station's branches; absent or empty where none is recorded, which is not judged. */
  readonly branchMemberships?: readonly BranchMembership[] | undefined;
}
export interface JoinTeamInput {
  readonly from: string;
  readonly to?: string | null | undefined;
  /** Joins as leader, or takes the lead as the member they already are. */
  readonly asLeader?: boolean | null | undefined;
  /** Ends the leadership that is running on the day that this one begins. */
  readonly endPrevious?: boolean | null | undefined;
}
export interface JoinTeamIds {
  readonly membership: TeamMembershipId;
  readonly leadership: TeamLeadershipId;
}
export interface JoinTeamResult {
  /** The new membership, or the one that a member who takes the lead already has. */
  readonly membership: TeamMembership;
  readonly leadership: TeamLeadership | null;
  /** The leadership that this one ended. */
  readonly ended: TeamLeadership | null;
}

/** Lets a person join a team, as leader where asked; a member who takes the lead keeps their membership. */
export function joinTeam(
  change: Creation<JoinTeamFacts, JoinTeamInput, JoinTeamIds>,
): Decision<JoinTeamResult> {
  const { facts, input, ids, today } = change;
  const read = reader(input);
  const spell = {
    teamId: facts.team.id,
    personId: facts.person.id,
    from: read.date('from'),
    to: read.optionalDate('to'),
  };
  const existing = facts.memberships.find((membership) => periodContains(membership, spell.from));
  const membership = (input.asLeader && existing) || { id: ids.membership, ...spell };
  const leadership = input.asLeader ? { id: ids.leadership, ...spell } : null;
  const ended = (leadership && input.endPrevious && endRunning(facts.leaderships, spell.from)) || null;
  const leaderships = facts.leaderships.map((other) => (other.id === ended?.id ? ended : other));
  const violations = [
    ...read.violations(),
    ...check([teamEligibility], { team: facts.team, person: facts.person, path: ['personId'] }, today),
    ...(read.dated() ? judgeMembership(change, membership, ['from']) : []),
    ...(read.dated() && leadership
      ? [
          ...judgeLeadership(leaderships, [membership], leadership, ['asLeader']),
          ...judgeLeader(facts, leadership, ['asLeader']),
        ]
      : []),
  ];
  return decide(violations, change.acknowledge, { membership, leadership, ended });
}

export interface LeaveTeamFacts extends MembershipsOfOne {
  readonly membership: TeamMembership;
}
export interface LeaveTeamInput {
  readonly to: string;
}
export interface LeaveTeamResult {
  readonly membership: TeamMembership;
  /** The leadership that ends with the membership. */
  readonly leadership: TeamLeadership | null;
}

/** Ends a membership; a leadership that is still running in it ends on the same day. */
export function leaveTeam(change: Change<LeaveTeamFacts, LeaveTeamInput>): Decision<LeaveTeamResult> {
  const { facts, input } = change;
  const read = reader(input);
  const membership = { ...facts.membership, to: read.date('to') };
  const led = facts.leaderships.filter(
    ({ personId, from }) => personId === membership.personId && periodContains(facts.membership, from),
  );
  const leadership = endRunning(led, membership.to);
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...judgeMembership(change, membership, ['to']),
          ...led.flatMap((other) =>
            judgeLeadership([], [membership], other.id === leadership?.id ? leadership : other, ['to']),
          ),
        ]
      : []),
  ];
  return decide(violations, change.acknowledge, { membership, leadership });
}

export interface EndLeadershipFacts {
  readonly leadership: TeamLeadership;
  /** All leaderships of the team. */
  readonly leaderships: readonly TeamLeadership[];
  /** Memberships of the leader in this team. */
  readonly memberships: readonly TeamMembership[];
}
export interface EndLeadershipInput {
  readonly to: string;
}
export interface EndLeadershipResult {
  readonly leadership: TeamLeadership;
}

/** Ends a leadership, or corrects its end; the leader stays a member. */
export function endLeadership({
  facts,
  input,
  acknowledge,
}: Change<EndLeadershipFacts, EndLeadershipInput>): Decision<EndLeadershipResult> {
  const read = reader(input);
  const leadership = { ...facts.leadership, to: read.date('to') };
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...checkOrder(leadership.from, leadership.to),
          ...check([leaderIsMember], { ...facts, leadership, path: ['to'] }, leadership.from),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { leadership });
}

/** The leadership that is running on the day, as ended on it. */
function endRunning(leaderships: readonly TeamLeadership[], on: CalendarDate): TeamLeadership | null {
  const running = leaderships.find(({ from, to }) => to === null && isBefore(from, on));
  return running ? { ...running, to: on } : null;
}

function judgeMembership(
  { facts, today }: Change<MembershipsOfOne, unknown>,
  membership: TeamMembership,
  path: Path,
): readonly Violation[] {
  const { station, team, memberships, qinglanMemberships } = facts;
  const dates = datedFields({ from: membership.from, to: membership.to });
  const placed = { team, membership, memberships, qinglanMemberships, path };
  return [
    ...checkOrder(membership.from, membership.to),
    ...check([stationLifetime], { station, dates }, today),
    ...check([recordLifetime], { life: teamLifetime(team), dates }, today),
    ...check([joinedOnce, oneQinglanTeam], placed, membership.from),
  ];
}

function judgeLeader(
  { team, branchMemberships = [] }: JoinTeamFacts,
  leadership: TeamLeadership,
  path: Path,
): readonly Violation[] {
  return check([leaderInBranch], { team, leadership, branchMemberships, path }, leadership.from);
}

function judgeLeadership(
  leaderships: readonly TeamLeadership[],
  memberships: readonly TeamMembership[],
  leadership: TeamLeadership,
  path: Path,
): readonly Violation[] {
  return check([leaderIsMember], { leadership, leaderships, memberships, path }, leadership.from);
}
