import {
  branded,
  type CorrectEvaluationFacts,
  type Evaluation,
  type EvaluationResult,
  type RecordEvaluationFacts,
} from '@qinglan/domain';
import { acknowledgedAs } from '../common/change.ts';
import { lookupText } from '../common/text.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Evaluation as EvaluationRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

const toEvaluation = (row: EvaluationRow): Evaluation => branded<Evaluation>(row);

/** What is judged: whose verdict, under which scheme, for which year. */
interface Verdict {
  readonly authorityId?: string | null | undefined;
  readonly scheme: string;
  readonly year: number;
}

/** The evaluation's row, locked until the transaction ends; null when there is none. */
export const lockEvaluation = async (tx: Transaction, id: string): Promise<EvaluationRow | null> => {
  await lockRows(tx, 'evaluation', [id]);
  return tx.evaluation.findUnique({ where: { id } });
};

/** What the domain looks at to record a verdict on a station, which is locked; null when there is no such station. */
export const recordingFacts = async (
  tx: Transaction,
  stationId: string,
  { authorityId, scheme, year }: Verdict,
): Promise<RecordEvaluationFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  const evaluations = await tx.evaluation.findMany({ where: { stationId, archivedAt: null } });
  const rivals = await tx.evaluation.findMany({
    where: {
      authorityId: authorityId ?? station.authorityId,
      scheme: lookupText(scheme),
      year,
      archivedAt: null,
      stationId: { not: stationId },
    },
  });
  return { station, evaluations: evaluations.map(toEvaluation), rivals: rivals.map(toEvaluation) };
};

/** What the domain looks at to correct a locked evaluation; null when its station is gone. */
export const correctionFacts = async (
  tx: Transaction,
  row: EvaluationRow,
): Promise<CorrectEvaluationFacts | null> => {
  const facts = await recordingFacts(tx, row.stationId, row);
  return facts && { ...facts, evaluation: toEvaluation(row) };
};

/** Saves a verdict or a correction. Returns its id. */
export const insertEvaluation = async (
  tx: Transaction,
  { value: { evaluation }, acknowledged }: Accepted<EvaluationResult>,
): Promise<string> => {
  await tx.evaluation.create({ data: { ...evaluation, acknowledgements: acknowledgedAs(acknowledged) } });
  return evaluation.id;
};
