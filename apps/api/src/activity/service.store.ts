import {
  branded,
  type ChangeServiceRecordFacts,
  type Person,
  type RecordServiceFacts,
  type ServiceProvider,
  type ServiceRecord,
  type ServiceRecordResult,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { ServiceRecord as ServiceRow } from '../generated/prisma/client.ts';
import { lockPerson, spellsOf } from '../person/person.store.ts';
import { lockedStation } from '../station/station.store.ts';
import { lockTeam } from '../team/team.store.ts';

/** Who is said to have rendered a service. */
export interface NamedProvider {
  readonly personId: string | null;
  readonly teamId: string | null;
}

const providerOf = async (tx: Transaction, personId: string): Promise<ServiceProvider> => {
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  return { person: branded<Person>(person), spells: await spellsOf(tx, personId) };
};

/** What the domain looks at to record a service at a station; all that it names is locked. @throws NotFoundError */
export const serviceFacts = async (
  tx: Transaction,
  stationId: string,
  { personId, teamId }: NamedProvider,
): Promise<RecordServiceFacts> => {
  const station = found(await lockedStation(tx, stationId), 'Station', 'stationId');
  const team = teamId === null ? null : found(await lockTeam(tx, teamId), 'Team', 'teamId').team;
  const provider = personId === null ? null : await providerOf(tx, personId);
  return { station, provider, team };
};

/** A service record and its station, locked until the transaction ends; null when there is none. */
export const lockService = async (tx: Transaction, id: string): Promise<ServiceRow | null> => {
  const home = await tx.serviceRecord.findUnique({ where: { id }, select: { stationId: true } });
  if (!home) return null;
  await lockRows(tx, 'station', [home.stationId]);
  await lockRows(tx, 'service_record', [id]);
  return tx.serviceRecord.findUniqueOrThrow({ where: { id } });
};

/** What the domain looks at to change a locked service record. @throws NotFoundError */
export const changeFacts = async (
  tx: Transaction,
  row: ServiceRow,
  named: NamedProvider,
): Promise<ChangeServiceRecordFacts> => ({
  ...(await serviceFacts(tx, row.stationId, named)),
  service: branded<ServiceRecord>(row),
});

/** Saves a new service record. Returns its id. */
export const insertService = async (
  tx: Transaction,
  { value: { service }, acknowledged }: Accepted<ServiceRecordResult>,
): Promise<string> => {
  await tx.serviceRecord.create({ data: { ...service, acknowledgements: acknowledgedAs(acknowledged) } });
  return service.id;
};

/** Saves a changed service record over its locked row. */
export const updateService = async (
  tx: Transaction,
  row: ServiceRow,
  { value: { service }, acknowledged }: Accepted<ServiceRecordResult>,
): Promise<void> => {
  await tx.serviceRecord.update({
    where: { id: row.id, version: row.version },
    data: { ...service, ...nextVersion(row, acknowledged) },
  });
};
