import { graphql } from '../generated/gql.ts';

export const PostFact = graphql(`
  fragment PostFact on Post { id kind title from to synthetic person { id } station { id } }
`);

export const PartyMembershipFact = graphql(`
  fragment PartyMembershipFact on PartyMembership { id probationaryFrom fullFrom leftOn synthetic person { id } }
`);

export const BranchMembershipFact = graphql(`
  fragment BranchMembershipFact on BranchMembership { id from to synthetic person { id } branch { id } }
`);

export const SeatFact = graphql(`
  fragment SeatFact on CommitteeMember { id role from to synthetic person { id } branch { id } }
`);

export const TermFact = graphql(`
  fragment TermFact on CommitteeTerm { id number electedOn dueOn endedOn synthetic branch { id } }
`);
