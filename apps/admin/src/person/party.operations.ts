import { actionOperation, type ResourceOperations } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';

const AdmitToPartyDocument = graphql(`
  mutation AdmitToParty($input: AdmitToPartyInput!) {
    admitToParty(input: $input) {
      __typename
      ...RefusalFields
      ... on PartyMembership { id version }
      ... on ConflictError { current { ... on PartyMembership { id version } } }
    }
  }
`);

const ConfirmFullMembershipDocument = graphql(`
  mutation ConfirmFullMembership($input: ConfirmFullMembershipInput!) {
    confirmFullMembership(input: $input) {
      __typename
      ...RefusalFields
      ... on PartyMembership { id version }
      ... on ConflictError { current { ... on PartyMembership { id version } } }
    }
  }
`);

const UpdatePartyMembershipDocument = graphql(`
  mutation UpdatePartyMembership($input: UpdatePartyMembershipInput!) {
    updatePartyMembership(input: $input) {
      __typename
      ...RefusalFields
      ... on PartyMembership { id version }
      ... on ConflictError { current { ... on PartyMembership { id version } } }
    }
  }
`);

const LeavePartyDocument = graphql(`
  mutation LeaveParty($input: LeavePartyInput!) {
    leaveParty(input: $input) {
      __typename
      ...RefusalFields
      ... on PartyMembership { id version }
      ... on ConflictError { current { ... on PartyMembership { id version } } }
    }
  }
`);

/** What can be done with memberships of the Party. */
export const partyActions: ResourceOperations['actions'] = {
  admitToParty: actionOperation(AdmitToPartyDocument, {
    result: (data) => data.admitToParty,
    fields: ['personId', 'probationaryFrom', 'fullFrom', 'leftOn', 'synthetic', 'acknowledge'],
  }),
  confirmFullMembership: actionOperation(ConfirmFullMembershipDocument, {
    result: (data) => data.confirmFullMembership,
    fields: ['id', 'version', 'fullFrom', 'acknowledge'],
  }),
  updatePartyMembership: actionOperation(UpdatePartyMembershipDocument, {
    result: (data) => data.updatePartyMembership,
    fields: ['id', 'version', 'probationaryFrom', 'fullFrom', 'leftOn', 'synthetic', 'acknowledge'],
    clearable: ['fullFrom', 'leftOn'],
  }),
  leaveParty: actionOperation(LeavePartyDocument, {
    result: (data) => data.leaveParty,
    fields: ['id', 'version', 'leftOn', 'acknowledge'],
  }),
};
