import { graphql } from '../generated/gql.ts';

/** A station with everything that its profiles and grades are judged by. */
export const ProfileFactsDocument = graphql(`
  query ProfileFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station {
        ...StationFact
        jurisdictionProfiles { id observedOn population floatingPopulation venues fireKeyUnits synthetic }
        staffingProfiles { id observedOn officers auxiliaries rooms synthetic }
        gradings { id grade from documentNumber synthetic authority { id } }
      }
    }
  }
`);

export const GradingAuthorityDocument = graphql(`
  query GradingAuthority($id: ID!) { node(id: $id) { __typename ... on Authority { ...AuthorityFact } } }
`);
