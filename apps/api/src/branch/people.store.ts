import {
  type BranchMembership,
  type BranchPeople,
  branded,
  type CommitteeMember,
  type PartyMembership,
  type SecretaryTenure,
} from '@qinglan/domain';
import { oldestFirst } from '../common/succession.ts';
import type { Database, Transaction } from '../database/database.ts';

/** Everybody whom each of the branches and its committee ever had; as many statements as for one branch. */
export const peopleOfBranches = async (
  db: Database | Transaction,
  branchIds: readonly string[],
): Promise<ReadonlyMap<string, BranchPeople>> => {
  const ofBranches = { where: { ...oldestFirst.where, branchId: { in: [...branchIds] } } };
  const memberships = (await db.branchMembership.findMany(ofBranches)).map((row) =>
    branded<BranchMembership>(row),
  );
  const seats = (await db.committeeMember.findMany(ofBranches)).map((row) => branded<CommitteeMember>(row));
  const tenures = (await db.secretaryTenure.findMany(ofBranches)).map((row) => branded<SecretaryTenure>(row));
  const memberIds = [...new Set(memberships.map(({ personId }) => personId))];
  const party = await db.partyMembership.findMany({
    where: { ...oldestFirst.where, personId: { in: memberIds } },
  });
  const partyMemberships = party.map((row) => branded<PartyMembership>(row));
  return new Map(
    branchIds.map((id) => {
      const here = <Item extends { readonly branchId: string }>(items: readonly Item[]) =>
        items.filter(({ branchId }) => branchId === id);
      const members = new Set<string>(here(memberships).map(({ personId }) => personId));
      return [
        id,
        {
          memberships: here(memberships),
          partyMemberships: partyMemberships.filter(({ personId }) => members.has(personId)),
          seats: here(seats),
          tenures: here(tenures),
        },
      ];
    }),
  );
};

const nobody: BranchPeople = { memberships: [], partyMemberships: [], seats: [], tenures: [] };

/** Everybody whom a branch and its committee ever had. */
export const peopleOfBranch = async (tx: Transaction, branchId: string): Promise<BranchPeople> =>
  (await peopleOfBranches(tx, [branchId])).get(branchId) ?? nobody;
