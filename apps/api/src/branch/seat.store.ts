import {
  branded,
  type CommitteeMember,
  type Person,
  type SeatMemberFacts,
  type SeatResult,
  type UnseatMemberFacts,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { CommitteeMember as SeatRow } from '../generated/prisma/client.ts';
import { lockPerson } from '../person/person.store.ts';
import { lockBranch } from './branch.store.ts';
import { peopleOfBranch } from './people.store.ts';
import { tenuresOfPerson } from './tenure.store.ts';

/** What the domain looks at to seat a person on the committee of a branch, both locked. @throws NotFoundError */
export const seatFacts = async (
  tx: Transaction,
  branchId: string,
  personId: string,
): Promise<SeatMemberFacts> => {
  const { station, branch } = found(await lockBranch(tx, branchId), 'Branch', 'branchId');
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  const seats = await tx.committeeMember.findMany({ where: { personId, archivedAt: null } });
  return {
    station,
    branch,
    person: branded<Person>(person),
    people: await peopleOfBranch(tx, branchId),
    personSeats: seats.map((row) => branded<CommitteeMember>(row)),
    personTenures: await tenuresOfPerson(tx, personId),
  };
};

export interface LockedSeat {
  readonly row: SeatRow;
  readonly facts: UnseatMemberFacts;
}

/** A seat with its branch and person, locked, and what the domain looks at to end it; null when there is none. */
export const lockSeat = async (tx: Transaction, id: string): Promise<LockedSeat | null> => {
  const place = await tx.committeeMember.findUnique({
    where: { id },
    select: { branchId: true, personId: true },
  });
  if (!place) return null;
  const { person: _person, ...facts } = await seatFacts(tx, place.branchId, place.personId);
  const row = await tx.committeeMember.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, seat: branded<CommitteeMember>(row) } };
};

/** Saves a new seat. Returns its id. */
export const insertSeat = async (
  tx: Transaction,
  { value: { seat }, acknowledged }: Accepted<SeatResult>,
): Promise<string> => {
  await tx.committeeMember.create({ data: { ...seat, acknowledgements: acknowledgedAs(acknowledged) } });
  return seat.id;
};

/** Saves an ended seat over its locked row. */
export const updateSeat = async (
  tx: Transaction,
  row: SeatRow,
  { value: { seat }, acknowledged }: Accepted<SeatResult>,
): Promise<void> => {
  await tx.committeeMember.update({
    where: { id: row.id, version: row.version },
    data: { to: seat.to, ...nextVersion(row, acknowledged) },
  });
};
