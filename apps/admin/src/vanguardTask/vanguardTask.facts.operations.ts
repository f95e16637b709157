import { graphql } from '../generated/gql.ts';

/** A station with its leading Party members on a day, and the service of those who are to go. */
export const VanguardFactsDocument = graphql(`
  query VanguardFacts($stationId: ID!, $on: Date!, $people: [ID!]!) {
    station: node(id: $stationId) { __typename ... on Station { ...StationFact partyCadres(asOf: $on) { id } } }
    people: nodes(ids: $people) { __typename ... on Person { id name spells { ...SpellFact } } }
  }
`);
