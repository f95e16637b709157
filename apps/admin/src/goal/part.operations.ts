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

export const ChangeTaskDocument = graphql(`
  mutation ChangeTask($input: ChangeTaskInput!) {
    changeTask(input: $input) {
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

export const ChangeHighlightDocument = graphql(`
  mutation ChangeHighlight($input: ChangeHighlightInput!) {
    changeHighlight(input: $input) {
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
