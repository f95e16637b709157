import { actionOperation } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';

const ReviewNominationDocument = graphql(`
  mutation ReviewNomination($input: ReviewNominationInput!) {
    reviewNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { id version }
      ... on ConflictError { current { ... on Nomination { id version } } }
    }
  }
`);

const OpenPublicNoticeDocument = graphql(`
  mutation OpenPublicNotice($input: OpenPublicNoticeInput!) {
    openPublicNotice(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { id version }
      ... on ConflictError { current { ... on Nomination { id version } } }
    }
  }
`);

const ApproveNominationDocument = graphql(`
  mutation ApproveNomination($input: ApproveNominationInput!) {
    approveNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { id version }
      ... on ConflictError { current { ... on Nomination { id version } } }
    }
  }
`);

const RejectNominationDocument = graphql(`
  mutation RejectNomination($input: RejectNominationInput!) {
    rejectNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { id version }
      ... on ConflictError { current { ... on Nomination { id version } } }
    }
  }
`);

const WithdrawNominationDocument = graphql(`
  mutation WithdrawNomination($input: WithdrawNominationInput!) {
    withdrawNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { id version }
      ... on ConflictError { current { ... on Nomination { id version } } }
    }
  }
`);

/** The steps of a nomination after its submission. */
export const stepOperations = {
  review: actionOperation(ReviewNominationDocument, {
    result: (data) => data.reviewNomination,
    fields: ['id', 'version', 'reviewerId', 'on', 'note', 'acknowledge'],
  }),
  openNotice: actionOperation(OpenPublicNoticeDocument, {
    result: (data) => data.openPublicNotice,
    fields: ['id', 'version', 'from'],
  }),
  approve: actionOperation(ApproveNominationDocument, {
    result: (data) => data.approveNomination,
    fields: [
      'id',
      'version',
      'approverId',
      'authorityId',
      'on',
      'documentNumber',
      'honourYear',
      'exemption',
      'noticeExemption',
      'acknowledge',
    ],
  }),
  reject: actionOperation(RejectNominationDocument, {
    result: (data) => data.rejectNomination,
    fields: ['id', 'version', 'reason', 'on', 'approverId'],
  }),
  withdraw: actionOperation(WithdrawNominationDocument, {
    result: (data) => data.withdrawNomination,
    fields: ['id', 'version', 'reason', 'on'],
  }),
};
