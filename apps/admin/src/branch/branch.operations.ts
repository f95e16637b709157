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
import type { BranchFieldsFragment, BranchPageQuery } from '../generated/graphql.ts';
import { membershipActions } from './membership.operations.ts';
import { termActions } from './term.operations.ts';

export const BranchFields = graphql(`
  fragment BranchFields on Branch {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    name foundedOn dissolvedOn
    station { id name establishedOn dissolvedOn }
    secretary { id ordinal from person { id name } }
  }
`);

const BranchListDocument = graphql(`
  query BranchList($filter: BranchFilter, $orderBy: [BranchOrder!], $first: Int, $after: String) {
    branches(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...BranchFields }
    }
  }
`);

const BranchOneDocument = graphql(`
  query BranchOne($id: ID!) { node(id: $id) { ...BranchFields } }
`);

const BranchManyDocument = graphql(`
  query BranchMany($ids: [ID!]!) { nodes(ids: $ids) { ...BranchFields } }
`);

const CreateBranchDocument = graphql(`
  mutation CreateBranch($input: CreateBranchInput!) {
    createBranch(input: $input) {
      __typename
      ...RefusalFields
      ... on Branch { ...BranchFields }
      ... on ConflictError { current { ... on Branch { ...BranchFields } } }
    }
  }
`);

const UpdateBranchDocument = graphql(`
  mutation UpdateBranch($input: UpdateBranchInput!) {
    updateBranch(input: $input) {
      __typename
      ...RefusalFields
      ... on Branch { ...BranchFields }
      ... on ConflictError { current { ... on Branch { ...BranchFields } } }
    }
  }
`);

const AppointSecretaryDocument = graphql(`
  mutation AppointSecretary($input: AppointSecretaryInput!) {
    appointSecretary(input: $input) {
      __typename
      ...RefusalFields
      ... on SecretaryTenure { id version }
      ... on ConflictError { current { ... on SecretaryTenure { id version } } }
    }
  }
`);

const EndSecretaryTenureDocument = graphql(`
  mutation EndSecretaryTenure($input: EndSecretaryTenureInput!) {
    endSecretaryTenure(input: $input) {
      __typename
      ...RefusalFields
      ... on SecretaryTenure { id version }
      ... on ConflictError { current { ... on SecretaryTenure { id version } } }
    }
  }
`);

/** The secretaries, terms, committee and members of a branch. */
export const BranchPageDocument = graphql(`
  query BranchPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Branch {
        id
        secretaries {
          id version ordinal from to daysVacantBefore reason endReason
          person { id name synthetic }
        }
        terms { id version number electedOn dueOn endedOn synthetic }
        seats { id version role from to synthetic person { id name synthetic } }
        memberships { id version from to synthetic person { id name synthetic partyStanding } }
        size { members full probationary committee findings { message } }
      }
    }
  }
`);

export type BranchPage = Extract<NonNullable<BranchPageQuery['node']>, { secretaries: unknown }>;
export type BranchTenure = BranchPage['secretaries'][number];
export type BranchTerm = BranchPage['terms'][number];
export type BranchSeat = BranchPage['seats'][number];
export type BranchMember = BranchPage['memberships'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: BranchFieldsFragment) => ({ ...node, stationId: node.station.id });
export type BranchRecord = ReturnType<typeof record>;

export const branchFields = ['name', 'foundedOn', 'dissolvedOn'] as const;

export const branchOperations: ResourceOperations = {
  list: listOperation(BranchListDocument, {
    page: (data) => data.branches,
    record,
    orderFields: { name: 'NAME', foundedOn: 'FOUNDED_ON', createdAt: 'CREATED_AT', updatedAt: 'UPDATED_AT' },
  }),
  one: oneOperation(BranchOneDocument, record),
  many: manyOperation(BranchManyDocument, record),
  create: createOperation(CreateBranchDocument, {
    result: (data) => data.createBranch,
    record,
    fields: ['stationId', 'name', 'foundedOn'],
  }),
  update: updateOperation(UpdateBranchDocument, {
    result: (data) => data.updateBranch,
    record,
    fields: branchFields,
  }),
  actions: {
    ...membershipActions,
    ...termActions,
    appointSecretary: actionOperation(AppointSecretaryDocument, {
      result: (data) => data.appointSecretary,
      fields: ['branchId', 'personId', 'from', 'endPrevious', 'reason', 'acknowledge'],
    }),
    endSecretaryTenure: actionOperation(EndSecretaryTenureDocument, {
      result: (data) => data.endSecretaryTenure,
      fields: ['id', 'version', 'to', 'reason', 'acknowledge'],
    }),
  },
};
