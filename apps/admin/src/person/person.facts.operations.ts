import { graphql } from '../generated/gql.ts';

export const PersonStationDocument = graphql(`
  query PersonStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);

/** A person with all service and every team. */
export const PersonFactsDocument = graphql(`
  query PersonFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Person {
        ...PersonFact
        spells { ...SpellFact station { ...StationFact } }
        memberships { team { ...TeamFact } }
      }
    }
  }
`);
