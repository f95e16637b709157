import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { StudyDayFieldsFragment } from '../generated/graphql.ts';

export const StudyDayFields = graphql(`
  fragment StudyDayFields on StudyDay {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    heldOn topic attendance caseReviewCount synthetic
    station { id name }
    leader { id name }
  }
`);

const StudyDayListDocument = graphql(`
  query StudyDayList($filter: StudyDayFilter, $orderBy: [StudyDayOrder!], $first: Int, $after: String) {
    studyDays(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...StudyDayFields }
    }
  }
`);

const StudyDayOneDocument = graphql(`
  query StudyDayOne($id: ID!) { node(id: $id) { ...StudyDayFields } }
`);

const StudyDayManyDocument = graphql(`
  query StudyDayMany($ids: [ID!]!) { nodes(ids: $ids) { ...StudyDayFields } }
`);

const RecordStudyDayDocument = graphql(`
  mutation RecordStudyDay($input: RecordStudyDayInput!) {
    recordStudyDay(input: $input) {
      __typename
      ...RefusalFields
      ... on StudyDay { ...StudyDayFields }
      ... on ConflictError { current { ... on StudyDay { ...StudyDayFields } } }
    }
  }
`);

const UpdateStudyDayDocument = graphql(`
  mutation UpdateStudyDay($input: UpdateStudyDayInput!) {
    updateStudyDay(input: $input) {
      __typename
      ...RefusalFields
      ... on StudyDay { ...StudyDayFields }
      ... on ConflictError { current { ... on StudyDay { ...StudyDayFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: StudyDayFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  leaderId: node.leader?.id ?? null,
});
export type StudyDayRecord = ReturnType<typeof record>;

export const studyDayFields = ['heldOn', 'topic', 'leaderId', 'attendance', 'synthetic'] as const;

export const studyDayOperations: ResourceOperations = {
  list: listOperation(StudyDayListDocument, {
    page: (data) => data.studyDays,
    record,
    orderFields: {
      heldOn: 'HELD_ON',
      attendance: 'ATTENDANCE',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(StudyDayOneDocument, record),
  many: manyOperation(StudyDayManyDocument, record),
  create: createOperation(RecordStudyDayDocument, {
    result: (data) => data.recordStudyDay,
    record,
    fields: ['stationId', 'heldOn', 'topic', 'leaderId', 'attendance', 'synthetic'],
  }),
  update: updateOperation(UpdateStudyDayDocument, {
    result: (data) => data.updateStudyDay,
    record,
    fields: studyDayFields,
  }),
  actions: {},
};
