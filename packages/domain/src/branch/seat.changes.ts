import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkOrder, reader } from '../field/field.ts';
import type { CommitteeMemberId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import type { Person } from '../person/person.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { type Branch, branchLifetime, type SecretaryTenure } from './branch.ts';
import { oneSeat } from './committee.rules.ts';
import type { CommitteeMember, CommitteeRole } from './committee.ts';
import { branchSize } from './membership.rules.ts';
import { type BranchPeople, branchSizeOn } from './size.ts';

interface CommitteeFacts {
  readonly station: Station;
  readonly branch: Branch;
  readonly people: BranchPeople;
  /** All seats of the person, in any branch. */
  readonly personSeats: readonly CommitteeMember[];
  /** All tenures of the person as secretary, in any branch. */
  readonly personTenures: readonly SecretaryTenure[];
}

export interface SeatMemberFacts extends CommitteeFacts {
  readonly person: Pick<Person, 'id'>;
}
export interface SeatMemberInput {
  readonly role: CommitteeRole;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface SeatResult {
  readonly seat: CommitteeMember;
}

/** Gives a person a seat on the committee of a branch. */
export function seatMember(
  change: Creation<SeatMemberFacts, SeatMemberInput, { readonly seat: CommitteeMemberId }>,
): Decision<SeatResult> {
  const { facts, input, ids, acknowledge } = change;
  const read = reader(input);
  const seat: CommitteeMember = {
    id: ids.seat,
    branchId: facts.branch.id,
    personId: facts.person.id,
    role: input.role,
    from: read.date('from'),
    to: read.optionalDate('to'),
    synthetic: input.synthetic ?? false,
  };
  const violations = [...read.violations(), ...(read.dated() ? judge(change, seat, 'from') : [])];
  return decide(violations, acknowledge, { seat });
}

export interface UnseatMemberFacts extends CommitteeFacts {
  readonly seat: CommitteeMember;
}
export interface UnseatMemberInput {
  readonly to: string;
}

/** Ends a seat, or corrects the day on which it ended. */
export function unseatMember(change: Change<UnseatMemberFacts, UnseatMemberInput>): Decision<SeatResult> {
  const { facts, input, acknowledge } = change;
  const read = reader(input);
  const seat = { ...facts.seat, to: read.date('to') };
  const violations = [...read.violations(), ...(read.dated() ? judge(change, seat, 'to') : [])];
  return decide(violations, acknowledge, { seat });
}

/** Judges a seat, and the size of the committee on the day that it begins or is over. */
function judge(
  { facts, today }: Change<CommitteeFacts, unknown>,
  seat: CommitteeMember,
  field: 'from' | 'to',
): readonly Violation[] {
  const { station, branch, people, personSeats, personTenures } = facts;
  const { from, to } = seat;
  const dates = datedFields({ from, to });
  const day = (field === 'to' && to) || from;
  const others = people.seats.filter(({ id }) => id !== seat.id);
  const sizes = {
    size: branchSizeOn({ ...people, seats: [...others, seat] }, day),
    before: branchSizeOn(people, day),
    path: [field],
  };
  return [
    ...checkOrder(from, to),
    ...check([stationLifetime], { station, dates }, today),
    ...check([recordLifetime], { life: branchLifetime(branch), dates }, today),
    ...check([oneSeat], { seat, personSeats, personTenures }, from),
    ...check([branchSize], sizes, day),
  ];
}
