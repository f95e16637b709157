import { graphql } from '../generated/gql.ts';

export const MeetingStationDocument = graphql(`
  query MeetingStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);
