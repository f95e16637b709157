import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { ServiceRecordFieldsFragment } from '../generated/graphql.ts';

export const ServiceRecordFields = graphql(`
  fragment ServiceRecordFields on ServiceRecord {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    kind servedOn count note synthetic
    station { id name }
    person { id name }
    team { id name }
  }
`);

const ServiceRecordListDocument = graphql(`
  query ServiceRecordList($filter: ServiceRecordFilter, $orderBy: [ServiceRecordOrder!], $first: Int, $after: String) {
    serviceRecords(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...ServiceRecordFields }
    }
  }
`);

const ServiceRecordOneDocument = graphql(`
  query ServiceRecordOne($id: ID!) { node(id: $id) { ...ServiceRecordFields } }
`);

const ServiceRecordManyDocument = graphql(`
  query ServiceRecordMany($ids: [ID!]!) { nodes(ids: $ids) { ...ServiceRecordFields } }
`);

const RecordServiceDocument = graphql(`
  mutation RecordService($input: RecordServiceInput!) {
    recordService(input: $input) {
      __typename
      ...RefusalFields
      ... on ServiceRecord { ...ServiceRecordFields }
      ... on ConflictError { current { ... on ServiceRecord { ...ServiceRecordFields } } }
    }
  }
`);

const UpdateServiceRecordDocument = graphql(`
  mutation UpdateServiceRecord($input: UpdateServiceRecordInput!) {
    updateServiceRecord(input: $input) {
      __typename
      ...RefusalFields
      ... on ServiceRecord { ...ServiceRecordFields }
      ... on ConflictError { current { ... on ServiceRecord { ...ServiceRecordFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: ServiceRecordFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  personId: node.person?.id ?? null,
  teamId: node.team?.id ?? null,
});
export type ServiceRecordRecord = ReturnType<typeof record>;

export const serviceRecordFields = ['kind', 'servedOn', 'count', 'personId', 'teamId', 'note'] as const;

export const serviceRecordOperations: ResourceOperations = {
  list: listOperation(ServiceRecordListDocument, {
    page: (data) => data.serviceRecords,
    record,
    orderFields: {
      servedOn: 'SERVED_ON',
      count: 'COUNT',
      kind: 'KIND',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(ServiceRecordOneDocument, record),
  many: manyOperation(ServiceRecordManyDocument, record),
  create: createOperation(RecordServiceDocument, {
    result: (data) => data.recordService,
    record,
    fields: ['stationId', ...serviceRecordFields, 'synthetic'],
  }),
  update: updateOperation(UpdateServiceRecordDocument, {
    result: (data) => data.updateServiceRecord,
    record,
    fields: serviceRecordFields,
  }),
  actions: {},
};
