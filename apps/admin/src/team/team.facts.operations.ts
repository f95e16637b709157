import { graphql } from '../generated/gql.ts';

/** A station with its teams. */
export const TeamStationDocument = graphql(`
  query TeamStation($id: ID!) {
    node(id: $id) { __typename ... on Station { ...StationFact teams(first: 100) { nodes { ...TeamFact } } } }
  }
`);

/** A team with everyone who is or was in it, and the other teams of theirs. */
export const TeamFactsDocument = graphql(`
  query TeamFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Team {
        ...TeamFact
        station {
          ...StationFact
          teams(first: 100) { nodes { ...TeamFact } }
          branches { memberships { ...BranchMembershipFact } }
        }
        memberships { ...MembershipFact person { ...PersonFact memberships { ...MembershipFact team { id kind } } } }
        leaderships { ...LeadershipFact }
      }
    }
  }
`);

/** A person with every membership. */
export const TeamPersonDocument = graphql(`
  query TeamPerson($id: ID!) {
    node(id: $id) { __typename ... on Person { ...PersonFact memberships { ...MembershipFact team { id kind } } } }
  }
`);
