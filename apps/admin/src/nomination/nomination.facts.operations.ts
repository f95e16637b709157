import { graphql } from '../generated/gql.ts';

export const SelectionRoundFact = graphql(`
  fragment SelectionRoundFact on SelectionRound { id name openedOn closedOn synthetic station { id } }
`);

export const NominationFact = graphql(`
  fragment NominationFact on Nomination {
    id deed status submittedOn reviewedOn reviewNote noticeFrom noticeExemption
    decidedOn decisionReason documentNumber synthetic
    round { id } person { id } kind { id }
    nominator { id } reviewer { id } approver { id } authority { id } award { id }
  }
`);

export const NomineeFact = graphql(`
  fragment NomineeFact on Person { ...PersonFact leadingCadre(asOf: $on) }
`);

export const RoundNominationsFact = graphql(`
  fragment RoundNominationsFact on SelectionRound {
    ...SelectionRoundFact
    station { ...StationFact }
    nominations(first: 100) { nodes { ...NominationFact person { ...NomineeFact } } }
  }
`);

/** What putting a person forward is judged by: the round with who stands in it, the person, the kind of award. */
export const ProposalFactsDocument = graphql(`
  query ProposalFacts($roundId: ID!, $personId: ID!, $kindCode: String!, $on: Date) {
    round: node(id: $roundId) { __typename ... on SelectionRound { ...RoundNominationsFact } }
    person: node(id: $personId) { __typename ... on Person { ...NomineeFact spells { ...SpellFact } } }
    awardKinds(filter: { search: $kindCode }, first: 100) { nodes { ...AwardKindFact } }
  }
`);

/** What the next step of a nomination is judged by. */
export const NominationFactsDocument = graphql(`
  query NominationFacts($id: ID!, $on: Date) {
    node(id: $id) {
      __typename
      ... on Nomination {
        ...NominationFact
        acknowledgements { code }
        round { ...RoundNominationsFact }
        person { ...NomineeFact spells { ...SpellFact } awards(first: 100) { nodes { ...AwardFact } } }
        kind { ...AwardKindFact }
      }
    }
  }
`);

/** Who grants an award, and whether its number is taken. */
export const GrantFactsDocument = graphql(`
  query GrantFacts($authorityId: ID!, $documentNumber: String!) {
    authority: node(id: $authorityId) { __typename ... on Authority { ...AuthorityFact } }
    numbered: awards(filter: { authorityId: $authorityId, search: $documentNumber }, first: 100) {
      nodes { id documentNumber }
    }
  }
`);
