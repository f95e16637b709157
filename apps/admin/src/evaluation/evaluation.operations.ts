import {
  actionOperation,
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { EvaluationFieldsFragment } from '../generated/graphql.ts';

export const EvaluationFields = graphql(`
  fragment EvaluationFields on Evaluation {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    year scheme outcome rank rankedAmong publishedOn documentNumber revision correctionReason effective synthetic
    station { id name establishedOn dissolvedOn }
    authority { id name }
    supersedes { id outcome rank rankedAmong publishedOn documentNumber }
    supersededBy { id outcome rank publishedOn correctionReason }
  }
`);

const EvaluationListDocument = graphql(`
  query EvaluationList($filter: EvaluationFilter, $orderBy: [EvaluationOrder!], $first: Int, $after: String) {
    evaluations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...EvaluationFields }
    }
  }
`);

const EvaluationOneDocument = graphql(`
  query EvaluationOne($id: ID!) { node(id: $id) { ...EvaluationFields } }
`);

const EvaluationManyDocument = graphql(`
  query EvaluationMany($ids: [ID!]!) { nodes(ids: $ids) { ...EvaluationFields } }
`);

const RecordEvaluationDocument = graphql(`
  mutation RecordEvaluation($input: RecordEvaluationInput!) {
    recordEvaluation(input: $input) {
      __typename
      ...RefusalFields
      ... on Evaluation { ...EvaluationFields }
      ... on ConflictError { current { ... on Evaluation { ...EvaluationFields } } }
    }
  }
`);

const CorrectEvaluationDocument = graphql(`
  mutation CorrectEvaluation($input: CorrectEvaluationInput!) {
    correctEvaluation(input: $input) {
      __typename
      ...RefusalFields
      ... on Evaluation { ...EvaluationFields }
      ... on ConflictError { current { ... on Evaluation { ...EvaluationFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: EvaluationFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  authorityId: node.authority.id,
});
export type EvaluationRecord = ReturnType<typeof record>;

export const evaluationFields = ['outcome', 'rank', 'rankedAmong', 'publishedOn', 'documentNumber'] as const;

export const evaluationOperations: ResourceOperations = {
  list: listOperation(EvaluationListDocument, {
    page: (data) => data.evaluations,
    record,
    orderFields: {
      year: 'YEAR',
      publishedOn: 'PUBLISHED_ON',
      rank: 'RANK',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(EvaluationOneDocument, record),
  many: manyOperation(EvaluationManyDocument, record),
  create: createOperation(RecordEvaluationDocument, {
    result: (data) => data.recordEvaluation,
    record,
    fields: [
      'stationId',
      'authorityId',
      'scheme',
      'year',
      'outcome',
      'rank',
      'rankedAmong',
      'publishedOn',
      'documentNumber',
      'synthetic',
    ],
  }),
  actions: {
    correct: actionOperation(CorrectEvaluationDocument, {
      result: (data) => data.correctEvaluation,
      fields: [
        'evaluationId',
        'version',
        'outcome',
        'rank',
        'rankedAmong',
        'publishedOn',
        'documentNumber',
        'reason',
        'acknowledge',
      ],
    }),
  },
};
