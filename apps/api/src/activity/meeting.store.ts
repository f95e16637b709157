import {
  branded,
  type ChangeExchangeMeetingFacts,
  type ExchangeMeeting,
  type ExchangeMeetingResult,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { ExchangeMeeting as MeetingRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

export interface LockedMeeting {
  readonly row: MeetingRow;
  readonly facts: ChangeExchangeMeetingFacts;
}

/** A meeting and its station, locked, with what the domain looks at to change it; null when there is none. */
export const lockMeeting = async (tx: Transaction, id: string): Promise<LockedMeeting | null> => {
  const home = await tx.exchangeMeeting.findUnique({ where: { id }, select: { stationId: true } });
  const station = home && (await lockedStation(tx, home.stationId));
  if (!station) return null;
  await lockRows(tx, 'exchange_meeting', [id]);
  const row = await tx.exchangeMeeting.findUniqueOrThrow({ where: { id } });
  return { row, facts: { station, meeting: branded<ExchangeMeeting>(row) } };
};

/** Saves a new meeting. Returns its id. */
export const insertMeeting = async (
  tx: Transaction,
  { value: { meeting }, acknowledged }: Accepted<ExchangeMeetingResult>,
): Promise<string> => {
  await tx.exchangeMeeting.create({ data: { ...meeting, acknowledgements: acknowledgedAs(acknowledged) } });
  return meeting.id;
};

/** Saves a changed meeting over its locked row. */
export const updateMeeting = async (
  tx: Transaction,
  row: MeetingRow,
  { value: { meeting }, acknowledged }: Accepted<ExchangeMeetingResult>,
): Promise<void> => {
  await tx.exchangeMeeting.update({
    where: { id: row.id, version: row.version },
    data: { ...meeting, ...nextVersion(row, acknowledged) },
  });
};
