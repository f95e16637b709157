import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { AuthorityFieldsFragment } from '../generated/graphql.ts';

export const AuthorityFields = graphql(`
  fragment AuthorityFields on Authority {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    code name line level declaredStations parent { id name }
  }
`);

const AuthorityListDocument = graphql(`
  query AuthorityList($filter: AuthorityFilter, $orderBy: [AuthorityOrder!], $first: Int, $after: String) {
    authorities(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...AuthorityFields }
    }
  }
`);

const AuthorityOneDocument = graphql(`
  query AuthorityOne($id: ID!) { node(id: $id) { ...AuthorityFields } }
`);

const AuthorityManyDocument = graphql(`
  query AuthorityMany($ids: [ID!]!) { nodes(ids: $ids) { ...AuthorityFields } }
`);

const CreateAuthorityDocument = graphql(`
  mutation CreateAuthority($input: CreateAuthorityInput!) {
    createAuthority(input: $input) {
      __typename
      ...RefusalFields
      ... on Authority { ...AuthorityFields }
      ... on ConflictError { current { ... on Authority { ...AuthorityFields } } }
    }
  }
`);

const UpdateAuthorityDocument = graphql(`
  mutation UpdateAuthority($input: UpdateAuthorityInput!) {
    updateAuthority(input: $input) {
      __typename
      ...RefusalFields
      ... on Authority { ...AuthorityFields }
      ... on ConflictError { current { ... on Authority { ...AuthorityFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: AuthorityFieldsFragment) => ({ ...node, parentId: node.parent?.id ?? null });
export type AuthorityRecord = ReturnType<typeof record>;

export const authorityFields = ['code', 'name', 'line', 'level', 'parentId', 'declaredStations'] as const;

export const authorityOperations: ResourceOperations = {
  list: listOperation(AuthorityListDocument, {
    page: (data) => data.authorities,
    record,
    orderFields: {
      code: 'CODE',
      name: 'NAME',
      level: 'LEVEL',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(AuthorityOneDocument, record),
  many: manyOperation(AuthorityManyDocument, record),
  create: createOperation(CreateAuthorityDocument, {
    result: (data) => data.createAuthority,
    record,
    fields: authorityFields,
  }),
  update: updateOperation(UpdateAuthorityDocument, {
    result: (data) => data.updateAuthority,
    record,
    fields: authorityFields,
  }),
  actions: {},
};
