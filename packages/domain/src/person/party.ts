import type { CalendarDate } from '../date.ts';
import type { BranchId, BranchMembershipId, PartyMembershipId, PersonId } from '../id.ts';
import { periodContains } from '../period.ts';

/** 党员: a person's membership of the Party. */
export interface PartyMembership {
  readonly id: PartyMembershipId;
  readonly personId: PersonId;
  /** 预备期起. */
  readonly probationaryFrom: CalendarDate;
  /** 转正; null while on probation. */
  readonly fullFrom: CalendarDate | null;
  /** The first day on which it no longer holds. */
  readonly leftOn: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** The branch that a Party member belongs to during a period. */
export interface BranchMembership {
  readonly id: BranchMembershipId;
  readonly personId: PersonId;
  readonly branchId: BranchId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  /** Made up for a demonstration. */
  readonly synthetic: boolean;
}

/** From the beginning of probation until the person leaves. */
export function partyPeriod({ probationaryFrom, leftOn }: PartyMembership): {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
} {
  return { from: probationaryFrom, to: leftOn };
}

export const partyStandings = ['FULL', 'PROBATIONARY'] as const;
/** 正式党员, 预备党员. */
export type PartyStanding = (typeof partyStandings)[number];

/** What the memberships of a person make them on the day; null outside the Party. */
export function partyStandingOn(
  memberships: readonly PartyMembership[],
  on: CalendarDate,
): PartyStanding | null {
  if (isFullMemberOn(memberships, on)) return 'FULL';
  return isPartyMemberOn(memberships, on) ? 'PROBATIONARY' : null;
}

/** Whether one of the memberships makes its person a full member of the Party on the day. */
export function isFullMemberOn(memberships: readonly PartyMembership[], on: CalendarDate): boolean {
  return memberships.some(
    ({ fullFrom, leftOn }) => fullFrom !== null && periodContains({ from: fullFrom, to: leftOn }, on),
  );
}

/** Whether one of the memberships makes its person a member of the Party, on probation or full, on the day. */
export function isPartyMemberOn(memberships: readonly PartyMembership[], on: CalendarDate): boolean {
  return memberships.some((membership) => periodContains(partyPeriod(membership), on));
}
