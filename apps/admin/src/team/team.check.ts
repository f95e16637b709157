import {
  changeTeam,
  createTeam,
  endLeadership,
  idOf,
  joinTeam,
  leaveTeam,
  type TeamEligibility,
  type TeamFunction,
  type TeamKind,
  type TeamMembership,
  type Violation,
} from '@qinglan/domain';
import { toLeadership, toMembership, toPerson, toStation, toTeam } from '../data/facts.ts';
import { toBranchMembership } from '../data/partyFacts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import type { TeamKind as Kind, MembershipFactFragment } from '../generated/graphql.ts';
import { TeamFactsDocument, TeamPersonDocument, TeamStationDocument } from './team.facts.operations.ts';

type Violations = Promise<readonly Violation[]>;

/** Judges a team by its station's other teams and by its own members. */
export const checkTeam: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    name: text(values['name']),
    kind: values['kind'] as TeamKind,
    function: values['function'] as TeamFunction,
    eligibility: values['eligibility'] as TeamEligibility,
    foundedOn: optionalText(values['foundedOn']),
    disbandedOn: optionalText(values['disbandedOn']),
  };
  if (id !== null) {
    const facts = await teamFacts(load, id);
    return facts === null ? [] : violationsOf(changeTeam({ facts, input, today }));
  }
  const { node } = await load(TeamStationDocument, { id: text(values['stationId']) });
  if (node?.__typename !== 'Station') return [];
  const facts = { station: toStation(node), teams: node.teams.nodes.map(toTeam) };
  return violationsOf(createTeam({ facts, input, today, ids: { team: idOf('Team', 'new') } }));
};

/** Judges whether a person may join. */
export async function checkJoining(
  teamId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const [facts, someone] = await Promise.all([
    teamFacts(load, teamId),
    load(TeamPersonDocument, { id: text(values['personId']) }),
  ]);
  const { node } = someone;
  if (facts === null || node?.__typename !== 'Person') return [];
  const person = toPerson(node);
  const input = {
    from: text(values['from']),
    asLeader: values['asLeader'] === true,
    endPrevious: values['endPrevious'] === true,
  };
  const ids = { membership: idOf('TeamMembership', 'new'), leadership: idOf('TeamLeadership', 'new') };
  const own = {
    person,
    memberships: facts.memberships.filter(({ personId }) => personId === person.id),
    qinglanMemberships: inOtherQinglanTeams(node.memberships, teamId),
  };
  return violationsOf(joinTeam({ facts: { ...facts, ...own }, input, today, ids }));
}

/** Judges the end of a membership. */
export async function checkLeaving(
  teamId: string,
  personId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await teamFacts(load, teamId);
  const memberships = facts?.memberships.filter((one) => one.personId === personId) ?? [];
  const membership = memberships.find(({ to }) => to === null);
  if (!facts || !membership) return [];
  const own = {
    membership,
    memberships,
    qinglanMemberships: facts.qinglanMemberships.filter((one) => one.personId === personId),
  };
  return violationsOf(leaveTeam({ facts: { ...facts, ...own }, input: { to: text(values['to']) }, today }));
}

/** Judges the end of a leadership. */
export async function checkSteppingDown(
  teamId: string,
  leadershipId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await teamFacts(load, teamId);
  const leadership = facts?.leaderships.find(({ id }) => id === leadershipId);
  if (!facts || !leadership) return [];
  const memberships = facts.memberships.filter(({ personId }) => personId === leadership.personId);
  const own = { leadership, leaderships: facts.leaderships, memberships };
  return violationsOf(endLeadership({ facts: own, input: { to: text(values.to) }, today }));
}

async function teamFacts(load: Load, id: string) {
  const { node } = await load(TeamFactsDocument, { id });
  if (node?.__typename !== 'Team') return null;
  return {
    team: toTeam(node),
    station: toStation(node.station),
    teams: node.station.teams.nodes.map(toTeam),
    memberships: node.memberships.map(toMembership),
    members: node.memberships.map(({ person }) => toPerson(person)),
    leaderships: node.leaderships.map(toLeadership),
    branchMemberships: node.station.branches.flatMap(({ memberships }) =>
      memberships.map(toBranchMembership),
    ),
    qinglanMemberships: node.memberships.flatMap(({ person }) => inOtherQinglanTeams(person.memberships, id)),
  };
}

type WithKind = MembershipFactFragment & { readonly team: { readonly kind: Kind } };

function inOtherQinglanTeams(memberships: readonly WithKind[], teamId: string): readonly TeamMembership[] {
  return memberships.filter(({ team }) => team.kind === 'QINGLAN' && team.id !== teamId).map(toMembership);
}
