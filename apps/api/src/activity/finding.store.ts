import {
  branded,
  type CaseReview,
  type Finding,
  type FindingFacts,
  type FindingResult,
  type OpenFindingFacts,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Finding as FindingRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';
import { lockReview } from './review.store.ts';

/** What the domain looks at to open a finding of a review, both locked; null when there is no such review. */
export const findingFacts = async (tx: Transaction, reviewId: string): Promise<OpenFindingFacts | null> => {
  const review = await lockReview(tx, reviewId);
  const station = review && (await lockedStation(tx, review.stationId));
  return station && { station, review: branded<CaseReview>(found(review, 'CaseReview', 'reviewId')) };
};

export interface LockedFinding {
  readonly row: FindingRow;
  readonly facts: FindingFacts;
}

/** A finding with its review, locked, and what the domain looks at to change it; null when there is none. */
export const lockFinding = async (tx: Transaction, id: string): Promise<LockedFinding | null> => {
  const place = await tx.finding.findUnique({ where: { id }, select: { reviewId: true } });
  const facts = place && (await findingFacts(tx, place.reviewId));
  if (!facts) return null;
  await lockRows(tx, 'finding', [id]);
  const row = await tx.finding.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, finding: branded<Finding>(row) } };
};

/** Saves a new finding. Returns its id. */
export const insertFinding = async (
  tx: Transaction,
  { value: { finding }, acknowledged }: Accepted<FindingResult>,
): Promise<string> => {
  await tx.finding.create({ data: { ...finding, acknowledgements: acknowledgedAs(acknowledged) } });
  return finding.id;
};

/** Saves a changed finding over its locked row. */
export const updateFinding = async (
  tx: Transaction,
  row: FindingRow,
  { value: { finding }, acknowledged }: Accepted<FindingResult>,
): Promise<void> => {
  await tx.finding.update({
    where: { id: row.id, version: row.version },
    data: { ...finding, ...nextVersion(row, acknowledged) },
  });
};
