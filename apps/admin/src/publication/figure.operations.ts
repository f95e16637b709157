import { graphql } from '../generated/gql.ts';

/** The figures of an account, and the metrics that bear each out. */
export const FigureSuggestionsDocument = graphql(`
  query FigureSuggestions($stationId: ID!, $asOf: Date, $text: String!) {
    figureSuggestions(stationId: $stationId, asOf: $asOf, text: $text) {
      start
      suggestions { metric parameters value unit recordCount qualifier named { id label } }
    }
  }
`);

/** What the ledger says of figures that are not saved yet. */
export const ClaimAnswersDocument = graphql(`
  query ClaimAnswers($stationId: ID!, $asOf: Date, $claims: [ClaimInput!]!) {
    claimAnswers(stationId: $stationId, asOf: $asOf, claims: $claims) { computed unit recordCount verdict }
  }
`);

/** What stands behind one figure. */
export const ClaimEvidenceDocument = graphql(`
  query ClaimEvidence($id: ID!) {
    node(id: $id) {
      ... on Claim {
        id
        evidence(first: 100) { ...EvidenceFields }
        drift {
          valueBefore valueNow verdictBefore verdictNow addedCount removedCount
          added { ...EvidenceFields }
          removed { ...EvidenceFields }
        }
      }
    }
  }
`);

export const EvidenceFields = graphql(`
  fragment EvidenceFields on Evidence { id type label date synthetic page pageType }
`);

/** All figures of an account with their first records, for the printed appendix. */
export const AppendixDocument = graphql(`
  query PublicationAppendix($id: ID!) {
    node(id: $id) {
      ... on Publication { id claims { id evidence(first: 12) { ...EvidenceFields } } }
    }
  }
`);

/** The station that an account is about. */
export const PublicationStationDocument = graphql(`
  query PublicationStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);
