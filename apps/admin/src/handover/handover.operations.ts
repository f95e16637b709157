import {
  actionOperation,
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { HandoverDraftQuery, HandoverFieldsFragment } from '../generated/graphql.ts';

export const HandoverFields = graphql(`
  fragment HandoverFields on Handover {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    handedOn completedOn synthetic
    branch { id name station { id name } }
    fromPerson { id name }
    toPerson { id name }
    items {
      id version kind text dueOn termNumber state note decidedOn
      goal { id title }
      task { id title goal { id title } }
    }
  }
`);

const HandoverListDocument = graphql(`
  query HandoverList($filter: HandoverFilter, $orderBy: [HandoverOrder!], $first: Int, $after: String) {
    handovers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...HandoverFields }
    }
  }
`);

const HandoverOneDocument = graphql(`
  query HandoverOne($id: ID!) { node(id: $id) { ...HandoverFields } }
`);

const HandoverManyDocument = graphql(`
  query HandoverMany($ids: [ID!]!) { nodes(ids: $ids) { ...HandoverFields } }
`);

const OpenHandoverDocument = graphql(`
  mutation OpenHandover($input: OpenHandoverInput!) {
    openHandover(input: $input) {
      __typename
      ...RefusalFields
      ... on Handover { ...HandoverFields }
      ... on ConflictError { current { ... on Handover { ...HandoverFields } } }
    }
  }
`);

const DecideHandoverItemDocument = graphql(`
  mutation DecideHandoverItem($input: DecideHandoverItemInput!) {
    decideHandoverItem(input: $input) {
      __typename
      ...RefusalFields
      ... on HandoverItem { id version }
      ... on ConflictError { current { ... on HandoverItem { id version } } }
    }
  }
`);

/** What would be handed over, before the handover is opened. */
export const HandoverDraftDocument = graphql(`
  query HandoverDraft($id: ID!, $toPersonId: ID!, $handedOn: Date!) {
    node(id: $id) {
      __typename
      ... on Branch {
        id
        handoverDraft(toPersonId: $toPersonId, handedOn: $handedOn) {
          fromName
          entries { kind text dueOn goalId }
        }
      }
    }
  }
`);

export type HandoverDraft = Extract<
  NonNullable<HandoverDraftQuery['node']>,
  { handoverDraft: unknown }
>['handoverDraft'];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: HandoverFieldsFragment) => ({
  ...node,
  branchId: node.branch.id,
  toPersonId: node.toPerson.id,
});
export type HandoverRecord = ReturnType<typeof record>;
export type ItemOfHandover = HandoverRecord['items'][number];

export const handoverOperations: ResourceOperations = {
  list: listOperation(HandoverListDocument, {
    page: (data) => data.handovers,
    record,
    orderFields: {
      handedOn: 'HANDED_ON',
      completedOn: 'COMPLETED_ON',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(HandoverOneDocument, record),
  many: manyOperation(HandoverManyDocument, record),
  create: createOperation(OpenHandoverDocument, {
    result: (data) => data.openHandover,
    record,
    fields: ['branchId', 'toPersonId', 'handedOn', 'promises', 'synthetic'],
  }),
  actions: {
    decide: actionOperation(DecideHandoverItemDocument, {
      result: (data) => data.decideHandoverItem,
      fields: ['id', 'version', 'state', 'note', 'decidedOn', 'acknowledge'],
    }),
  },
};
