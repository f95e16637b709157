import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { AwardKindFieldsFragment } from '../generated/graphql.ts';

export const AwardKindFields = graphql(`
  fragment AwardKindFields on AwardKind {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    code name nameEn class recipientTypes yearly
  }
`);

const AwardKindListDocument = graphql(`
  query AwardKindList($filter: AwardKindFilter, $orderBy: [AwardKindOrder!], $first: Int, $after: String) {
    awardKinds(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...AwardKindFields }
    }
  }
`);

const AwardKindOneDocument = graphql(`
  query AwardKindOne($id: ID!) { node(id: $id) { ...AwardKindFields } }
`);

const AwardKindManyDocument = graphql(`
  query AwardKindMany($ids: [ID!]!) { nodes(ids: $ids) { ...AwardKindFields } }
`);

const CreateAwardKindDocument = graphql(`
  mutation CreateAwardKind($input: CreateAwardKindInput!) {
    createAwardKind(input: $input) {
      __typename
      ...RefusalFields
      ... on AwardKind { ...AwardKindFields }
      ... on ConflictError { current { ... on AwardKind { ...AwardKindFields } } }
    }
  }
`);

const UpdateAwardKindDocument = graphql(`
  mutation UpdateAwardKind($input: UpdateAwardKindInput!) {
    updateAwardKind(input: $input) {
      __typename
      ...RefusalFields
      ... on AwardKind { ...AwardKindFields }
      ... on ConflictError { current { ... on AwardKind { ...AwardKindFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: AwardKindFieldsFragment) => ({ ...node });
export type AwardKindRecord = ReturnType<typeof record>;

export const awardKindFields = ['code', 'name', 'nameEn', 'class', 'recipientTypes', 'yearly'] as const;

export const awardKindOperations: ResourceOperations = {
  list: listOperation(AwardKindListDocument, {
    page: (data) => data.awardKinds,
    record,
    orderFields: {
      code: 'CODE',
      name: 'NAME',
      class: 'CLASS',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(AwardKindOneDocument, record),
  many: manyOperation(AwardKindManyDocument, record),
  create: createOperation(CreateAwardKindDocument, {
    result: (data) => data.createAwardKind,
    record,
    fields: ['code', 'name', 'nameEn', 'class', 'recipientTypes', 'yearly'],
  }),
  update: updateOperation(UpdateAwardKindDocument, {
    result: (data) => data.updateAwardKind,
    record,
    fields: awardKindFields,
  }),
  actions: {},
};
