import { graphql } from '../generated/gql.ts';

/** A station with its posts, and the service of a person. */
export const PostFactsDocument = graphql(`
  query PostFacts($stationId: ID!, $personId: ID!) {
    station: node(id: $stationId) { __typename ... on Station { ...StationFact posts { ...PostFact } } }
    person: node(id: $personId) { __typename ... on Person { id spells { ...SpellFact } } }
  }
`);

/** Everything a person is and was in the Party. */
export const PartyFactsDocument = graphql(`
  query PartyFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Person {
        id
        partyMemberships { ...PartyMembershipFact }
        branchMemberships { ...BranchMembershipFact }
      }
    }
  }
`);
