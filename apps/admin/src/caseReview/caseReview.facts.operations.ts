import { graphql } from '../generated/gql.ts';

export const CaseReviewFact = graphql(`
  fragment CaseReviewFact on CaseReview {
    id caseNumber category reviewedOn summary synthetic
    station { id }
    studyDay { id }
    reviewer { id }
  }
`);

export const FindingFact = graphql(`
  fragment FindingFact on Finding { id text openedOn closedOn remedy synthetic review { id } }
`);

/** A station, its reviews of cases whose numbers hold a text, and a study day. */
export const CaseReviewFactsDocument = graphql(`
  query CaseReviewFacts($stationId: ID!, $caseNumber: String!, $studyDayId: ID!) {
    station: node(id: $stationId) { __typename ... on Station { ...StationFact } }
    caseReviews(filter: { stationId: $stationId, search: $caseNumber }, first: 20) { nodes { ...CaseReviewFact } }
    studyDay: node(id: $studyDayId) {
      __typename
      ... on StudyDay { id heldOn topic attendance synthetic station { id } leader { id } }
    }
  }
`);

/** A review with its station and its findings. */
export const ReviewedDocument = graphql(`
  query Reviewed($id: ID!) {
    node(id: $id) {
      __typename
      ... on CaseReview { ...CaseReviewFact findings { ...FindingFact } station { ...StationFact } }
    }
  }
`);
