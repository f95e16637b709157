import {
  branded,
  type CaseReview,
  type CaseReviewResult,
  type ChangeCaseReviewFacts,
  caseKey,
  type Finding,
  type RecordCaseReviewFacts,
  type StudyDay,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import { lookupText } from '../common/text.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { CaseReview as ReviewRow } from '../generated/prisma/client.ts';
import { referenceTo } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';

/** Reviews of a case, by the index that keeps them unique; archived ones count, as the case was reviewed. */
const reviewsOf = async (
  tx: Transaction,
  stationId: string,
  caseNumber: string,
): Promise<readonly CaseReview[]> => {
  const same = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "case_review" WHERE "station_id" = ${stationId}::uuid
    AND case_key("case_number") = ${caseKey(lookupText(caseNumber))}`;
  const rows = await tx.caseReview.findMany({ where: { id: { in: same.map(({ id }) => id) } } });
  return rows.map((row) => branded<CaseReview>(row));
};

/** The study day that a field names; null when it names none. @throws NotFoundError */
const studyDayNamed = async (tx: Transaction, globalId: string | null | undefined) => {
  if (globalId == null) return null;
  const id = referenceTo('StudyDay', globalId, 'studyDayId');
  const row = found(await tx.studyDay.findUnique({ where: { id } }), 'StudyDay', 'studyDayId');
  return branded<StudyDay>(row);
};

interface Asked {
  readonly caseNumber: string;
  readonly studyDayId?: string | null | undefined;
}

/** What the domain looks at to record a review at a station, which is locked; null when there is no such station. */
export const reviewFacts = async (
  tx: Transaction,
  stationId: string,
  { caseNumber, studyDayId }: Asked,
): Promise<RecordCaseReviewFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  return {
    station,
    reviews: await reviewsOf(tx, stationId, caseNumber),
    studyDay: await studyDayNamed(tx, studyDayId),
  };
};

/** A review's row, its station locked with it until the transaction ends; null when there is none. */
export const lockReview = async (tx: Transaction, id: string): Promise<ReviewRow | null> => {
  const home = await tx.caseReview.findUnique({ where: { id }, select: { stationId: true } });
  if (!home) return null;
  await lockedStation(tx, home.stationId);
  await lockRows(tx, 'case_review', [id]);
  return tx.caseReview.findUniqueOrThrow({ where: { id } });
};

/** What the domain looks at to change a locked review; null when its station is gone. */
export const reviewChangeFacts = async (
  tx: Transaction,
  row: ReviewRow,
  asked: Partial<Asked>,
): Promise<ChangeCaseReviewFacts | null> => {
  const facts = await reviewFacts(tx, row.stationId, {
    caseNumber: asked.caseNumber ?? row.caseNumber,
    studyDayId: asked.studyDayId,
  });
  if (!facts) return null;
  const kept = asked.studyDayId === undefined ? row.studyDayId : null;
  const studyDay = kept && (await tx.studyDay.findUniqueOrThrow({ where: { id: kept } }));
  const findings = await tx.finding.findMany({ where: { reviewId: row.id, archivedAt: null } });
  return {
    ...facts,
    studyDay: studyDay ? branded<StudyDay>(studyDay) : facts.studyDay,
    review: branded<CaseReview>(row),
    findings: findings.map((each) => branded<Finding>(each)),
  };
};

/** Saves a new review. Returns its id. */
export const insertReview = async (
  tx: Transaction,
  { value: { review }, acknowledged }: Accepted<CaseReviewResult>,
): Promise<string> => {
  await tx.caseReview.create({ data: { ...review, acknowledgements: acknowledgedAs(acknowledged) } });
  return review.id;
};

/** Saves a changed review over its locked row. */
export const updateReview = async (
  tx: Transaction,
  row: ReviewRow,
  { value: { review }, acknowledged }: Accepted<CaseReviewResult>,
): Promise<void> => {
  await tx.caseReview.update({
    where: { id: row.id, version: row.version },
    data: { ...review, ...nextVersion(row, acknowledged) },
  });
};
