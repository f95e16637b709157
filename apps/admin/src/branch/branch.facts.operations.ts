import { graphql } from '../generated/gql.ts';

export const BranchStationDocument = graphql(`
  query BranchStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);

/** A branch with its station, all its tenures and whatever else ran in it. */
export const BranchFactsDocument = graphql(`
  query BranchFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Branch {
        ...BranchFact
        station { ...StationFact }
        secretaries { ...TenureFact }
        terms { ...TermFact }
        seats { ...SeatFact }
        memberships { ...BranchMembershipFact person { id partyMemberships { ...PartyMembershipFact } } }
      }
    }
  }
`);

/** What a person is and was in the Party and in its branches. */
export const PersonInPartyDocument = graphql(`
  query PersonInParty($id: ID!) {
    node(id: $id) {
      __typename
      ... on Person {
        id
        tenures { ...TenureFact }
        partyMemberships { ...PartyMembershipFact }
        branchMemberships { ...BranchMembershipFact }
        committeeSeats { ...SeatFact }
      }
    }
  }
`);
