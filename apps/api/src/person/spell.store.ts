import {
  type BeginServiceFacts,
  branded,
  type ChangeServiceFacts,
  type Person,
  type ServiceResult,
  type ServiceSpell,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { Person as PersonRow, ServiceSpell as SpellRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';
import { lockPerson, spellsOf } from './person.store.ts';

export interface ServiceAt {
  readonly personRow: PersonRow;
  readonly facts: BeginServiceFacts;
}

/** What the domain looks at to begin service; the person and the station are locked. @throws NotFoundError */
export const serviceAt = async (tx: Transaction, personId: string, stationId: string): Promise<ServiceAt> => {
  const station = found(await lockedStation(tx, stationId), 'Station', 'stationId');
  const personRow = found(await lockPerson(tx, personId), 'Person', 'personId');
  const facts = { person: branded<Person>(personRow), station, spells: await spellsOf(tx, personId) };
  return { personRow, facts };
};

export interface LockedSpell {
  readonly row: SpellRow;
  readonly personRow: PersonRow;
  readonly facts: ChangeServiceFacts;
}

/** A spell with its person and station, locked, and what the domain looks at to end it; null when there is none. */
export const lockSpell = async (tx: Transaction, id: string): Promise<LockedSpell | null> => {
  const place = await tx.serviceSpell.findUnique({
    where: { id },
    select: { personId: true, stationId: true },
  });
  if (!place) return null;
  const { personRow, facts } = await serviceAt(tx, place.personId, place.stationId);
  const row = await tx.serviceSpell.findUniqueOrThrow({ where: { id } });
  return { row, personRow, facts: { ...facts, spell: branded<ServiceSpell>(row) } };
};

const saveCategory = async (tx: Transaction, row: PersonRow, { category }: Person): Promise<void> => {
  if (category === row.category) return;
  await tx.person.update({ where: { id: row.id }, data: { category, version: { increment: 1 } } });
};

/** Saves a new spell, and the category that the person takes over from it. Returns the spell's id. */
export const insertSpell = async (
  tx: Transaction,
  { personRow }: ServiceAt,
  { value: { spell, person }, acknowledged }: Accepted<ServiceResult>,
): Promise<string> => {
  await tx.serviceSpell.create({ data: { ...spell, acknowledgements: acknowledgedAs(acknowledged) } });
  await saveCategory(tx, personRow, person);
  return spell.id;
};

/** Saves a changed spell over its locked row, and the category that follows for the person. */
export const updateSpell = async (
  tx: Transaction,
  { row, personRow }: LockedSpell,
  { value: { spell, person }, acknowledged }: Accepted<ServiceResult>,
): Promise<void> => {
  await tx.serviceSpell.update({
    where: { id: row.id, version: row.version },
    data: { ...spell, ...nextVersion(row, acknowledged) },
  });
  await saveCategory(tx, personRow, person);
};
