import { graphql } from '../generated/gql.ts';

export const WorkshopFact = graphql(`
  fragment WorkshopFact on Workshop { id name foundedOn dissolvedOn synthetic branch { id } }
`);

export const GoalFact = graphql(`
  fragment GoalFact on Goal { id title detail setOn dueOn status closedOn synthetic workshop { id } owner { id } }
`);

export const TaskFact = graphql(`
  fragment TaskFact on Task { id title setOn dueOn status closedOn synthetic goal { id } owner { id } }
`);

export const HighlightFact = graphql(`
  fragment HighlightFact on Highlight { id title detail shownOn status maturedOn synthetic goal { id } task { id } }
`);

/** A branch with every workshop it has had. */
export const WorkshopBranchDocument = graphql(`
  query WorkshopBranch($id: ID!) {
    node(id: $id) { __typename ... on Branch { ...BranchFact workshops { ...WorkshopFact } } }
  }
`);

/** A workshop with what it holds, and the other workshops of its branch. */
export const WorkshopFactsDocument = graphql(`
  query WorkshopFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Workshop {
        ...WorkshopFact
        branch { ...BranchFact workshops { ...WorkshopFact } secretaries { ...TenureFact } }
        goals(first: 100) { nodes { ...GoalFact tasks { ...TaskFact } highlights { ...HighlightFact } } }
      }
    }
  }
`);
