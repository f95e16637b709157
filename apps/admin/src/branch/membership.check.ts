import {
  type CommitteeRole,
  idOf,
  joinBranch,
  leaveBranch,
  seatMember,
  unseatMember,
  type Violation,
} from '@qinglan/domain';
import { type CheckContext, type FormValues, optionalText, text, violationsOf } from '../form/check.ts';
import { branchFacts, partyFactsOf } from './branch.facts.ts';

type Violations = Promise<readonly Violation[]>;

/** Judges whether a person may join a branch. */
export async function checkJoiningBranch(values: FormValues, { load, today }: CheckContext): Violations {
  const personId = text(values['personId']);
  const [facts, own] = await Promise.all([
    branchFacts(load, text(values['branchId'])),
    partyFactsOf(load, personId),
  ]);
  if (facts === null) return [];
  const input = { from: text(values['from']), endPrevious: values['endPrevious'] === true };
  const ids = { membership: idOf('BranchMembership', 'new') };
  const person = { id: idOf('Person', personId) };
  return violationsOf(joinBranch({ facts: { ...facts, ...own, person }, input, today, ids }));
}

/** Judges the end of a branch membership. */
export async function checkLeavingBranch(
  branchId: string,
  membershipId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await branchFacts(load, branchId);
  const membership = facts?.people.memberships.find(({ id }) => id === membershipId);
  if (!facts || !membership) return [];
  const own = await partyFactsOf(load, membership.personId);
  const input = { to: text(values['to']) };
  return violationsOf(leaveBranch({ facts: { ...facts, ...own, membership }, input, today }));
}

/** Judges whether a person may take a seat on the committee. */
export async function checkSeating(
  branchId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const personId = text(values['personId']);
  const [facts, own] = await Promise.all([branchFacts(load, branchId), partyFactsOf(load, personId)]);
  if (facts === null) return [];
  const input = {
    role: values['role'] as CommitteeRole,
    from: text(values['from']),
    to: optionalText(values['to']),
  };
  const ids = { seat: idOf('CommitteeMember', 'new') };
  const person = { id: idOf('Person', personId) };
  return violationsOf(seatMember({ facts: { ...facts, ...own, person }, input, today, ids }));
}

/** Judges the end of a seat. */
export async function checkUnseating(
  branchId: string,
  seatId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await branchFacts(load, branchId);
  const seat = facts?.people.seats.find(({ id }) => id === seatId);
  if (!facts || !seat) return [];
  const own = await partyFactsOf(load, seat.personId);
  const input = { to: text(values['to']) };
  return violationsOf(unseatMember({ facts: { ...facts, ...own, seat }, input, today }));
}
