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
import type { SelectionRoundFieldsFragment } from '../generated/graphql.ts';

export const SelectionRoundFields = graphql(`
  fragment SelectionRoundFields on SelectionRound {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    name openedOn closedOn synthetic
    station { id name }
    nominations { totalCount }
  }
`);

const SelectionRoundListDocument = graphql(`
  query SelectionRoundList($filter: SelectionRoundFilter, $orderBy: [SelectionRoundOrder!], $first: Int, $after: String) {
    selectionRounds(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...SelectionRoundFields }
    }
  }
`);

const SelectionRoundOneDocument = graphql(`
  query SelectionRoundOne($id: ID!) { node(id: $id) { ...SelectionRoundFields } }
`);

const SelectionRoundManyDocument = graphql(`
  query SelectionRoundMany($ids: [ID!]!) { nodes(ids: $ids) { ...SelectionRoundFields } }
`);

const OpenRoundDocument = graphql(`
  mutation OpenRound($input: OpenRoundInput!) {
    openRound(input: $input) {
      __typename
      ...RefusalFields
      ... on SelectionRound { ...SelectionRoundFields }
      ... on ConflictError { current { ... on SelectionRound { ...SelectionRoundFields } } }
    }
  }
`);

const UpdateRoundDocument = graphql(`
  mutation UpdateRound($input: UpdateRoundInput!) {
    updateRound(input: $input) {
      __typename
      ...RefusalFields
      ... on SelectionRound { ...SelectionRoundFields }
      ... on ConflictError { current { ... on SelectionRound { ...SelectionRoundFields } } }
    }
  }
`);

const CloseRoundDocument = graphql(`
  mutation CloseRound($input: CloseRoundInput!) {
    closeRound(input: $input) {
      __typename
      ...RefusalFields
      ... on SelectionRound { ...SelectionRoundFields }
      ... on ConflictError { current { ... on SelectionRound { ...SelectionRoundFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: SelectionRoundFieldsFragment) => ({ ...node, stationId: node.station.id });
export type SelectionRoundRecord = ReturnType<typeof record>;

export const selectionRoundFields = ['name', 'openedOn', 'closedOn'] as const;

export const selectionRoundOperations: ResourceOperations = {
  list: listOperation(SelectionRoundListDocument, {
    page: (data) => data.selectionRounds,
    record,
    orderFields: {
      openedOn: 'OPENED_ON',
      name: 'NAME',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(SelectionRoundOneDocument, record),
  many: manyOperation(SelectionRoundManyDocument, record),
  create: createOperation(OpenRoundDocument, {
    result: (data) => data.openRound,
    record,
    fields: ['stationId', 'name', 'openedOn', 'closedOn', 'synthetic'],
  }),
  update: updateOperation(UpdateRoundDocument, {
    result: (data) => data.updateRound,
    record,
    fields: selectionRoundFields,
  }),
  actions: {
    close: actionOperation(CloseRoundDocument, {
      result: (data) => data.closeRound,
      fields: ['id', 'version', 'closedOn'],
    }),
  },
};
