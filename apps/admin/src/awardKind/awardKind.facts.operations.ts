import { graphql } from '../generated/gql.ts';

/** Kinds whose code may be the one asked for, and one award of each type of recipient of a kind. */
export const AwardKindFactsDocument = graphql(`
  query AwardKindFacts($code: String!, $kindId: ID) {
    awardKinds(filter: { search: $code }, first: 100) { nodes { id code } }
    people: awards(filter: { kindId: $kindId, recipientType: PERSON }, first: 1) { nodes { ...AwardFact } }
    stations: awards(filter: { kindId: $kindId, recipientType: STATION }, first: 1) { nodes { ...AwardFact } }
    branches: awards(filter: { kindId: $kindId, recipientType: BRANCH }, first: 1) { nodes { ...AwardFact } }
    teams: awards(filter: { kindId: $kindId, recipientType: TEAM }, first: 1) { nodes { ...AwardFact } }
  }
`);
