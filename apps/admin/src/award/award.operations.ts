import {
  actionOperation,
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { AwardFieldsFragment } from '../generated/graphql.ts';

export const AwardFields = graphql(`
  fragment AwardFields on Award {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    grantedOn honourYear documentNumber deed exemption revokedFrom revocationReason synthetic recipientType
    kind { id code name nameEn class recipientTypes yearly }
    recipient {
      __typename
      ... on Person { id name }
      ... on Station { id name }
      ... on Branch { id name }
      ... on Team { id name }
    }
    authority { id name line level }
    creditedStation { id name }
  }
`);

const AwardListDocument = graphql(`
  query AwardList($filter: AwardFilter, $orderBy: [AwardOrder!], $first: Int, $after: String) {
    awards(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...AwardFields }
    }
  }
`);

const AwardOneDocument = graphql(`
  query AwardOne($id: ID!) { node(id: $id) { ...AwardFields } }
`);

const AwardManyDocument = graphql(`
  query AwardMany($ids: [ID!]!) { nodes(ids: $ids) { ...AwardFields } }
`);

const RecordAwardDocument = graphql(`
  mutation RecordAward($input: RecordAwardInput!) {
    recordAward(input: $input) {
      __typename
      ...RefusalFields
      ... on Award { ...AwardFields }
      ... on ConflictError { current { ... on Award { ...AwardFields } } }
    }
  }
`);

const UpdateAwardDocument = graphql(`
  mutation UpdateAward($input: UpdateAwardInput!) {
    updateAward(input: $input) {
      __typename
      ...RefusalFields
      ... on Award { ...AwardFields }
      ... on ConflictError { current { ... on Award { ...AwardFields } } }
    }
  }
`);

const RevokeAwardDocument = graphql(`
  mutation RevokeAward($input: RevokeAwardInput!) {
    revokeAward(input: $input) {
      __typename
      ...RefusalFields
      ... on Award { ...AwardFields }
      ... on ConflictError { current { ... on Award { ...AwardFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: AwardFieldsFragment) => ({
  ...node,
  kindId: node.kind.id,
  recipientId: node.recipient.id,
  authorityId: node.authority.id,
});
export type AwardRecord = ReturnType<typeof record>;

export const awardFields = ['grantedOn', 'honourYear', 'documentNumber', 'deed', 'exemption'] as const;

export const awardOperations: ResourceOperations = {
  list: listOperation(AwardListDocument, {
    page: (data) => data.awards,
    record,
    orderFields: { grantedOn: 'GRANTED_ON', kind: 'KIND', createdAt: 'CREATED_AT', updatedAt: 'UPDATED_AT' },
  }),
  one: oneOperation(AwardOneDocument, record),
  many: manyOperation(AwardManyDocument, record),
  create: createOperation(RecordAwardDocument, {
    result: (data) => data.recordAward,
    record,
    fields: [
      'kindCode',
      'recipientId',
      'authorityId',
      'grantedOn',
      'honourYear',
      'documentNumber',
      'deed',
      'exemption',
      'synthetic',
    ],
  }),
  update: updateOperation(UpdateAwardDocument, {
    result: (data) => data.updateAward,
    record,
    fields: awardFields,
  }),
  actions: {
    revoke: actionOperation(RevokeAwardDocument, {
      result: (data) => data.revokeAward,
      fields: ['id', 'version', 'reason', 'from'],
    }),
  },
};
