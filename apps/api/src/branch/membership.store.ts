import {
  type BranchMembership,
  type BranchMembershipResult,
  branded,
  type JoinBranchFacts,
  type JoinBranchResult,
  type LeaveBranchFacts,
  type Person,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { BranchMembership as MembershipRow } from '../generated/prisma/client.ts';
import { branchMembershipsOf, lockPerson, partyMembershipsOf } from '../person/person.store.ts';
import { lockBranch } from './branch.store.ts';
import { peopleOfBranch } from './people.store.ts';

/** What the domain looks at to let a person join a branch, both locked. @throws NotFoundError */
export const joiningFacts = async (
  tx: Transaction,
  branchId: string,
  personId: string,
): Promise<JoinBranchFacts> => {
  const { station, branch } = found(await lockBranch(tx, branchId), 'Branch', 'branchId');
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  return {
    station,
    branch,
    person: branded<Person>(person),
    people: await peopleOfBranch(tx, branchId),
    branchMemberships: await branchMembershipsOf(tx, personId),
    partyMemberships: await partyMembershipsOf(tx, personId),
  };
};

export interface LockedBranchMembership {
  readonly row: MembershipRow;
  readonly facts: LeaveBranchFacts;
}

/** A membership with its branch and person, locked, and what the domain looks at to end it; null when there is none. */
export const lockBranchMembership = async (
  tx: Transaction,
  id: string,
): Promise<LockedBranchMembership | null> => {
  const place = await tx.branchMembership.findUnique({
    where: { id },
    select: { branchId: true, personId: true },
  });
  if (!place) return null;
  const { person: _person, ...facts } = await joiningFacts(tx, place.branchId, place.personId);
  const row = await tx.branchMembership.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, membership: branded<BranchMembership>(row) } };
};

/** Saves a new membership, and the end of the one of another branch before it. Returns its id. */
export const insertBranchMembership = async (
  tx: Transaction,
  { value: { membership, ended }, acknowledged }: Accepted<JoinBranchResult>,
): Promise<string> => {
  if (ended) {
    const { id, to } = ended;
    await tx.branchMembership.update({ where: { id }, data: { to, version: { increment: 1 } } });
  }
  const acknowledgements = acknowledgedAs(acknowledged);
  await tx.branchMembership.create({ data: { ...membership, acknowledgements } });
  return membership.id;
};

/** Saves an ended membership over its locked row. */
export const updateBranchMembership = async (
  tx: Transaction,
  row: MembershipRow,
  { value: { membership }, acknowledged }: Accepted<BranchMembershipResult>,
): Promise<void> => {
  await tx.branchMembership.update({
    where: { id: row.id, version: row.version },
    data: { to: membership.to, ...nextVersion(row, acknowledged) },
  });
};
