import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { ExchangeMeetingFieldsFragment } from '../generated/graphql.ts';

export const ExchangeMeetingFields = graphql(`
  fragment ExchangeMeetingFields on ExchangeMeeting {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    heldOn topic attendance synthetic
    station { id name }
    organiser { id name }
  }
`);

const ExchangeMeetingListDocument = graphql(`
  query ExchangeMeetingList($filter: ExchangeMeetingFilter, $orderBy: [ExchangeMeetingOrder!], $first: Int, $after: String) {
    exchangeMeetings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...ExchangeMeetingFields }
    }
  }
`);

const ExchangeMeetingOneDocument = graphql(`
  query ExchangeMeetingOne($id: ID!) { node(id: $id) { ...ExchangeMeetingFields } }
`);

const ExchangeMeetingManyDocument = graphql(`
  query ExchangeMeetingMany($ids: [ID!]!) { nodes(ids: $ids) { ...ExchangeMeetingFields } }
`);

const RecordExchangeMeetingDocument = graphql(`
  mutation RecordExchangeMeeting($input: RecordExchangeMeetingInput!) {
    recordExchangeMeeting(input: $input) {
      __typename
      ...RefusalFields
      ... on ExchangeMeeting { ...ExchangeMeetingFields }
      ... on ConflictError { current { ... on ExchangeMeeting { ...ExchangeMeetingFields } } }
    }
  }
`);

const UpdateExchangeMeetingDocument = graphql(`
  mutation UpdateExchangeMeeting($input: UpdateExchangeMeetingInput!) {
    updateExchangeMeeting(input: $input) {
      __typename
      ...RefusalFields
      ... on ExchangeMeeting { ...ExchangeMeetingFields }
      ... on ConflictError { current { ... on ExchangeMeeting { ...ExchangeMeetingFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: ExchangeMeetingFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  organiserId: node.organiser?.id ?? null,
});
export type ExchangeMeetingRecord = ReturnType<typeof record>;

export const exchangeMeetingFields = ['heldOn', 'topic', 'organiserId', 'attendance'] as const;

export const exchangeMeetingOperations: ResourceOperations = {
  list: listOperation(ExchangeMeetingListDocument, {
    page: (data) => data.exchangeMeetings,
    record,
    orderFields: {
      heldOn: 'HELD_ON',
      topic: 'TOPIC',
      attendance: 'ATTENDANCE',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(ExchangeMeetingOneDocument, record),
  many: manyOperation(ExchangeMeetingManyDocument, record),
  create: createOperation(RecordExchangeMeetingDocument, {
    result: (data) => data.recordExchangeMeeting,
    record,
    fields: ['stationId', ...exchangeMeetingFields, 'synthetic'],
  }),
  update: updateOperation(UpdateExchangeMeetingDocument, {
    result: (data) => data.updateExchangeMeeting,
    record,
    fields: exchangeMeetingFields,
  }),
  actions: {},
};
