import {
  type AuthorityId,
  branded,
  type CareerEvent,
  type CareerEventResult,
  type ChangeCareerEventFacts,
  idOf,
  type Person,
  type RecordCareerEventFacts,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { CareerEvent as CareerEventRow } from '../generated/prisma/client.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';
import { lockPerson, spellsOf } from './person.store.ts';

/** The authority that an input names; null and undefined name none, and stay. @throws NotFoundError */
export const destinationOf = async (
  tx: Transaction,
  globalId: string | null | undefined,
): Promise<AuthorityId | null | undefined> => {
  if (globalId == null) return globalId;
  const id = referenceTo('Authority', globalId, 'authorityId');
  found(
    await tx.authority.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Authority',
    'authorityId',
  );
  return idOf('Authority', id);
};

/** What the domain looks at to record a career event; the station and the person are locked. @throws NotFoundError */
export const careerFacts = async (
  tx: Transaction,
  stationId: string,
  personId: string,
): Promise<RecordCareerEventFacts> => {
  const station = found(await lockedStation(tx, stationId), 'Station', 'stationId');
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  return { station, person: branded<Person>(person), spells: await spellsOf(tx, personId) };
};

export interface LockedCareerEvent {
  readonly row: CareerEventRow;
  readonly facts: ChangeCareerEventFacts;
}

/** A career event, locked with its station and person, and what the domain looks at to change it; null when there is none. */
export const lockCareerEvent = async (tx: Transaction, id: string): Promise<LockedCareerEvent | null> => {
  const place = await tx.careerEvent.findUnique({
    where: { id },
    select: { stationId: true, personId: true },
  });
  if (!place) return null;
  const facts = await careerFacts(tx, place.stationId, place.personId);
  const row = await tx.careerEvent.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, event: branded<CareerEvent>(row) } };
};

/** Saves a new career event. Returns its id. */
export const insertCareerEvent = async (
  tx: Transaction,
  { value: { event }, acknowledged }: Accepted<CareerEventResult>,
): Promise<string> => {
  await tx.careerEvent.create({ data: { ...event, acknowledgements: acknowledgedAs(acknowledged) } });
  return event.id;
};

/** Saves a changed career event over its locked row. */
export const updateCareerEvent = async (
  tx: Transaction,
  row: CareerEventRow,
  { value: { event }, acknowledged }: Accepted<CareerEventResult>,
): Promise<void> => {
  await tx.careerEvent.update({
    where: { id: row.id, version: row.version },
    data: { ...event, ...nextVersion(row, acknowledged) },
  });
};
