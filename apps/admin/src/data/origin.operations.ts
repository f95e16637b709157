import { graphql } from '../generated/gql.ts';

export const ImportOriginDocument = graphql(`
  query ImportOrigin($id: ID!) {
    importOrigin(id: $id) { fileName row }
  }
`);
