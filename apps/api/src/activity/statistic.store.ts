import {
  branded,
  type ChangeCrimeStatisticFacts,
  type CrimeStatistic,
  type CrimeStatisticResult,
  type RecordCrimeStatisticFacts,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { CrimeStatistic as StatisticRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

const toStatistic = (row: StatisticRow): CrimeStatistic => branded<CrimeStatistic>(row);

/** What the domain looks at to count cases of a station, which is locked; null when there is no such station. */
export const statisticFacts = async (
  tx: Transaction,
  stationId: string,
): Promise<RecordCrimeStatisticFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  const rows = await tx.crimeStatistic.findMany({ where: { stationId, archivedAt: null } });
  return { station, statistics: rows.map(toStatistic) };
};

export interface LockedStatistic {
  readonly row: StatisticRow;
  readonly facts: ChangeCrimeStatisticFacts;
}

/** A statistic and its station, locked, with what the domain looks at to change it; null when there is none. */
export const lockStatistic = async (tx: Transaction, id: string): Promise<LockedStatistic | null> => {
  const home = await tx.crimeStatistic.findUnique({ where: { id }, select: { stationId: true } });
  const facts = home && (await statisticFacts(tx, home.stationId));
  if (!facts) return null;
  await lockRows(tx, 'crime_statistic', [id]);
  const row = await tx.crimeStatistic.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, statistic: toStatistic(row) } };
};

/** Saves new counts. Returns their id. */
export const insertStatistic = async (
  tx: Transaction,
  { value: { statistic }, acknowledged }: Accepted<CrimeStatisticResult>,
): Promise<string> => {
  await tx.crimeStatistic.create({ data: { ...statistic, acknowledgements: acknowledgedAs(acknowledged) } });
  return statistic.id;
};

/** Saves changed counts over their locked row. */
export const updateStatistic = async (
  tx: Transaction,
  row: StatisticRow,
  { value: { statistic }, acknowledged }: Accepted<CrimeStatisticResult>,
): Promise<void> => {
  await tx.crimeStatistic.update({
    where: { id: row.id, version: row.version },
    data: { ...statistic, ...nextVersion(row, acknowledged) },
  });
};
