import { graphql } from '../generated/gql.ts';

export const AuthorityFact = graphql(`
  fragment AuthorityFact on Authority { id code name line level declaredStations parent { id } }
`);

export const StationFact = graphql(`
  fragment StationFact on Station {
    id code name establishedOn dissolvedOn synthetic
    authority { id }
    predecessors { id }
  }
`);

export const BranchFact = graphql(`
  fragment BranchFact on Branch { id name foundedOn dissolvedOn station { id } }
`);

export const TenureFact = graphql(`
  fragment TenureFact on SecretaryTenure { id from to reason endReason branch { id } person { id } }
`);

export const PersonFact = graphql(`
  fragment PersonFact on Person { id name category sex birthDate synthetic }
`);

export const SpellFact = graphql(`
  fragment SpellFact on ServiceSpell { id category entry exit from to person { id } station { id } }
`);

export const TeamFact = graphql(`
  fragment TeamFact on Team { id name kind function eligibility foundedOn disbandedOn station { id } }
`);

export const MembershipFact = graphql(`
  fragment MembershipFact on TeamMembership { id from to team { id } person { id } }
`);

export const LeadershipFact = graphql(`
  fragment LeadershipFact on TeamLeadership { id from to team { id } person { id } }
`);

export const AwardKindFact = graphql(`
  fragment AwardKindFact on AwardKind { id code name nameEn class recipientTypes yearly }
`);

export const AwardFact = graphql(`
  fragment AwardFact on Award {
    id grantedOn honourYear documentNumber deed exemption revokedFrom revocationReason synthetic recipientType
    kind { ...AwardKindFact }
    recipient {
      __typename
      ... on Person { id }
      ... on Station { id }
      ... on Branch { id }
      ... on Team { id }
    }
    authority { id }
    creditedStation { id }
  }
`);

export const EvaluationFact = graphql(`
  fragment EvaluationFact on Evaluation {
    id scheme year outcome rank rankedAmong publishedOn documentNumber revision correctionReason synthetic
    station { id }
    authority { id }
    supersedes { id }
  }
`);
