import { graphql } from '../generated/gql.ts';

export const PlanTaskDocument = graphql(`
  mutation PlanTask($input: PlanTaskInput!) {
    planTask(input: $input) {
      __typename
      ...RefusalFields
      ... on Task { id version }
      ... on ConflictError { current { ... on Task { id version } } }
    }
  }
`);

export const UpdateTaskDocument = graphql(`
  mutation UpdateTask($input: UpdateTaskInput!) {
    updateTask(input: $input) {
      __typename
      ...RefusalFields
      ... on Task { id version }
      ... on ConflictError { current { ... on Task { id version } } }
    }
  }
`);

export const MoveTaskDocument = graphql(`
  mutation MoveTask($input: MoveTaskInput!) {
    moveTask(input: $input) {
      __typename
      ...RefusalFields
      ... on Task { id version }
      ... on ConflictError { current { ... on Task { id version } } }
    }
  }
`);

export const ShowHighlightDocument = graphql(`
  mutation ShowHighlight($input: ShowHighlightInput!) {
    showHighlight(input: $input) {
      __typename
      ...RefusalFields
      ... on Highlight { id version }
      ... on ConflictError { current { ... on Highlight { id version } } }
    }
  }
`);

export const UpdateHighlightDocument = graphql(`
  mutation UpdateHighlight($input: UpdateHighlightInput!) {
    updateHighlight(input: $input) {
      __typename
      ...RefusalFields
      ... on Highlight { id version }
      ... on ConflictError { current { ... on Highlight { id version } } }
    }
  }
`);

export const MoveHighlightDocument = graphql(`
  mutation MoveHighlight($input: MoveHighlightInput!) {
    moveHighlight(input: $input) {
      __typename
      ...RefusalFields
      ... on Highlight { id version }
      ... on ConflictError { current { ... on Highlight { id version } } }
    }
  }
`);
