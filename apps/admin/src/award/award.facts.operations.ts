import { graphql } from '../generated/gql.ts';

/** What a new award is judged by: its kind, its authority, its recipient with earlier awards, its number. */
export const AwardFactsDocument = graphql(`
  query AwardFacts($kindCode: String!, $authorityId: ID!, $recipientId: ID!, $documentNumber: String!) {
    awardKinds(filter: { search: $kindCode }, first: 100) { nodes { ...AwardKindFact } }
    authority: node(id: $authorityId) { __typename ... on Authority { ...AuthorityFact } }
    recipient: node(id: $recipientId) {
      __typename
      ... on Person { ...PersonFact spells { ...SpellFact } }
      ... on Station { ...StationFact }
      ... on Branch { ...BranchFact station { ...StationFact } }
    }
    team: node(id: $recipientId) { __typename ... on Team { ...TeamFact station { ...StationFact } } }
    awards(filter: { recipientId: $recipientId }, first: 100) { nodes { ...AwardFact } }
    numbered: awards(filter: { authorityId: $authorityId, search: $documentNumber }, first: 100) {
      nodes { id documentNumber }
    }
  }
`);

export const AwardBeforeDocument = graphql(`
  query AwardBefore($id: ID!) { node(id: $id) { __typename ... on Award { ...AwardFact } } }
`);
