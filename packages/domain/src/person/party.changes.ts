import { branchMembership } from '../branch/branch.ts';
import { isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, type Reader, reader, withChanges } from '../field/field.ts';
import type { PartyMembershipId } from '../id.ts';
import { periodContains, periodCovers } from '../period.ts';
import { check, type Violation } from '../rule.ts';
import { onePartyMembership, partyProbation } from './party.rules.ts';
import { type BranchMembership, type PartyMembership, partyPeriod } from './party.ts';
import type { Person } from './person.ts';

export interface AdmitToPartyInput {
  readonly probationaryFrom: string;
  readonly fullFrom?: string | null | undefined;
  readonly leftOn?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface AdmitToPartyFacts {
  readonly person: Pick<Person, 'id'>;
  /** All Party memberships of the person. */
  readonly partyMemberships: readonly PartyMembership[];
}
export interface PartyMembershipResult {
  readonly membership: PartyMembership;
}

/** Records that somebody was admitted to the Party, on probation. */
export function admitToParty(
  change: Creation<AdmitToPartyFacts, AdmitToPartyInput, { readonly membership: PartyMembershipId }>,
): Decision<PartyMembershipResult> {
  const { facts, input, ids } = change;
  const read = reader(input);
  const membership: PartyMembership = {
    id: ids.membership,
    personId: facts.person.id,
    ...readDates(read),
    synthetic: input.synthetic ?? false,
  };
  return decide(judge(facts, read, membership), change.acknowledge, { membership });
}

export interface ChangePartyMembershipFacts extends AdmitToPartyFacts {
  readonly membership: PartyMembership;
  /** All branch memberships of the person. */
  readonly branchMemberships: readonly BranchMembership[];
}
export type ChangePartyMembershipInput = Changes<AdmitToPartyInput>;

/** Changes the named fields of a Party membership; the branch memberships in it must still lie in it. */
export function changePartyMembership({
  facts,
  input,
  acknowledge,
}: Change<ChangePartyMembershipFacts, ChangePartyMembershipInput>): Decision<PartyMembershipResult> {
  const changed = withChanges<AdmitToPartyInput>(facts.membership, input);
  const read = reader(changed);
  const membership = { ...facts.membership, ...readDates(read), synthetic: changed.synthetic ?? false };
  const violations = [...judge(facts, read, membership), ...judgeBranches(facts, read, membership)];
  return decide(violations, acknowledge, { membership });
}

export interface ConfirmFullMembershipInput {
  readonly fullFrom: string;
}

/** 转正: makes a probationary member a full one. */
export function confirmFullMembership({
  facts,
  input,
  acknowledge,
}: Change<ChangePartyMembershipFacts, ConfirmFullMembershipInput>): Decision<PartyMembershipResult> {
  const read = reader(input);
  const membership = { ...facts.membership, fullFrom: read.date('fullFrom') };
  return decide(judge(facts, read, membership), acknowledge, { membership });
}

export interface LeavePartyInput {
  readonly leftOn: string;
}
export interface LeavePartyResult extends PartyMembershipResult {
  /** The branch membership that ends with it. */
  readonly ended: BranchMembership | null;
}

/** Ends a Party membership; a branch membership that is still running in it ends on the same day. */
export function leaveParty({
  facts,
  input,
  acknowledge,
}: Change<ChangePartyMembershipFacts, LeavePartyInput>): Decision<LeavePartyResult> {
  const read = reader(input);
  const membership = { ...facts.membership, leftOn: read.date('leftOn') };
  const running = facts.branchMemberships.find(
    ({ from, to }) =>
      to === null && periodContains(partyPeriod(facts.membership), from) && isBefore(from, membership.leftOn),
  );
  const ended = running ? { ...running, to: membership.leftOn } : null;
  const branchMemberships = facts.branchMemberships.map((other) => (other.id === ended?.id ? ended : other));
  const violations = [
    ...judge(facts, read, membership),
    ...judgeBranches({ ...facts, branchMemberships }, read, membership),
  ];
  return decide(violations, acknowledge, { membership, ended });
}

function readDates(read: Reader<AdmitToPartyInput>) {
  return {
    probationaryFrom: read.date('probationaryFrom'),
    fullFrom: read.optionalDate('fullFrom'),
    leftOn: read.optionalDate('leftOn'),
  };
}

type Read = Pick<Reader<AdmitToPartyInput>, 'violations' | 'dated'>;

function judge(
  { partyMemberships }: AdmitToPartyFacts,
  read: Read,
  membership: PartyMembership,
): readonly Violation[] {
  const { probationaryFrom, leftOn } = membership;
  if (!read.dated()) return read.violations();
  return [
    ...read.violations(),
    ...checkOrder(probationaryFrom, leftOn, ['leftOn']),
    ...check([onePartyMembership], { membership, partyMemberships }, probationaryFrom),
    ...check([partyProbation], membership, membership.fullFrom ?? probationaryFrom),
  ];
}

/** The branch memberships that lay in the membership must lie in it as it is now. */
function judgeBranches(
  { membership: before, partyMemberships, branchMemberships }: ChangePartyMembershipFacts,
  read: Read,
  after: PartyMembership,
): readonly Violation[] {
  if (!read.dated()) return [];
  const others = partyMemberships.filter(({ id }) => id !== after.id);
  return branchMemberships
    .filter((membership) => periodCovers(partyPeriod(before), membership))
    .flatMap((membership) => {
      const path = [isBefore(membership.from, after.probationaryFrom) ? 'probationaryFrom' : 'leftOn'];
      const facts = { membership, branchMemberships: [], partyMemberships: [...others, after], path };
      return check([branchMembership], facts, membership.from);
    });
}
