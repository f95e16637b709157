import {
  branded,
  type CalendarDate,
  type ChangeStudyDayFacts,
  calendarDate,
  idOf,
  type RecordStudyDayFacts,
  type StudyDay,
  type StudyDayResult,
  studyDaysLookedAt,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import { earliestKey } from '../common/date.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { StudyDay as StudyDayRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

/** What the domain looks at to record a study day at a station, which is locked; null when there is no such station. */
export const studyFacts = async (
  tx: Transaction,
  stationId: string,
  heldOn: CalendarDate,
): Promise<RecordStudyDayFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  const earlier = await tx.studyDay.findMany({
    where: { stationId, archivedAt: null, heldOn: { lt: earliestKey(heldOn) } },
    orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
    // One more, as the study day itself may be among them.
    take: studyDaysLookedAt + 1,
    select: { id: true, heldOn: true },
  });
  const studyDays = earlier.map((row) => ({
    id: idOf('StudyDay', row.id),
    heldOn: calendarDate(row.heldOn),
  }));
  return { station, studyDays };
};

/** The study day's row, locked until the transaction ends; null when there is none. */
export const lockStudyDay = async (tx: Transaction, id: string): Promise<StudyDayRow | null> => {
  await lockRows(tx, 'study_day', [id]);
  return tx.studyDay.findUnique({ where: { id } });
};

/** What the domain looks at to change a locked study day; null when its station is gone. */
export const studyChangeFacts = async (
  tx: Transaction,
  row: StudyDayRow,
  heldOn: CalendarDate | undefined,
): Promise<ChangeStudyDayFacts | null> => {
  const studyDay = branded<StudyDay>(row);
  const facts = await studyFacts(tx, row.stationId, heldOn ?? studyDay.heldOn);
  return facts && { ...facts, studyDay };
};

/** Saves a new study day. Returns its id. */
export const insertStudyDay = async (
  tx: Transaction,
  { value: { studyDay }, acknowledged }: Accepted<StudyDayResult>,
): Promise<string> => {
  await tx.studyDay.create({ data: { ...studyDay, acknowledgements: acknowledgedAs(acknowledged) } });
  return studyDay.id;
};

/** Saves a changed study day over its locked row. */
export const updateStudyDay = async (
  tx: Transaction,
  row: StudyDayRow,
  { value: { studyDay }, acknowledged }: Accepted<StudyDayResult>,
): Promise<void> => {
  await tx.studyDay.update({
    where: { id: row.id, version: row.version },
    data: { ...studyDay, ...nextVersion(row, acknowledged) },
  });
};
