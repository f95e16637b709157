import {
  branded,
  type ChangeJurisdictionProfileFacts,
  type ChangeStaffingProfileFacts,
  type JurisdictionProfile,
  type JurisdictionProfileResult,
  type RecordJurisdictionProfileFacts,
  type RecordStaffingProfileFacts,
  type StaffingProfile,
  type StaffingProfileResult,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type {
  JurisdictionProfile as JurisdictionRow,
  StaffingProfile as StaffingRow,
} from '../generated/prisma/client.ts';
import { lockedStation } from './station.store.ts';

const toJurisdiction = (row: JurisdictionRow): JurisdictionProfile => branded<JurisdictionProfile>(row);
const toStaffing = (row: StaffingRow): StaffingProfile => branded<StaffingProfile>(row);

/** What the domain looks at to record a snapshot of a jurisdiction; null when there is no such station. */
export const jurisdictionFacts = async (
  tx: Transaction,
  stationId: string,
): Promise<RecordJurisdictionProfileFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  const rows = await tx.jurisdictionProfile.findMany({ where: { stationId, archivedAt: null } });
  return { station, profiles: rows.map(toJurisdiction) };
};

export interface LockedJurisdiction {
  readonly row: JurisdictionRow;
  readonly facts: ChangeJurisdictionProfileFacts;
}

/** A snapshot and its station, locked, with what the domain looks at to change it; null when there is none. */
export const lockJurisdiction = async (tx: Transaction, id: string): Promise<LockedJurisdiction | null> => {
  const home = await tx.jurisdictionProfile.findUnique({ where: { id }, select: { stationId: true } });
  const facts = home && (await jurisdictionFacts(tx, home.stationId));
  if (!facts) return null;
  await lockRows(tx, 'jurisdiction_profile', [id]);
  const row = await tx.jurisdictionProfile.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, profile: toJurisdiction(row) } };
};

/** Saves a new snapshot. Returns its id. */
export const insertJurisdiction = async (
  tx: Transaction,
  { value: { profile }, acknowledged }: Accepted<JurisdictionProfileResult>,
): Promise<string> => {
  const acknowledgements = acknowledgedAs(acknowledged);
  await tx.jurisdictionProfile.create({ data: { ...profile, acknowledgements } });
  return profile.id;
};

/** Saves a changed snapshot over its locked row. */
export const updateJurisdiction = async (
  tx: Transaction,
  row: JurisdictionRow,
  { value: { profile }, acknowledged }: Accepted<JurisdictionProfileResult>,
): Promise<void> => {
  await tx.jurisdictionProfile.update({
    where: { id: row.id, version: row.version },
    data: { ...profile, ...nextVersion(row, acknowledged) },
  });
};

/** What the domain looks at to record a snapshot of a staffing; null when there is no such station. */
export const staffingFacts = async (
  tx: Transaction,
  stationId: string,
): Promise<RecordStaffingProfileFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  const rows = await tx.staffingProfile.findMany({ where: { stationId, archivedAt: null } });
  return { station, profiles: rows.map(toStaffing) };
};

export interface LockedStaffing {
  readonly row: StaffingRow;
  readonly facts: ChangeStaffingProfileFacts;
}

/** As `lockJurisdiction`, for a staffing. */
export const lockStaffing = async (tx: Transaction, id: string): Promise<LockedStaffing | null> => {
  const home = await tx.staffingProfile.findUnique({ where: { id }, select: { stationId: true } });
  const facts = home && (await staffingFacts(tx, home.stationId));
  if (!facts) return null;
  await lockRows(tx, 'staffing_profile', [id]);
  const row = await tx.staffingProfile.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, profile: toStaffing(row) } };
};

/** Saves a new snapshot. Returns its id. */
export const insertStaffing = async (
  tx: Transaction,
  { value: { profile }, acknowledged }: Accepted<StaffingProfileResult>,
): Promise<string> => {
  await tx.staffingProfile.create({ data: { ...profile, acknowledgements: acknowledgedAs(acknowledged) } });
  return profile.id;
};

/** Saves a changed snapshot over its locked row. */
export const updateStaffing = async (
  tx: Transaction,
  row: StaffingRow,
  { value: { profile }, acknowledged }: Accepted<StaffingProfileResult>,
): Promise<void> => {
  await tx.staffingProfile.update({
    where: { id: row.id, version: row.version },
    data: { ...profile, ...nextVersion(row, acknowledged) },
  });
};
