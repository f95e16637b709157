import type { CalendarDate } from '../date.ts';
import type { PersonId, StationId, TeamId, TeamLeadershipId, TeamMembershipId } from '../id.ts';
import type { Lifetime } from '../lifetime.ts';

export const teamKinds = ['QINGLAN', 'SERVICE'] as const;
export type TeamKind = (typeof teamKinds)[number];

export const teamFunctions = [
  'CRIME_FIGHTING',
  'ORDER_AND_PREVENTION',
  'GOVERNANCE_INNOVATION',
  'GRASSROOTS_FOUNDATION',
  'WINDOW_SERVICE',
  'OTHER',
] as const;
export type TeamFunction = (typeof teamFunctions)[number];

export const teamEligibilities = ['ANYONE', 'WOMEN'] as const;
export type TeamEligibility = (typeof teamEligibilities)[number];

/** 青蓝小组 (QINGLAN) or a service brigade such as 巾帼服务队 (SERVICE). */
export interface Team {
  readonly id: TeamId;
  readonly stationId: StationId;
  readonly name: string;
  readonly kind: TeamKind;
  readonly function: TeamFunction;
  readonly eligibility: TeamEligibility;
  readonly foundedOn: CalendarDate | null;
  readonly disbandedOn: CalendarDate | null;
}

export interface TeamMembership {
  readonly id: TeamMembershipId;
  readonly teamId: TeamId;
  readonly personId: PersonId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** The time in which a member leads the team. A leader is a member throughout. */
export interface TeamLeadership {
  readonly id: TeamLeadershipId;
  readonly teamId: TeamId;
  readonly personId: PersonId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** The time in which someone can be a member. */
export function teamLifetime({ name, foundedOn, disbandedOn }: Team): Lifetime {
  return { name, began: foundedOn, ended: disbandedOn };
}

export {
  type StandingCounts,
  type StandingMeasure,
  type StandingWeights,
  standingMeasures,
  type TeamScore,
  type TeamStanding,
} from './standing.ts';
export { teamEligibility } from './team.rules.ts';
