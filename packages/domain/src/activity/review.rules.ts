import { isBefore } from '../date.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { CaseReview, Finding, StudyDay } from './activity.ts';

/** A case number as it is compared: without blanks, Latin letters in capitals, full-width characters as their plain ones. */
export function caseKey(caseNumber: string): string {
  const plain = caseNumber.normalize('NFKC').replaceAll(/\s/gu, '');
  return plain.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

export interface FindingOrderFacts {
  readonly review: CaseReview;
  /** Reviews of the station; enough are those of the same case. The one with the same id is left out. */
  readonly reviews: readonly CaseReview[];
  readonly findings: readonly Finding[];
  /** The field that dates the findings: that of the finding, or that of the review where it moves. */
  readonly openedField: 'openedOn' | 'reviewedOn';
}

type OrderProblem =
  | { readonly problem: 'REVIEWED_ALREADY'; readonly caseNumber: string; readonly reviewedOn: string }
  | { readonly problem: 'OPENED_EARLY'; readonly openedOn: string; readonly reviewedOn: string }
  | { readonly problem: 'CLOSED_EARLY'; readonly openedOn: string; readonly closedOn: string };

export const findingOrder: Rule<'review.finding-order', FindingOrderFacts, OrderProblem> = {
  ...ledgerRule,
  code: 'review.finding-order',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'REVIEWED_ALREADY')
        return `案件“${broken.caseNumber}”已于 ${broken.reviewedOn} 评议，一案只评一次，请打开那一条。`;
      if (broken.problem === 'OPENED_EARLY')
        return `问题的发现日 ${broken.openedOn} 早于评议日 ${broken.reviewedOn}，请核对日期。`;
      return `整改完成日 ${broken.closedOn} 早于发现日 ${broken.openedOn}，请核对日期。`;
    },
    en: (broken) => {
      if (broken.problem === 'REVIEWED_ALREADY')
        return `The case “${broken.caseNumber}” was reviewed on ${broken.reviewedOn}; a case is reviewed once, so open that review.`;
      if (broken.problem === 'OPENED_EARLY')
        return `A finding opened on ${broken.openedOn}, before the review on ${broken.reviewedOn}; check the dates.`;
      return `The finding cannot close on ${broken.closedOn}, before it opened on ${broken.openedOn}; check the dates.`;
    },
  },
  check: ({ review: { id, caseNumber, reviewedOn }, reviews, findings, openedField }) =>
    breaches<OrderProblem>(
      ...reviews
        .filter((other) => other.id !== id && caseKey(other.caseNumber) === caseKey(caseNumber))
        .map((other) =>
          breach('caseNumber', {
            problem: 'REVIEWED_ALREADY',
            caseNumber: other.caseNumber,
            reviewedOn: other.reviewedOn,
          }),
        ),
      ...findings.flatMap(({ openedOn, closedOn }) => [
        isBefore(openedOn, reviewedOn) &&
          breach(openedField, { problem: 'OPENED_EARLY', openedOn, reviewedOn }),
        closedOn !== null &&
          isBefore(closedOn, openedOn) &&
          breach('closedOn', { problem: 'CLOSED_EARLY', openedOn, closedOn }),
      ]),
    ),
};

export interface ReviewStudyDayFacts {
  readonly review: CaseReview;
  readonly studyDay: StudyDay | null;
}

export const reviewStudyDay: Rule<'review.study-day', ReviewStudyDayFacts, { topic: string }> = {
  ...ledgerRule,
  code: 'review.study-day',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ topic }) => `学习日“${topic}”不是本所的，请改选。`,
    en: ({ topic }) => `The study day “${topic}” is another station’s; choose again.`,
  },
  check: ({ review, studyDay }) =>
    breaches(
      studyDay !== null &&
        studyDay.stationId !== review.stationId &&
        breach('studyDayId', { topic: studyDay.topic }),
    ),
};

export const reviewRules: readonly Rule[] = [findingOrder, reviewStudyDay];
