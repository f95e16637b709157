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
        lines(first: 100) { ...RecordLineFields }
        drift {
          valueBefore valueNow verdictBefore verdictNow addedCount removedCount
          added { ...RecordLineFields }
          removed { ...RecordLineFields }
        }
      }
    }
  }
`);

/** All figures of an account with their first records, for the printed appendix. */
export const AppendixDocument = graphql(`
  query PublicationAppendix($id: ID!) {
    node(id: $id) {
      ... on Publication { id claims { id lines(first: 12) { ...RecordLineFields } } }
    }
  }
`);

/** The station that an account is about. */
export const PublicationStationDocument = graphql(`
  query PublicationStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);
