import { graphql } from '../generated/gql.ts';

/** A station and its latest study days before a day. */
export const StudyDayFactsDocument = graphql(`
  query StudyDayFacts($stationId: ID!, $before: Date!, $first: Int!) {
    station: node(id: $stationId) { __typename ... on Station { ...StationFact } }
    studyDays(
      filter: { stationId: $stationId, heldOn: { before: $before } }
      orderBy: [{ field: HELD_ON, direction: DESC }]
      first: $first
    ) { nodes { id heldOn } }
  }
`);
