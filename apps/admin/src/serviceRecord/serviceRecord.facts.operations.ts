import { graphql } from '../generated/gql.ts';

export const ServiceStationDocument = graphql(`
  query ServiceStation($id: ID!) { node(id: $id) { __typename ... on Station { ...StationFact } } }
`);

/** A person with all spells of service. */
export const ServicePersonDocument = graphql(`
  query ServicePerson($id: ID!) {
    node(id: $id) { __typename ... on Person { id name spells { ...SpellFact } } }
  }
`);

export const ServiceTeamDocument = graphql(`
  query ServiceTeam($id: ID!) { node(id: $id) { __typename ... on Team { ...TeamFact } } }
`);
