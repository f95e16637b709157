import {
  type Authority,
  branded,
  type ChangeGradingFacts,
  type GradeStationFacts,
  type GradingResult,
  type StationGrading,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { StationGrading as GradingRow } from '../generated/prisma/client.ts';
import { lockedStation } from './station.store.ts';

const toGrading = (row: GradingRow): StationGrading => branded<StationGrading>(row);

const namedBy = async (tx: Transaction, id: string | null): Promise<Authority | null> => {
  if (id === null) return null;
  const row = await tx.authority.findUnique({ where: { id } });
  return branded<Authority>(found(row, 'Authority', 'authorityId'));
};

/** What the domain looks at to grade a station, which is locked. @throws NotFoundError */
export const gradingFacts = async (
  tx: Transaction,
  stationId: string,
  authorityId: string | null,
): Promise<GradeStationFacts> => {
  const station = found(await lockedStation(tx, stationId), 'Station', 'stationId');
  const rows = await tx.stationGrading.findMany({ where: { stationId, archivedAt: null } });
  return { station, gradings: rows.map(toGrading), authority: await namedBy(tx, authorityId) };
};

/** A grading and its station, locked until the transaction ends; null when there is none. */
export const lockGrading = async (tx: Transaction, id: string): Promise<GradingRow | null> => {
  const home = await tx.stationGrading.findUnique({ where: { id }, select: { stationId: true } });
  if (!home) return null;
  await lockRows(tx, 'station', [home.stationId]);
  await lockRows(tx, 'station_grading', [id]);
  return tx.stationGrading.findUniqueOrThrow({ where: { id } });
};

/** What the domain looks at to change a locked grading, with whoever is to have named it. @throws NotFoundError */
export const changeFacts = async (
  tx: Transaction,
  row: GradingRow,
  authorityId: string | null,
): Promise<ChangeGradingFacts> => ({
  ...(await gradingFacts(tx, row.stationId, authorityId)),
  grading: toGrading(row),
});

/** Saves a new grading. Returns its id. */
export const insertGrading = async (
  tx: Transaction,
  { value: { grading }, acknowledged }: Accepted<GradingResult>,
): Promise<string> => {
  await tx.stationGrading.create({ data: { ...grading, acknowledgements: acknowledgedAs(acknowledged) } });
  return grading.id;
};

/** Saves a changed grading over its locked row. */
export const updateGrading = async (
  tx: Transaction,
  row: GradingRow,
  { value: { grading }, acknowledged }: Accepted<GradingResult>,
): Promise<void> => {
  await tx.stationGrading.update({
    where: { id: row.id, version: row.version },
    data: { ...grading, ...nextVersion(row, acknowledged) },
  });
};
