import { type Creation, type Decision, decide } from '../decision.ts';
import { reader, withChanges } from '../field/field.ts';
import type { AuthorityId, EvaluationId } from '../id.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import {
  evaluationCorrection,
  evaluationOnePerYear,
  evaluationRank,
  evaluationYear,
} from './evaluation.rules.ts';
import type { Evaluation, EvaluationOutcome } from './evaluation.ts';

export interface RecordEvaluationFacts {
  readonly station: Station;
  /** All evaluations of the station, superseded ones too. */
  readonly evaluations: readonly Evaluation[];
  /** Evaluations of other stations by the same authority, under the same scheme, for the same year. */
  readonly rivals: readonly Evaluation[];
}
export interface RecordEvaluationInput {
  readonly scheme: string;
  readonly year: number;
  readonly outcome: EvaluationOutcome;
  readonly rank?: number | null | undefined;
  readonly rankedAmong?: number | null | undefined;
  readonly publishedOn: string;
  readonly documentNumber?: string | null | undefined;
  /** Who evaluated; the station's own authority where nothing else is said. */
  readonly authorityId?: AuthorityId | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface EvaluationIds {
  readonly evaluation: EvaluationId;
}
export interface EvaluationResult {
  readonly evaluation: Evaluation;
}

/** Records the verdict of an authority on a station for one year. */
export function recordEvaluation(
  change: Creation<RecordEvaluationFacts, RecordEvaluationInput, EvaluationIds>,
): Decision<EvaluationResult> {
  return settle(change, change.input, { revision: 0, supersedesId: null, correctionReason: null }, []);
}

export interface CorrectEvaluationFacts extends RecordEvaluationFacts {
  /** The evaluation that the correction supersedes. */
  readonly evaluation: Evaluation;
}
/** The corrected fields; the others stay as they were published. Scheme and year cannot change. */
export interface CorrectEvaluationInput {
  readonly outcome?: EvaluationOutcome | undefined;
  readonly rank?: number | null | undefined;
  readonly rankedAmong?: number | null | undefined;
  readonly publishedOn?: string | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly reason: string;
}

/** Supersedes an evaluation by a corrected one, which it keeps beside it. */
export function correctEvaluation(
  change: Creation<CorrectEvaluationFacts, CorrectEvaluationInput, EvaluationIds>,
): Decision<EvaluationResult> {
  const { facts, today } = change;
  const { reason, outcome, rank, rankedAmong, publishedOn, documentNumber } = change.input;
  const { evaluation: corrected, evaluations } = facts;
  const fields = { outcome, rank, rankedAmong, publishedOn, documentNumber };
  const read = reader({ reason });
  const correction = {
    revision: corrected.revision + 1,
    supersedesId: corrected.id,
    correctionReason: read.passage('reason'),
  };
  return settle(change, withChanges<RecordEvaluationInput>(corrected, fields), correction, [
    ...check([evaluationCorrection], { corrected, evaluations, reason: correction.correctionReason }, today),
    ...read.violations(),
  ]);
}

function settle(
  { facts, ids, today, acknowledge }: Creation<RecordEvaluationFacts, unknown, EvaluationIds>,
  input: RecordEvaluationInput,
  correction: Pick<Evaluation, 'revision' | 'supersedesId' | 'correctionReason'>,
  found: readonly Violation[],
): Decision<EvaluationResult> {
  const { station, evaluations, rivals } = facts;
  const read = reader(input);
  const evaluation: Evaluation = {
    id: ids.evaluation,
    stationId: station.id,
    authorityId: input.authorityId ?? station.authorityId,
    scheme: read.name('scheme'),
    year: input.year,
    outcome: input.outcome,
    rank: input.rank ?? null,
    rankedAmong: input.rankedAmong ?? null,
    publishedOn: read.date('publishedOn'),
    documentNumber: read.optionalName('documentNumber'),
    ...correction,
    synthetic: input.synthetic ?? false,
  };
  const judged = { evaluation, station, evaluations, rivals, today };
  const years = [{ path: ['year'], year: evaluation.year }];
  const violations = [
    ...found,
    ...read.violations(),
    ...check([evaluationOnePerYear, evaluationRank], judged, today),
    ...check([stationLifetime], { station, dates: [], years }, today),
    ...(read.dated() ? check([evaluationYear], judged, today) : []),
  ];
  return decide(violations, acknowledge, { evaluation });
}
