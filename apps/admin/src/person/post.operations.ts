import { actionOperation, type ResourceOperations } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { StationPostsQuery } from '../generated/graphql.ts';

const AppointToPostDocument = graphql(`
  mutation AppointToPost($input: AppointToPostInput!) {
    appointToPost(input: $input) {
      __typename
      ...RefusalFields
      ... on Post { id version }
      ... on ConflictError { current { ... on Post { id version } } }
    }
  }
`);

const UpdatePostDocument = graphql(`
  mutation UpdatePost($input: UpdatePostInput!) {
    updatePost(input: $input) {
      __typename
      ...RefusalFields
      ... on Post { id version }
      ... on ConflictError { current { ... on Post { id version } } }
    }
  }
`);

const EndPostDocument = graphql(`
  mutation EndPost($input: EndPostInput!) {
    endPost(input: $input) {
      __typename
      ...RefusalFields
      ... on Post { id version }
      ... on ConflictError { current { ... on Post { id version } } }
    }
  }
`);

/** Every post at a station, and who held it. */
export const StationPostsDocument = graphql(`
  query StationPosts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station { id posts { id version kind title from to synthetic person { id name } } }
    }
  }
`);

export type StationPost = Extract<
  NonNullable<StationPostsQuery['node']>,
  { posts: unknown }
>['posts'][number];

/** What can be done with posts. */
export const postActions: ResourceOperations['actions'] = {
  appointToPost: actionOperation(AppointToPostDocument, {
    result: (data) => data.appointToPost,
    fields: [
      'personId',
      'stationId',
      'kind',
      'title',
      'from',
      'to',
      'endPrevious',
      'synthetic',
      'acknowledge',
    ],
  }),
  updatePost: actionOperation(UpdatePostDocument, {
    result: (data) => data.updatePost,
    fields: ['id', 'version', 'kind', 'title', 'from', 'to', 'synthetic', 'acknowledge'],
    clearable: ['title', 'to'],
  }),
  endPost: actionOperation(EndPostDocument, {
    result: (data) => data.endPost,
    fields: ['id', 'version', 'to', 'acknowledge'],
  }),
};
