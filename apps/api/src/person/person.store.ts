import {
  type BranchMembership,
  branded,
  type ChangePersonFacts,
  type ChangePersonResult,
  type CreatePersonResult,
  type PartyMembership,
  type Person,
  type ServiceSpell,
  type Team,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Person as PersonRow } from '../generated/prisma/client.ts';

/** A person's row, locked until the transaction ends; null when there is none. */
export const lockPerson = async (tx: Transaction, id: string): Promise<PersonRow | null> => {
  await lockRows(tx, 'person', [id]);
  return tx.person.findUnique({ where: { id } });
};

/** All spells of service of a person. */
export const spellsOf = async (tx: Transaction, personId: string): Promise<ServiceSpell[]> => {
  const rows = await tx.serviceSpell.findMany({ where: { personId, archivedAt: null } });
  return rows.map((row) => branded<ServiceSpell>(row));
};

const teamsJoinedBy = async (tx: Transaction, personId: string): Promise<Team[]> => {
  const rows = await tx.team.findMany({ where: { memberships: { some: { personId, archivedAt: null } } } });
  return rows.map((row) => branded<Team>(row));
};

/** All Party memberships of a person. */
export const partyMembershipsOf = async (tx: Transaction, personId: string): Promise<PartyMembership[]> => {
  const rows = await tx.partyMembership.findMany({ where: { personId, archivedAt: null } });
  return rows.map((row) => branded<PartyMembership>(row));
};

/** All branch memberships of a person, in any branch. */
export const branchMembershipsOf = async (tx: Transaction, personId: string): Promise<BranchMembership[]> => {
  const rows = await tx.branchMembership.findMany({ where: { personId, archivedAt: null } });
  return rows.map((row) => branded<BranchMembership>(row));
};

/** What the domain looks at to change a locked person. */
export const personFacts = async (tx: Transaction, row: PersonRow): Promise<ChangePersonFacts> => ({
  person: branded<Person>(row),
  spells: await spellsOf(tx, row.id),
  teams: await teamsJoinedBy(tx, row.id),
});

/** Saves a new person with the first spell of service, where there is one. Returns the person's id. */
export const insertPerson = async (
  tx: Transaction,
  { value: { person, spell }, acknowledged }: Accepted<CreatePersonResult>,
): Promise<string> => {
  await tx.person.create({ data: { ...person, acknowledgements: acknowledgedAs(acknowledged) } });
  if (spell) await tx.serviceSpell.create({ data: spell });
  return person.id;
};

/** Saves a changed person over the locked row. */
export const updatePerson = async (
  tx: Transaction,
  row: PersonRow,
  { value: { person }, acknowledged }: Accepted<ChangePersonResult>,
): Promise<void> => {
  await tx.person.update({
    where: { id: row.id, version: row.version },
    data: { ...person, ...nextVersion(row, acknowledged) },
  });
};
