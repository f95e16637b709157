import { graphql } from '../generated/gql.ts';

export const ViewerDocument = graphql(`
  query Viewer { viewer { id name email role grants { role place { code name } } } }
`);
