import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { BranchWorkshopQuery, WorkshopFieldsFragment } from '../generated/graphql.ts';

export const WorkshopFields = graphql(`
  fragment WorkshopFields on Workshop {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    name foundedOn dissolvedOn synthetic
    branch { id name station { id name } }
  }
`);

const WorkshopListDocument = graphql(`
  query WorkshopList($filter: WorkshopFilter, $orderBy: [WorkshopOrder!], $first: Int, $after: String) {
    workshops(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...WorkshopFields }
    }
  }
`);

const WorkshopOneDocument = graphql(`
  query WorkshopOne($id: ID!) { node(id: $id) { ...WorkshopFields } }
`);

const WorkshopManyDocument = graphql(`
  query WorkshopMany($ids: [ID!]!) { nodes(ids: $ids) { ...WorkshopFields } }
`);

const FoundWorkshopDocument = graphql(`
  mutation FoundWorkshop($input: FoundWorkshopInput!) {
    foundWorkshop(input: $input) {
      __typename
      ...RefusalFields
      ... on Workshop { ...WorkshopFields }
      ... on ConflictError { current { ... on Workshop { ...WorkshopFields } } }
    }
  }
`);

const UpdateWorkshopDocument = graphql(`
  mutation UpdateWorkshop($input: UpdateWorkshopInput!) {
    updateWorkshop(input: $input) {
      __typename
      ...RefusalFields
      ... on Workshop { ...WorkshopFields }
      ... on ConflictError { current { ... on Workshop { ...WorkshopFields } } }
    }
  }
`);

/** The workshop of a branch with its goals, and what former secretaries left open. */
export const BranchWorkshopDocument = graphql(`
  query BranchWorkshop($id: ID!) {
    node(id: $id) {
      __typename
      ... on Branch {
        id
        secretary { id person { id name } }
        workshop {
          id name foundedOn dissolvedOn synthetic
          goals(first: 100, orderBy: [{ field: STATUS }, { field: DUE_ON }]) {
            totalCount
            nodes { id title status dueOn closedOn overdue owner { id name } tasks { id status } highlights { id status } }
          }
        }
        openWithoutHandover { kind text ownerName leftOn declined goalId }
      }
    }
  }
`);

type BranchWorkshop = Extract<NonNullable<BranchWorkshopQuery['node']>, { openWithoutHandover: unknown }>;
export type WorkshopOnBranch = NonNullable<BranchWorkshop['workshop']>;
export type LeftBehind = BranchWorkshop['openWithoutHandover'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: WorkshopFieldsFragment) => ({ ...node, branchId: node.branch.id });
export type WorkshopRecord = ReturnType<typeof record>;

export const workshopFields = ['name', 'foundedOn', 'dissolvedOn', 'synthetic'] as const;

export const workshopOperations: ResourceOperations = {
  list: listOperation(WorkshopListDocument, {
    page: (data) => data.workshops,
    record,
    orderFields: { name: 'NAME', foundedOn: 'FOUNDED_ON', createdAt: 'CREATED_AT', updatedAt: 'UPDATED_AT' },
  }),
  one: oneOperation(WorkshopOneDocument, record),
  many: manyOperation(WorkshopManyDocument, record),
  create: createOperation(FoundWorkshopDocument, {
    result: (data) => data.foundWorkshop,
    record,
    fields: ['branchId', 'name', 'foundedOn', 'synthetic'],
  }),
  update: updateOperation(UpdateWorkshopDocument, {
    result: (data) => data.updateWorkshop,
    record,
    fields: workshopFields,
  }),
  actions: {},
};
