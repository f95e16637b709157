import { graphql } from '../generated/gql.ts';

export const BranchStationDocument = graphql(`
  query BranchStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);

/** A branch with its station and all its tenures. */
export const BranchFactsDocument = graphql(`
  query BranchFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Branch {
        ...BranchFact
        station { ...StationFact }
        secretaries { ...TenureFact }
      }
    }
  }
`);

export const PersonTenuresDocument = graphql(`
  query PersonTenures($id: ID!) { node(id: $id) { __typename ... on Person { id tenures { ...TenureFact } } } }
`);
