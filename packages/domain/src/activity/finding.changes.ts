import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, type Reader, reader, withChanges } from '../field/field.ts';
import type { FindingId } from '../id.ts';
import { datedFields, recordFuture } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { CaseReview, Finding } from './activity.ts';
import { findingOrder } from './review.rules.ts';

export interface OpenFindingFacts {
  readonly station: Station;
  readonly review: CaseReview;
}
export interface OpenFindingInput {
  readonly text: string;
  /** The day of the review where nothing else is said. */
  readonly openedOn?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface FindingResult {
  readonly finding: Finding;
}

/** Opens a finding: something that the review found wanting. */
export function openFinding(
  change: Creation<OpenFindingFacts, OpenFindingInput, { readonly finding: FindingId }>,
): Decision<FindingResult> {
  const { review } = change.facts;
  const read = reader(change.input);
  const finding: Finding = {
    id: change.ids.finding,
    reviewId: review.id,
    text: read.name('text'),
    openedOn: read.optionalDate('openedOn') ?? review.reviewedOn,
    closedOn: null,
    remedy: null,
    synthetic: change.input.synthetic ?? false,
  };
  return settle(change, read, finding);
}

export interface FindingFacts extends OpenFindingFacts {
  readonly finding: Finding;
}
export interface CloseFindingInput {
  readonly closedOn: string;
  /** What put it right. */
  readonly remedy?: string | null | undefined;
}

/** Closes a finding that was put right, or corrects the day on which it was. */
export function closeFinding(change: Change<FindingFacts, CloseFindingInput>): Decision<FindingResult> {
  const { finding } = change.facts;
  const input = withChanges<CloseFindingInput>({ closedOn: '', remedy: finding.remedy }, change.input);
  const read = reader(input);
  return settle(change, read, {
    ...finding,
    closedOn: read.date('closedOn'),
    remedy: read.passage('remedy'),
  });
}

type FindingFields = Pick<Finding, 'text' | 'remedy' | 'synthetic'> & { readonly openedOn: string };
export type ChangeFindingInput = Changes<FindingFields>;

/** Changes the named fields of a finding. */
export function changeFinding(change: Change<FindingFacts, ChangeFindingInput>): Decision<FindingResult> {
  const { finding } = change.facts;
  const { text, openedOn, remedy, synthetic } = finding;
  const input = withChanges<FindingFields>({ text, openedOn, remedy, synthetic }, change.input);
  const read = reader(input);
  return settle(change, read, {
    ...finding,
    text: read.name('text'),
    openedOn: read.date('openedOn'),
    remedy: read.passage('remedy'),
    synthetic: input.synthetic,
  });
}

function settle(
  { facts: { station, review }, today, acknowledge }: Change<OpenFindingFacts, unknown>,
  read: Pick<Reader<object>, 'violations' | 'dated'>,
  finding: Finding,
): Decision<FindingResult> {
  const { openedOn, closedOn } = finding;
  const dates = datedFields({ openedOn, closedOn });
  const order = { review, reviews: [], findings: [finding], openedField: 'openedOn' } as const;
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...check([stationLifetime], { station, dates }, today),
          ...check([recordFuture], { dates, today }, today),
          ...check([findingOrder], order, openedOn),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { finding });
}
