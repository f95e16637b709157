import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, reader, withChanges } from '../field/field.ts';
import type { CaseReviewId, PersonId } from '../id.ts';
import { datedFields, recordFuture } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { CaseCategory, CaseReview, Finding, StudyDay } from './activity.ts';
import { findingOrder, reviewStudyDay } from './review.rules.ts';

export interface RecordCaseReviewFacts {
  readonly station: Station;
  /** Reviews of the station; enough are those of the same case. */
  readonly reviews: readonly CaseReview[];
  /** The study day on which the case was reviewed, where one is named. */
  readonly studyDay: StudyDay | null;
}
export interface RecordCaseReviewInput {
  readonly caseNumber: string;
  readonly category: CaseCategory;
  readonly reviewedOn: string;
  readonly reviewerId?: PersonId | null | undefined;
  /** What was learnt: never a suspect's or a victim's data. */
  readonly summary?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface CaseReviewResult {
  readonly review: CaseReview;
}

/** Records the one review of a case. */
export function recordCaseReview(
  change: Creation<RecordCaseReviewFacts, RecordCaseReviewInput, { readonly review: CaseReviewId }>,
): Decision<CaseReviewResult> {
  return settle(change, change.ids.review, change.input, []);
}

export interface ChangeCaseReviewFacts extends RecordCaseReviewFacts {
  readonly review: CaseReview;
  /** The findings of the review, which must not open before it. */
  readonly findings: readonly Finding[];
}
export type ChangeCaseReviewInput = Changes<RecordCaseReviewInput>;

/** Changes the named fields of a review; its study day is the one in the facts. */
export function changeCaseReview(
  change: Change<ChangeCaseReviewFacts, ChangeCaseReviewInput>,
): Decision<CaseReviewResult> {
  const { review, findings } = change.facts;
  const input = withChanges<RecordCaseReviewInput>(review, change.input);
  return settle(change, review.id, input, findings);
}

function settle(
  { facts, today, acknowledge }: Change<RecordCaseReviewFacts, unknown>,
  id: CaseReviewId,
  input: RecordCaseReviewInput,
  findings: readonly Finding[],
): Decision<CaseReviewResult> {
  const { station, reviews, studyDay } = facts;
  const read = reader(input);
  const review: CaseReview = {
    id,
    stationId: station.id,
    caseNumber: read.name('caseNumber'),
    category: input.category,
    reviewedOn: read.date('reviewedOn'),
    studyDayId: studyDay?.id ?? null,
    reviewerId: input.reviewerId ?? null,
    summary: read.passage('summary'),
    synthetic: input.synthetic ?? false,
  };
  const dates = datedFields({ reviewedOn: review.reviewedOn });
  const order = { review, reviews, findings, openedField: 'reviewedOn' } as const;
  const violations = [
    ...read.violations(),
    ...check([reviewStudyDay], { review, studyDay }, today),
    ...(read.dated()
      ? [
          ...check([stationLifetime], { station, dates }, today),
          ...check([recordFuture], { dates, today }, today),
          ...check([findingOrder], order, review.reviewedOn),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { review });
}
