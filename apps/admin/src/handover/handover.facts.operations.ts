import { graphql } from '../generated/gql.ts';

/** A branch with its secretaries and what its handovers hold. */
export const HandoverFactsDocument = graphql(`
  query HandoverFacts($id: ID!, $toPersonId: ID!, $handedOn: Date!) {
    node(id: $id) {
      __typename
      ... on Branch {
        ...BranchFact
        secretaries { ...TenureFact }
        handoverDraft(toPersonId: $toPersonId, handedOn: $handedOn) { entries { kind text } }
      }
    }
  }
`);
