import { graphql } from '../generated/gql.ts';

/** A goal with what hangs on it, its workshop, and the secretaries of its branch. */
export const GoalFactsDocument = graphql(`
  query GoalFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        ...GoalFact
        workshop { ...WorkshopFact branch { id secretaries { ...TenureFact } } }
        tasks { ...TaskFact }
        highlights { ...HighlightFact }
      }
    }
  }
`);
