import { graphql } from '../generated/gql.ts';

/** What the publication of a standing is judged by: the station, its Qinglan teams and what it has published. */
export const StandingFactsDocument = graphql(`
  query StandingFacts($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station {
        ...StationFact
        teams(filter: { kind: QINGLAN }, first: 100) { nodes { ...TeamFact } }
        teamStandings(first: 100) { nodes { id from to publishedOn } }
      }
    }
  }
`);
