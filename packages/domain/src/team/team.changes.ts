import type { CalendarDate } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { TeamId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import type { Person } from '../person/person.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { oneQinglanTeam, teamEligibility, teamNameUnique } from './team.rules.ts';
import {
  type Team,
  type TeamEligibility,
  type TeamFunction,
  type TeamKind,
  type TeamMembership,
  teamLifetime,
} from './team.ts';

export interface CreateTeamInput {
  readonly name: string;
  readonly kind: TeamKind;
  readonly function: TeamFunction;
  readonly eligibility?: TeamEligibility | null | undefined;
  readonly foundedOn?: string | null | undefined;
  readonly disbandedOn?: string | null | undefined;
}
export interface CreateTeamFacts {
  readonly station: Station;
  /** The teams of the station. */
  readonly teams: readonly Team[];
}
export interface TeamResult {
  readonly team: Team;
}

/** Forms a team at a station. */
export function createTeam(
  change: Creation<CreateTeamFacts, CreateTeamInput, { readonly team: TeamId }>,
): Decision<TeamResult> {
  return settle(change, change.ids.team, change.input, () => []);
}

export type ChangeTeamInput = Changes<CreateTeamInput>;
export interface ChangeTeamFacts extends CreateTeamFacts {
  readonly team: Team;
  /** All memberships of the team. */
  readonly memberships: readonly TeamMembership[];
  /** The people of those memberships. */
  readonly members: readonly Person[];
  /** Memberships of the same people in other teams of kind QINGLAN. */
  readonly qinglanMemberships: readonly TeamMembership[];
}

/** Changes the named fields of a team; its members must still fit. */
export function changeTeam(change: Change<ChangeTeamFacts, ChangeTeamInput>): Decision<TeamResult> {
  const { facts, input, today } = change;
  return settle(change, facts.team.id, withChanges<CreateTeamInput>(facts.team, input), (team) =>
    judgeMembers(team, facts, today),
  );
}

function settle(
  { facts, today, acknowledge }: Change<CreateTeamFacts, unknown>,
  id: TeamId,
  input: CreateTeamInput,
  judge: (team: Team) => readonly Violation[],
): Decision<TeamResult> {
  const { station, teams } = facts;
  const read = reader(input);
  const team: Team = {
    id,
    stationId: station.id,
    name: read.name('name'),
    kind: input.kind,
    function: input.function,
    eligibility: input.eligibility ?? 'ANYONE',
    foundedOn: read.optionalDate('foundedOn'),
    disbandedOn: read.optionalDate('disbandedOn'),
  };
  const { foundedOn, disbandedOn } = team;
  const violations = [
    ...read.violations(),
    ...check([teamNameUnique], { team, teams }, today),
    ...(read.dated()
      ? [
          ...checkOrder(foundedOn, disbandedOn, ['disbandedOn']),
          ...check([stationLifetime], { station, dates: datedFields({ foundedOn, disbandedOn }) }, today),
          ...judge(team),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { team });
}

function judgeMembers(
  team: Team,
  { memberships, members, qinglanMemberships }: ChangeTeamFacts,
  today: CalendarDate,
): readonly Violation[] {
  const dates = memberships.flatMap(({ from, to }) => datedFields({ foundedOn: from, disbandedOn: to }));
  const elsewhere = (membership: TeamMembership) => ({
    team,
    membership,
    memberships: [],
    qinglanMemberships: qinglanMemberships.filter(({ personId }) => personId === membership.personId),
    path: ['kind'],
  });
  return [
    ...check([recordLifetime], { life: teamLifetime(team), dates }, today),
    ...members.flatMap((person) => check([teamEligibility], { team, person, path: ['eligibility'] }, today)),
    ...memberships.flatMap((membership) => check([oneQinglanTeam], elsewhere(membership), membership.from)),
  ];
}
