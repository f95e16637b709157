import { graphql } from '../generated/gql.ts';

/** The authority that has a code, if one has. */
export const AuthorityByCodeDocument = graphql(`
  query AuthorityByCode($code: String!) { authorityByCode(code: $code) { id } }
`);

/** An authority with those above it (more levels than China's administration has) and directly below it. */
export const AuthorityTreeDocument = graphql(`
  query AuthorityTree($id: ID!) {
    node(id: $id) {
      __typename
      ... on Authority {
        ...AuthorityFact
        parent { ...AuthorityFact parent { ...AuthorityFact parent { ...AuthorityFact parent { ...AuthorityFact } } } }
        children(first: 100) { nodes { ...AuthorityFact } }
      }
    }
  }
`);
