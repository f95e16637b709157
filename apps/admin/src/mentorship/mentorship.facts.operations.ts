import { graphql } from '../generated/gql.ts';

export const MentorshipFact = graphql(`
  fragment MentorshipFact on Mentorship {
    id tier from to synthetic station { id } mentor { id } mentee { id }
  }
`);

/** What a mentorship is judged by: its station with everyone there, and the two with their service. */
export const MentorshipFactsDocument = graphql(`
  query MentorshipFacts($stationId: ID!, $mentorId: ID!, $menteeId: ID!) {
    station: node(id: $stationId) {
      __typename
      ... on Station {
        ...StationFact
        people(first: 100) { totalCount nodes { id name spells { ...SpellFact } } }
        branches { secretaries { ...TenureFact } }
        mentorships(first: 100) { totalCount nodes { ...MentorshipFact } }
      }
    }
    pair: nodes(ids: [$mentorId, $menteeId]) { __typename ... on Person { id name spells { ...SpellFact } } }
  }
`);
