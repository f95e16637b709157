import { graphql } from '../generated/gql.ts';

/** A station with all its evaluations, and those of a year that it is ranked with. */
export const EvaluationFactsDocument = graphql(`
  query EvaluationFacts($stationId: ID!, $year: Int!) {
    station: node(id: $stationId) {
      __typename
      ... on Station { ...StationFact evaluations(first: 100) { nodes { ...EvaluationFact } } }
    }
    evaluations(filter: { year: { equals: $year }, effective: true }, first: 100) { nodes { ...EvaluationFact } }
  }
`);
