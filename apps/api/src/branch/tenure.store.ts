import {
  type AppointSecretaryFacts,
  type AppointSecretaryResult,
  branded,
  type EndSecretaryTenureFacts,
  type EndSecretaryTenureResult,
  type Person,
  type SecretaryTenure,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { SecretaryTenure as TenureRow } from '../generated/prisma/client.ts';
import { lockPerson, partyMembershipsOf } from '../person/person.store.ts';
import { lockBranch, tenuresOfBranch } from './branch.store.ts';

/** All tenures of a person as secretary, of any branch. */
export const tenuresOfPerson = async (tx: Transaction, personId: string): Promise<SecretaryTenure[]> => {
  const rows = await tx.secretaryTenure.findMany({ where: { personId, archivedAt: null } });
  return rows.map((row) => branded<SecretaryTenure>(row));
};

/** What the domain looks at to hand a branch to a person, both locked. @throws NotFoundError */
export const appointmentFacts = async (
  tx: Transaction,
  branchId: string,
  personId: string,
): Promise<AppointSecretaryFacts> => {
  const { station, branch } = found(await lockBranch(tx, branchId), 'Branch', 'branchId');
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  return {
    station,
    branch,
    person: branded<Person>(person),
    branchTenures: await tenuresOfBranch(tx, branchId),
    personTenures: await tenuresOfPerson(tx, personId),
    partyMemberships: await partyMembershipsOf(tx, personId),
  };
};

export interface LockedTenure {
  readonly row: TenureRow;
  readonly facts: EndSecretaryTenureFacts;
}

/** A tenure with its branch and person, locked, and what the domain looks at to end it; null when there is none. */
export const lockTenure = async (tx: Transaction, id: string): Promise<LockedTenure | null> => {
  const place = await tx.secretaryTenure.findUnique({
    where: { id },
    select: { branchId: true, personId: true },
  });
  if (!place) return null;
  const {
    person: _person,
    partyMemberships: _party,
    ...facts
  } = await appointmentFacts(tx, place.branchId, place.personId);
  const row = await tx.secretaryTenure.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, tenure: branded<SecretaryTenure>(row) } };
};

/** Saves a new tenure, and the end of the one before it. Returns its id. */
export const insertTenure = async (
  tx: Transaction,
  { value: { tenure, ended }, acknowledged }: Accepted<AppointSecretaryResult>,
): Promise<string> => {
  if (ended) {
    const { id, to } = ended;
    await tx.secretaryTenure.update({ where: { id }, data: { to, version: { increment: 1 } } });
  }
  await tx.secretaryTenure.create({ data: { ...tenure, acknowledgements: acknowledgedAs(acknowledged) } });
  return tenure.id;
};

/** Saves an ended tenure over its locked row. */
export const updateTenure = async (
  tx: Transaction,
  row: TenureRow,
  { value: { tenure }, acknowledged }: Accepted<EndSecretaryTenureResult>,
): Promise<void> => {
  await tx.secretaryTenure.update({
    where: { id: row.id, version: row.version },
    data: { to: tenure.to, endReason: tenure.endReason, ...nextVersion(row, acknowledged) },
  });
};
