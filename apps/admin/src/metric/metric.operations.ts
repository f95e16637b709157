import { graphql } from '../generated/gql.ts';

/** A record of any type in one line; every document that shows evidence spreads it. */
export const RecordLineFields = graphql(`
  fragment RecordLineFields on RecordLine {
    type id label detail from to isPeriod count synthetic pageType pageId
  }
`);

export const MetricAnswerDocument = graphql(`
  query MetricAnswer($name: String!, $stationId: ID!, $parameters: JSON, $asOf: Date, $recordedBy: DateTime) {
    metric(name: $name, stationId: $stationId, parameters: $parameters, asOf: $asOf, recordedBy: $recordedBy) {
      name value unit unknown asOf recordCount rulesVersion
      lines(first: 1000) { ...RecordLineFields }
    }
    node(id: $stationId) { __typename ... on Station { id name } }
  }
`);

/** The awards and authorities that a metric's text may name. */
export const MetricChoicesDocument = graphql(`
  query MetricChoices {
    awardKinds(first: 100, orderBy: [{ field: CODE }]) { nodes { id code name nameEn } }
    authorities(first: 100, orderBy: [{ field: CODE }]) { nodes { id code name } }
  }
`);
