import { type CaseReview, calendarDate, type Finding, idOf, type StudyDay } from '@qinglan/domain';
import type {
  CaseReviewFactFragment,
  CaseReviewFactsQuery,
  FindingFactFragment,
} from '../generated/graphql.ts';

/** The API's records as the domain's values. */
export function toCaseReview(node: CaseReviewFactFragment): CaseReview {
  const { station, studyDay, reviewer, ...fields } = node;
  return {
    ...fields,
    id: idOf('CaseReview', node.id),
    stationId: idOf('Station', station.id),
    reviewedOn: calendarDate(node.reviewedOn),
    studyDayId: studyDay ? idOf('StudyDay', studyDay.id) : null,
    reviewerId: reviewer ? idOf('Person', reviewer.id) : null,
    summary: node.summary ?? null,
  };
}

export function toFinding({ review, ...node }: FindingFactFragment): Finding {
  return {
    ...node,
    id: idOf('Finding', node.id),
    reviewId: idOf('CaseReview', review.id),
    openedOn: calendarDate(node.openedOn),
    closedOn: node.closedOn ? calendarDate(node.closedOn) : null,
    remedy: node.remedy ?? null,
  };
}

export function toStudyDay(node: CaseReviewFactsQuery['studyDay']): StudyDay | null {
  if (node?.__typename !== 'StudyDay') return null;
  const { station, leader, __typename: _, ...fields } = node;
  return {
    ...fields,
    id: idOf('StudyDay', node.id),
    stationId: idOf('Station', station.id),
    heldOn: calendarDate(node.heldOn),
    leaderId: leader ? idOf('Person', leader.id) : null,
    attendance: node.attendance ?? null,
  };
}
