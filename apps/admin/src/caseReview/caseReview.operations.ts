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
import type { CaseReviewFieldsFragment, CaseReviewPageQuery } from '../generated/graphql.ts';

export const CaseReviewFields = graphql(`
  fragment CaseReviewFields on CaseReview {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    caseNumber category reviewedOn summary findingCount openFindingCount synthetic
    station { id name }
    studyDay { id heldOn topic }
    reviewer { id name }
  }
`);

const CaseReviewListDocument = graphql(`
  query CaseReviewList($filter: CaseReviewFilter, $orderBy: [CaseReviewOrder!], $first: Int, $after: String) {
    caseReviews(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...CaseReviewFields }
    }
  }
`);

const CaseReviewOneDocument = graphql(`
  query CaseReviewOne($id: ID!) { node(id: $id) { ...CaseReviewFields } }
`);

const CaseReviewManyDocument = graphql(`
  query CaseReviewMany($ids: [ID!]!) { nodes(ids: $ids) { ...CaseReviewFields } }
`);

const RecordCaseReviewDocument = graphql(`
  mutation RecordCaseReview($input: RecordCaseReviewInput!) {
    recordCaseReview(input: $input) {
      __typename
      ...RefusalFields
      ... on CaseReview { ...CaseReviewFields }
      ... on ConflictError { current { ... on CaseReview { ...CaseReviewFields } } }
    }
  }
`);

const UpdateCaseReviewDocument = graphql(`
  mutation UpdateCaseReview($input: UpdateCaseReviewInput!) {
    updateCaseReview(input: $input) {
      __typename
      ...RefusalFields
      ... on CaseReview { ...CaseReviewFields }
      ... on ConflictError { current { ... on CaseReview { ...CaseReviewFields } } }
    }
  }
`);

const OpenFindingDocument = graphql(`
  mutation OpenFinding($input: OpenFindingInput!) {
    openFinding(input: $input) {
      __typename
      ...RefusalFields
      ... on Finding { id version }
      ... on ConflictError { current { ... on Finding { id version } } }
    }
  }
`);

const CloseFindingDocument = graphql(`
  mutation CloseFinding($input: CloseFindingInput!) {
    closeFinding(input: $input) {
      __typename
      ...RefusalFields
      ... on Finding { id version }
      ... on ConflictError { current { ... on Finding { id version } } }
    }
  }
`);

const UpdateFindingDocument = graphql(`
  mutation UpdateFinding($input: UpdateFindingInput!) {
    updateFinding(input: $input) {
      __typename
      ...RefusalFields
      ... on Finding { id version }
      ... on ConflictError { current { ... on Finding { id version } } }
    }
  }
`);

/** What a review found wanting. */
export const CaseReviewPageDocument = graphql(`
  query CaseReviewPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on CaseReview { id findings { id version text openedOn closedOn remedy synthetic } }
    }
  }
`);

export type FindingRecord = Extract<
  NonNullable<CaseReviewPageQuery['node']>,
  { findings: unknown }
>['findings'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: CaseReviewFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  studyDayId: node.studyDay?.id ?? null,
  reviewerId: node.reviewer?.id ?? null,
});
export type CaseReviewRecord = ReturnType<typeof record>;

export const caseReviewFields = [
  'caseNumber',
  'category',
  'reviewedOn',
  'studyDayId',
  'reviewerId',
  'summary',
  'synthetic',
] as const;

export const caseReviewOperations: ResourceOperations = {
  list: listOperation(CaseReviewListDocument, {
    page: (data) => data.caseReviews,
    record,
    orderFields: {
      reviewedOn: 'REVIEWED_ON',
      caseNumber: 'CASE_NUMBER',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(CaseReviewOneDocument, record),
  many: manyOperation(CaseReviewManyDocument, record),
  create: createOperation(RecordCaseReviewDocument, {
    result: (data) => data.recordCaseReview,
    record,
    fields: [
      'stationId',
      'caseNumber',
      'category',
      'reviewedOn',
      'studyDayId',
      'reviewerId',
      'summary',
      'synthetic',
    ],
  }),
  update: updateOperation(UpdateCaseReviewDocument, {
    result: (data) => data.updateCaseReview,
    record,
    fields: caseReviewFields,
  }),
  actions: {
    openFinding: actionOperation(OpenFindingDocument, {
      result: (data) => data.openFinding,
      fields: ['reviewId', 'text', 'openedOn'],
    }),
    closeFinding: actionOperation(CloseFindingDocument, {
      result: (data) => data.closeFinding,
      fields: ['id', 'version', 'closedOn', 'remedy'],
      clearable: ['remedy'],
    }),
    updateFinding: actionOperation(UpdateFindingDocument, {
      result: (data) => data.updateFinding,
      fields: ['id', 'version', 'text', 'openedOn', 'remedy'],
      clearable: ['remedy'],
    }),
  },
};
