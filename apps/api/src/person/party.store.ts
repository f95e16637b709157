import {
  type AdmitToPartyFacts,
  type BranchMembership,
  branded,
  type ChangePartyMembershipFacts,
  type PartyMembership,
  type PartyMembershipResult,
  type Person,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { PartyMembership as PartyRow } from '../generated/prisma/client.ts';
import { branchMembershipsOf, lockPerson, partyMembershipsOf } from './person.store.ts';

/** What the domain looks at to admit a person, who is locked. @throws NotFoundError */
export const admissionFacts = async (tx: Transaction, personId: string): Promise<AdmitToPartyFacts> => {
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  return { person: branded<Person>(person), partyMemberships: await partyMembershipsOf(tx, personId) };
};

export interface LockedPartyMembership {
  readonly row: PartyRow;
  readonly facts: ChangePartyMembershipFacts;
}

/** A Party membership with its person, locked, and what the domain looks at to change it; null when there is none. */
export const lockPartyMembership = async (
  tx: Transaction,
  id: string,
): Promise<LockedPartyMembership | null> => {
  const place = await tx.partyMembership.findUnique({ where: { id }, select: { personId: true } });
  if (!place) return null;
  const facts = await admissionFacts(tx, place.personId);
  const row = await tx.partyMembership.findUniqueOrThrow({ where: { id } });
  const branchMemberships = await branchMembershipsOf(tx, place.personId);
  return { row, facts: { ...facts, branchMemberships, membership: branded<PartyMembership>(row) } };
};

/** Saves a new Party membership. Returns its id. */
export const insertPartyMembership = async (
  tx: Transaction,
  { value: { membership }, acknowledged }: Accepted<PartyMembershipResult>,
): Promise<string> => {
  const acknowledgements = acknowledgedAs(acknowledged);
  await tx.partyMembership.create({ data: { ...membership, acknowledgements } });
  return membership.id;
};

/** Saves a changed Party membership over its locked row, and the branch membership that ends with it. */
export const updatePartyMembership = async (
  tx: Transaction,
  row: PartyRow,
  {
    value: { membership, ended },
    acknowledged,
  }: Accepted<PartyMembershipResult & { readonly ended?: BranchMembership | null }>,
): Promise<void> => {
  const { probationaryFrom, fullFrom, leftOn, synthetic } = membership;
  await tx.partyMembership.update({
    where: { id: row.id, version: row.version },
    data: { probationaryFrom, fullFrom, leftOn, synthetic, ...nextVersion(row, acknowledged) },
  });
  if (ended) {
    const { id, to } = ended;
    await tx.branchMembership.update({ where: { id }, data: { to, version: { increment: 1 } } });
  }
};
