import {
  type CaseCategory,
  changeCaseReview,
  changeFinding,
  closeFinding,
  idOf,
  openFinding,
  recordCaseReview,
  type Violation,
} from '@qinglan/domain';
import { toStation } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { CaseReviewFactsDocument, ReviewedDocument } from './caseReview.facts.operations.ts';
import { toCaseReview, toFinding, toStudyDay } from './caseReview.facts.ts';

type Violations = Promise<readonly Violation[]>;

/** Judges a review by the station's reviews of the same case, its study day and its own findings. */
export const checkCaseReview: Check = async (values, { load, today }) => {
  const id = optionalText(values['id']);
  const input = {
    caseNumber: text(values['caseNumber']),
    category: values['category'] as CaseCategory,
    reviewedOn: text(values['reviewedOn']),
    summary: optionalText(values['summary']),
  };
  const facts = await reviewFacts(load, values, input.caseNumber);
  if (facts === null) return [];
  if (id === null) {
    return violationsOf(
      recordCaseReview({ facts, input, today, ids: { review: idOf('CaseReview', 'new') } }),
    );
  }
  const reviewed = await reviewedFacts(load, id);
  return reviewed === null
    ? []
    : violationsOf(changeCaseReview({ facts: { ...facts, ...reviewed }, input, today }));
};

/** Judges a finding that is to open. */
export async function checkOpening(
  reviewId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await reviewedFacts(load, reviewId);
  if (facts === null) return [];
  const input = { text: text(values['text']), openedOn: optionalText(values['openedOn']) };
  return violationsOf(openFinding({ facts, input, today, ids: { finding: idOf('Finding', 'new') } }));
}

/** Judges the closing of a finding. */
export async function checkClosing(
  reviewId: string,
  findingId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await findingFacts(load, reviewId, findingId);
  if (facts === null) return [];
  const input = { closedOn: text(values['closedOn']), remedy: optionalText(values['remedy']) };
  return violationsOf(closeFinding({ facts, input, today }));
}

/** Judges a change of a finding. */
export async function checkFinding(
  reviewId: string,
  findingId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await findingFacts(load, reviewId, findingId);
  if (facts === null) return [];
  const input = {
    text: text(values['text']),
    openedOn: text(values['openedOn']),
    remedy: optionalText(values['remedy']),
  };
  return violationsOf(changeFinding({ facts, input, today }));
}

async function reviewFacts(load: Load, values: FormValues, caseNumber: string) {
  const stationId = text(values['stationId']);
  // Where no study day is chosen, the station's id stands in: it names none.
  const studyDayId = optionalText(values['studyDayId']) ?? stationId;
  const found = await load(CaseReviewFactsDocument, { stationId, caseNumber, studyDayId });
  if (found.station?.__typename !== 'Station') return null;
  return {
    station: toStation(found.station),
    reviews: found.caseReviews.nodes.map(toCaseReview),
    studyDay: toStudyDay(found.studyDay),
  };
}

async function reviewedFacts(load: Load, id: string) {
  const { node } = await load(ReviewedDocument, { id });
  if (node?.__typename !== 'CaseReview') return null;
  return {
    station: toStation(node.station),
    review: toCaseReview(node),
    findings: node.findings.map(toFinding),
  };
}

async function findingFacts(load: Load, reviewId: string, findingId: string) {
  const facts = await reviewedFacts(load, reviewId);
  const finding = facts?.findings.find(({ id }) => id === findingId);
  return facts && finding ? { ...facts, finding } : null;
}
