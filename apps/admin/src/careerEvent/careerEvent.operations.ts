import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { CareerEventFieldsFragment } from '../generated/graphql.ts';

export const CareerEventFields = graphql(`
  fragment CareerEventFields on CareerEvent {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    kind happenedOn position synthetic
    person { id name }
    station { id name }
    authority { id name }
  }
`);

const CareerEventListDocument = graphql(`
  query CareerEventList($filter: CareerEventFilter, $orderBy: [CareerEventOrder!], $first: Int, $after: String) {
    careerEvents(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...CareerEventFields }
    }
  }
`);

const CareerEventOneDocument = graphql(`
  query CareerEventOne($id: ID!) { node(id: $id) { ...CareerEventFields } }
`);

const CareerEventManyDocument = graphql(`
  query CareerEventMany($ids: [ID!]!) { nodes(ids: $ids) { ...CareerEventFields } }
`);

const RecordCareerEventDocument = graphql(`
  mutation RecordCareerEvent($input: RecordCareerEventInput!) {
    recordCareerEvent(input: $input) {
      __typename
      ...RefusalFields
      ... on CareerEvent { ...CareerEventFields }
      ... on ConflictError { current { ... on CareerEvent { ...CareerEventFields } } }
    }
  }
`);

const UpdateCareerEventDocument = graphql(`
  mutation UpdateCareerEvent($input: UpdateCareerEventInput!) {
    updateCareerEvent(input: $input) {
      __typename
      ...RefusalFields
      ... on CareerEvent { ...CareerEventFields }
      ... on ConflictError { current { ... on CareerEvent { ...CareerEventFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: CareerEventFieldsFragment) => ({
  ...node,
  personId: node.person.id,
  stationId: node.station.id,
  authorityId: node.authority?.id ?? null,
});
export type CareerEventRecord = ReturnType<typeof record>;

export const careerEventFields = ['kind', 'happenedOn', 'position', 'authorityId', 'synthetic'] as const;

export const careerEventOperations: ResourceOperations = {
  list: listOperation(CareerEventListDocument, {
    page: (data) => data.careerEvents,
    record,
    orderFields: {
      happenedOn: 'HAPPENED_ON',
      person: 'PERSON',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(CareerEventOneDocument, record),
  many: manyOperation(CareerEventManyDocument, record),
  create: createOperation(RecordCareerEventDocument, {
    result: (data) => data.recordCareerEvent,
    record,
    fields: ['personId', 'stationId', ...careerEventFields],
  }),
  update: updateOperation(UpdateCareerEventDocument, {
    result: (data) => data.updateCareerEvent,
    record,
    fields: careerEventFields,
  }),
  actions: {},
};
