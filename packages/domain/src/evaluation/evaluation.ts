import type { CalendarDate } from '../date.ts';
import type { AuthorityId, EvaluationId, StationId } from '../id.ts';

export const evaluationOutcomes = ['ADVANCED', 'STANDARD', 'SUBSTANDARD'] as const;
export type EvaluationOutcome = (typeof evaluationOutcomes)[number];

/** 考评: one authority's verdict on one station for one year under one scheme. */
export interface Evaluation {
  readonly id: EvaluationId;
  readonly stationId: StationId;
  readonly authorityId: AuthorityId;
  readonly scheme: string;
  readonly year: number;
  readonly outcome: EvaluationOutcome;
  readonly rank: number | null;
  readonly rankedAmong: number | null;
  readonly publishedOn: CalendarDate;
  readonly documentNumber: string | null;
  /** 0 for the first verdict of the year, one more with each correction. */
  readonly revision: number;
  readonly supersedesId: EvaluationId | null;
  readonly correctionReason: string | null;
  /** Made up for a demonstration: nobody published it. */
  readonly synthetic: boolean;
}

/** The evaluations that no other one in the list supersedes, in the order given. */
export function effectiveEvaluations<Item extends Pick<Evaluation, 'id' | 'supersedesId'>>(
  evaluations: readonly Item[],
): readonly Item[] {
  const superseded = new Set(evaluations.map((evaluation) => evaluation.supersedesId));
  return evaluations.filter((evaluation) => !superseded.has(evaluation.id));
}
