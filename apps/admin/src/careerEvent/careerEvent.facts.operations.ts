import { graphql } from '../generated/gql.ts';

/** A station, and the service of a person. */
export const CareerFactsDocument = graphql(`
  query CareerFacts($stationId: ID!, $personId: ID!) {
    station: node(id: $stationId) { __typename ... on Station { ...StationFact } }
    person: node(id: $personId) { __typename ... on Person { id spells { ...SpellFact } } }
  }
`);
