import { isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkOrder, reader } from '../field/field.ts';
import type { BranchMembershipId } from '../id.ts';
import { datedFields, recordLifetime } from '../lifetime.ts';
import type { BranchMembership, PartyMembership, Person } from '../person/person.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { type Branch, branchLifetime } from './branch.ts';
import { branchMembership, branchSize } from './membership.rules.ts';
import { type BranchPeople, branchSizeOn } from './size.ts';

interface BranchAndPeople {
  readonly station: Station;
  readonly branch: Branch;
  readonly people: BranchPeople;
  /** All branch memberships of the person, in any branch. */
  readonly branchMemberships: readonly BranchMembership[];
  /** All Party memberships of the person. */
  readonly partyMemberships: readonly PartyMembership[];
}

export interface JoinBranchFacts extends BranchAndPeople {
  readonly person: Pick<Person, 'id'>;
}
export interface JoinBranchInput {
  readonly from: string;
  readonly to?: string | null | undefined;
  /** 转接组织关系: ends the membership of another branch that is running on the day that this one begins. */
  readonly endPrevious?: boolean | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface JoinBranchResult {
  readonly membership: BranchMembership;
  /** The membership of another branch that this one ended. */
  readonly ended: BranchMembership | null;
}

/** Lets a Party member join a branch. */
export function joinBranch(
  change: Creation<JoinBranchFacts, JoinBranchInput, { readonly membership: BranchMembershipId }>,
): Decision<JoinBranchResult> {
  const { facts, input, ids, acknowledge } = change;
  const read = reader(input);
  const membership: BranchMembership = {
    id: ids.membership,
    personId: facts.person.id,
    branchId: facts.branch.id,
    from: read.date('from'),
    to: read.optionalDate('to'),
    synthetic: input.synthetic ?? false,
  };
  const running = facts.branchMemberships.find(
    ({ from, to, branchId }) =>
      to === null && branchId !== membership.branchId && isBefore(from, membership.from),
  );
  const ended = input.endPrevious && running ? { ...running, to: membership.from } : null;
  const branchMemberships = facts.branchMemberships.map((other) => (other.id === ended?.id ? ended : other));
  const judged = { ...change, facts: { ...facts, branchMemberships } };
  const violations = [...read.violations(), ...(read.dated() ? judge(judged, membership, 'from') : [])];
  return decide(violations, acknowledge, { membership, ended });
}

export interface LeaveBranchFacts extends BranchAndPeople {
  readonly membership: BranchMembership;
}
export interface LeaveBranchInput {
  readonly to: string;
}
export interface BranchMembershipResult {
  readonly membership: BranchMembership;
}

/** Ends a branch membership, or corrects the day on which it ended. */
export function leaveBranch(
  change: Change<LeaveBranchFacts, LeaveBranchInput>,
): Decision<BranchMembershipResult> {
  const { facts, input, acknowledge } = change;
  const read = reader(input);
  const membership = { ...facts.membership, to: read.date('to') };
  const violations = [...read.violations(), ...(read.dated() ? judge(change, membership, 'to') : [])];
  return decide(violations, acknowledge, { membership });
}

/** Judges a membership, and the size of the branch on the day that it begins or is over. */
function judge(
  { facts, today }: Change<BranchAndPeople, unknown>,
  membership: BranchMembership,
  field: 'from' | 'to',
): readonly Violation[] {
  const { station, branch, people, branchMemberships, partyMemberships } = facts;
  const { from, to } = membership;
  const dates = datedFields({ from, to });
  const day = (field === 'to' && to) || from;
  const before = { ...people, partyMemberships: [...people.partyMemberships, ...partyMemberships] };
  const others = people.memberships.filter(({ id }) => id !== membership.id);
  const sizes = {
    size: branchSizeOn({ ...before, memberships: [...others, membership] }, day),
    before: branchSizeOn(before, day),
    path: [field],
  };
  return [
    ...checkOrder(from, to),
    ...check([stationLifetime], { station, dates }, today),
    ...check([recordLifetime], { life: branchLifetime(branch), dates }, today),
    ...check([branchMembership], { membership, branchMemberships, partyMemberships, path: [field] }, from),
    ...check([branchSize], sizes, day),
  ];
}
