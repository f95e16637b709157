import {
  branded,
  type ChangeRoundFacts,
  type Nomination,
  type RoundResult,
  type SelectionRound,
  type Station,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { SelectionRound as RoundRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

export interface LockedRound {
  readonly row: RoundRow;
  readonly round: SelectionRound;
  readonly station: Station;
}

const toRound = ({ id, stationId, name, openedOn, closedOn, synthetic }: RoundRow): SelectionRound =>
  branded<SelectionRound>({ id, stationId, name, openedOn, closedOn, synthetic });

/** A round and its station, locked until the transaction ends; null when there is none. */
export const lockRound = async (tx: Transaction, id: string): Promise<LockedRound | null> => {
  const home = await tx.selectionRound.findUnique({ where: { id }, select: { stationId: true } });
  const station = home && (await lockedStation(tx, home.stationId));
  if (!station) return null;
  await lockRows(tx, 'selection_round', [id]);
  const row = await tx.selectionRound.findUniqueOrThrow({ where: { id } });
  return { row, round: toRound(row), station };
};

/** What the domain looks at to change a locked round. */
export const roundFacts = async (
  tx: Transaction,
  { round, station }: LockedRound,
): Promise<ChangeRoundFacts> => {
  const rows = await tx.nomination.findMany({ where: { roundId: round.id, archivedAt: null } });
  return { round, station, nominations: rows.map((row) => branded<Nomination>(row)) };
};

/** Saves a new round. Returns its id. */
export const insertRound = async (
  tx: Transaction,
  { value: { round }, acknowledged }: Accepted<RoundResult>,
): Promise<string> => {
  await tx.selectionRound.create({ data: { ...round, acknowledgements: acknowledgedAs(acknowledged) } });
  return round.id;
};

/** Saves a changed round over its locked row. */
export const updateRound = async (
  tx: Transaction,
  row: RoundRow,
  { value: { round }, acknowledged }: Accepted<RoundResult>,
): Promise<void> => {
  await tx.selectionRound.update({
    where: { id: row.id, version: row.version },
    data: { ...round, ...nextVersion(row, acknowledged) },
  });
};
