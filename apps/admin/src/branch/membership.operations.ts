import { actionOperation, type ResourceOperations } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';

const JoinBranchDocument = graphql(`
  mutation JoinBranch($input: JoinBranchInput!) {
    joinBranch(input: $input) {
      __typename
      ...RefusalFields
      ... on BranchMembership { id version }
      ... on ConflictError { current { ... on BranchMembership { id version } } }
    }
  }
`);

const LeaveBranchDocument = graphql(`
  mutation LeaveBranch($input: LeaveBranchInput!) {
    leaveBranch(input: $input) {
      __typename
      ...RefusalFields
      ... on BranchMembership { id version }
      ... on ConflictError { current { ... on BranchMembership { id version } } }
    }
  }
`);

const SeatMemberDocument = graphql(`
  mutation SeatMember($input: SeatMemberInput!) {
    seatMember(input: $input) {
      __typename
      ...RefusalFields
      ... on CommitteeMember { id version }
      ... on ConflictError { current { ... on CommitteeMember { id version } } }
    }
  }
`);

const UnseatMemberDocument = graphql(`
  mutation UnseatMember($input: UnseatMemberInput!) {
    unseatMember(input: $input) {
      __typename
      ...RefusalFields
      ... on CommitteeMember { id version }
      ... on ConflictError { current { ... on CommitteeMember { id version } } }
    }
  }
`);

/** What can be done with members of branches and of their committees. */
export const membershipActions: ResourceOperations['actions'] = {
  joinBranch: actionOperation(JoinBranchDocument, {
    result: (data) => data.joinBranch,
    fields: ['branchId', 'personId', 'from', 'to', 'endPrevious', 'synthetic', 'acknowledge'],
  }),
  leaveBranch: actionOperation(LeaveBranchDocument, {
    result: (data) => data.leaveBranch,
    fields: ['id', 'version', 'to', 'acknowledge'],
  }),
  seatMember: actionOperation(SeatMemberDocument, {
    result: (data) => data.seatMember,
    fields: ['branchId', 'personId', 'role', 'from', 'to', 'synthetic', 'acknowledge'],
  }),
  unseatMember: actionOperation(UnseatMemberDocument, {
    result: (data) => data.unseatMember,
    fields: ['id', 'version', 'to', 'acknowledge'],
  }),
};
