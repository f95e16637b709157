import type { CalendarDate } from '../date.ts';
import { type Period, periodContains } from '../period.ts';
import { type BranchMembership, type PartyMembership, partyStandingOn } from '../person/person.ts';
import type { SecretaryTenure } from './branch.ts';
import type { CommitteeMember } from './committee.ts';

/** Everybody whom a branch and its committee ever had. */
export interface BranchPeople {
  /** All memberships of the branch. */
  readonly memberships: readonly BranchMembership[];
  /** All Party memberships of its members. */
  readonly partyMemberships: readonly PartyMembership[];
  /** All seats on its committee. */
  readonly seats: readonly CommitteeMember[];
  /** All tenures of its secretaries. */
  readonly tenures: readonly SecretaryTenure[];
}

/** Who is in a branch on one day, in numbers. */
export interface BranchSize {
  readonly members: number;
  /** 正式党员. */
  readonly full: number;
  /** 预备党员. */
  readonly probationary: number;
  /** Seats that are recorded, besides the secretary's. */
  readonly seats: number;
  /** People on the committee, the secretary counted in. */
  readonly committee: number;
}

/** Counts the members of a branch and of its committee on a day. */
export function branchSizeOn(people: BranchPeople, on: CalendarDate): BranchSize {
  const running = <Item extends Period>(items: readonly Item[]) =>
    items.filter((item) => periodContains(item, on));
  const members = new Set(running(people.memberships).map(({ personId }) => personId));
  const standings = [...members].map((member) =>
    partyStandingOn(
      people.partyMemberships.filter(({ personId }) => personId === member),
      on,
    ),
  );
  const seated = running(people.seats).map(({ personId }) => personId);
  const secretaries = running(people.tenures).map(({ personId }) => personId);
  return {
    members: members.size,
    full: standings.filter((standing) => standing === 'FULL').length,
    probationary: standings.filter((standing) => standing === 'PROBATIONARY').length,
    seats: seated.length,
    committee: new Set([...seated, ...secretaries]).size,
  };
}

export type SizeProblem = 'TOO_FEW' | 'TOO_MANY' | 'COMMITTEE_TOO_SMALL' | 'COMMITTEE_TOO_LARGE';

const fewest = 3;
const most = 50;
/** From this many full members on, a branch has a committee. */
const withCommittee = 7;
const smallestCommittee = 3;
const largestCommittee = 7;

/**
 * What is wrong with the size of a branch; with `before`, only what a change made wrong or worse.
 * A branch without recorded members, or a committee without recorded seats, is not judged.
 */
export function sizeProblems(size: BranchSize, before: BranchSize | null): readonly SizeProblem[] {
  const problems: SizeProblem[] = [];
  if (isTooFew(size) && (before === null || before.full >= fewest)) problems.push('TOO_FEW');
  if (size.full > most && size.full > (before?.full ?? 0)) problems.push('TOO_MANY');
  if (isCommitteeTooSmall(size) && (before === null || !lacksCommittee(before)))
    problems.push('COMMITTEE_TOO_SMALL');
  if (size.committee > largestCommittee && size.committee > (before?.committee ?? 0))
    problems.push('COMMITTEE_TOO_LARGE');
  return problems;
}

function isTooFew({ members, full }: BranchSize): boolean {
  return members > 0 && full < fewest;
}

function isCommitteeTooSmall(size: BranchSize): boolean {
  return size.seats > 0 && lacksCommittee(size);
}

function lacksCommittee({ full, committee }: BranchSize): boolean {
  return full >= withCommittee && committee < smallestCommittee;
}
