import { graphql } from '../generated/gql.ts';

/** The station that has a code, if one has. */
export const StationByCodeDocument = graphql(`
  query StationByCode($code: String!) { stationByCode(code: $code) { id } }
`);

/** Stations with what they came from. */
export const StationRelativesDocument = graphql(`
  query StationRelatives($ids: [ID!]!) {
    nodes(ids: $ids) { __typename ... on Station { ...StationFact predecessors { ...StationFact predecessors { ...StationFact } } } }
  }
`);

/** A station, its successors, and the first and last dates of what belongs to it. */
export const StationExtentDocument = graphql(`
  query StationExtent($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station {
        ...StationFact
        successors { ...StationFact }
        branches { foundedOn dissolvedOn }
        first: evaluations(orderBy: [{ field: YEAR, direction: ASC }], first: 1) { nodes { year } }
        last: evaluations(orderBy: [{ field: YEAR, direction: DESC }], first: 1) { nodes { year } }
        firstAward: awards(orderBy: [{ field: GRANTED_ON, direction: ASC }], first: 1) { nodes { grantedOn } }
        lastAward: awards(orderBy: [{ field: GRANTED_ON, direction: DESC }], first: 1) { nodes { grantedOn } }
      }
    }
  }
`);
