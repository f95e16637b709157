import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { CrimeStatisticFieldsFragment } from '../generated/graphql.ts';

export const CrimeStatisticFields = graphql(`
  fragment CrimeStatisticFields on CrimeStatistic {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    category from to reported solved arrested clearanceRate synthetic
    station { id name }
  }
`);

const CrimeStatisticListDocument = graphql(`
  query CrimeStatisticList($filter: CrimeStatisticFilter, $orderBy: [CrimeStatisticOrder!], $first: Int, $after: String) {
    crimeStatistics(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...CrimeStatisticFields }
    }
  }
`);

const CrimeStatisticOneDocument = graphql(`
  query CrimeStatisticOne($id: ID!) { node(id: $id) { ...CrimeStatisticFields } }
`);

const CrimeStatisticManyDocument = graphql(`
  query CrimeStatisticMany($ids: [ID!]!) { nodes(ids: $ids) { ...CrimeStatisticFields } }
`);

const RecordCrimeStatisticDocument = graphql(`
  mutation RecordCrimeStatistic($input: RecordCrimeStatisticInput!) {
    recordCrimeStatistic(input: $input) {
      __typename
      ...RefusalFields
      ... on CrimeStatistic { ...CrimeStatisticFields }
      ... on ConflictError { current { ... on CrimeStatistic { ...CrimeStatisticFields } } }
    }
  }
`);

const UpdateCrimeStatisticDocument = graphql(`
  mutation UpdateCrimeStatistic($input: UpdateCrimeStatisticInput!) {
    updateCrimeStatistic(input: $input) {
      __typename
      ...RefusalFields
      ... on CrimeStatistic { ...CrimeStatisticFields }
      ... on ConflictError { current { ... on CrimeStatistic { ...CrimeStatisticFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: CrimeStatisticFieldsFragment) => ({ ...node, stationId: node.station.id });
export type CrimeStatisticRecord = ReturnType<typeof record>;

export const crimeStatisticFields = ['category', 'from', 'to', 'reported', 'solved', 'arrested'] as const;

export const crimeStatisticOperations: ResourceOperations = {
  list: listOperation(CrimeStatisticListDocument, {
    page: (data) => data.crimeStatistics,
    record,
    orderFields: {
      from: 'FROM',
      category: 'CATEGORY',
      reported: 'REPORTED',
      solved: 'SOLVED',
      arrested: 'ARRESTED',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(CrimeStatisticOneDocument, record),
  many: manyOperation(CrimeStatisticManyDocument, record),
  create: createOperation(RecordCrimeStatisticDocument, {
    result: (data) => data.recordCrimeStatistic,
    record,
    fields: ['stationId', ...crimeStatisticFields, 'synthetic'],
  }),
  update: updateOperation(UpdateCrimeStatisticDocument, {
    result: (data) => data.updateCrimeStatistic,
    record,
    fields: crimeStatisticFields,
  }),
  actions: {},
};
