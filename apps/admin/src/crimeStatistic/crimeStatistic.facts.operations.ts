import { graphql } from '../generated/gql.ts';

export const CrimeStatisticFact = graphql(`
  fragment CrimeStatisticFact on CrimeStatistic {
    id category from to reported solved arrested synthetic station { id }
  }
`);

/** A station with its latest counts of one category. */
export const CrimeStatisticFactsDocument = graphql(`
  query CrimeStatisticFacts($stationId: ID!, $category: StatisticCategory!) {
    node(id: $stationId) {
      __typename
      ... on Station {
        ...StationFact
        crimeStatistics(filter: { category: $category }, first: 100) { nodes { ...CrimeStatisticFact } }
      }
    }
  }
`);
