import { graphql } from '../generated/gql.ts';

/** A round with its station and the days on which people were put forward. */
export const SelectionRoundFactsDocument = graphql(`
  query SelectionRoundFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on SelectionRound {
        ...SelectionRoundFact
        station { ...StationFact }
        nominations(first: 100) { nodes { ...NominationFact } }
      }
    }
  }
`);

export const SelectionRoundStationDocument = graphql(`
  query SelectionRoundStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);
