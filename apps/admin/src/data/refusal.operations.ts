import { graphql } from '../generated/gql.ts';

export const RefusalFields = graphql(`
  fragment RefusalFields on Refusal {
    __typename
    message
    ... on InvariantError {
      violations { code severity path message parameters }
    }
    ... on ConflictError { changedFields }
    ... on NotFoundError { path }
  }
`);
