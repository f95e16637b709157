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
import type { NominationFieldsFragment } from '../generated/graphql.ts';
import { stepOperations } from './step.operations.ts';

export const NominationFields = graphql(`
  fragment NominationFields on Nomination {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    deed status submittedOn reviewedOn reviewNote noticeFrom noticeExemption noticeWorkdays earliestApprovalOn
    decidedOn decisionReason documentNumber synthetic
    round { id name station { id name } }
    person { id name synthetic }
    kind { id code name nameEn class yearly }
    nominator { id name }
    reviewer { id name }
    approver { id name }
    authority { id name }
    award { id grantedOn revokedFrom }
  }
`);

const NominationListDocument = graphql(`
  query NominationList($filter: NominationFilter, $orderBy: [NominationOrder!], $first: Int, $after: String) {
    nominations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...NominationFields }
    }
  }
`);

const NominationOneDocument = graphql(`
  query NominationOne($id: ID!) { node(id: $id) { ...NominationFields } }
`);

const NominationManyDocument = graphql(`
  query NominationMany($ids: [ID!]!) { nodes(ids: $ids) { ...NominationFields } }
`);

const DraftNominationDocument = graphql(`
  mutation DraftNomination($input: DraftNominationInput!) {
    draftNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { ...NominationFields }
      ... on ConflictError { current { ... on Nomination { ...NominationFields } } }
    }
  }
`);

const SubmitNominationDocument = graphql(`
  mutation SubmitNomination($input: SubmitNominationInput!) {
    submitNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { ...NominationFields }
      ... on ConflictError { current { ... on Nomination { ...NominationFields } } }
    }
  }
`);

const UpdateNominationDocument = graphql(`
  mutation UpdateNomination($input: UpdateNominationInput!) {
    updateNomination(input: $input) {
      __typename
      ...RefusalFields
      ... on Nomination { ...NominationFields }
      ... on ConflictError { current { ... on Nomination { ...NominationFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: NominationFieldsFragment) => ({
  ...node,
  roundId: node.round.id,
  personId: node.person.id,
  kindId: node.kind.id,
  kindCode: node.kind.code,
  nominatorId: node.nominator?.id ?? null,
});
export type NominationRecord = ReturnType<typeof record>;

export const nominationFields = ['kindCode', 'nominatorId', 'deed'] as const;
const proposalFields = ['roundId', 'personId', 'kindCode', 'nominatorId', 'deed', 'synthetic'] as const;

const draft = createOperation(DraftNominationDocument, {
  result: (data) => data.draftNomination,
  record,
  fields: proposalFields,
});
const submit = createOperation(SubmitNominationDocument, {
  result: (data) => data.submitNomination,
  record,
  fields: [...proposalFields, 'on'],
});

export const nominationOperations: ResourceOperations = {
  list: listOperation(NominationListDocument, {
    page: (data) => data.nominations,
    record,
    orderFields: {
      createdAt: 'CREATED_AT',
      submittedOn: 'SUBMITTED_ON',
      decidedOn: 'DECIDED_ON',
      status: 'STATUS',
      person: 'PERSON',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(NominationOneDocument, record),
  many: manyOperation(NominationManyDocument, record),
  create: (client, data, acknowledge) =>
    (data['asDraft'] === true ? draft : submit)(client, data, acknowledge),
  update: updateOperation(UpdateNominationDocument, {
    result: (data) => data.updateNomination,
    record,
    fields: nominationFields,
  }),
  actions: {
    submit: actionOperation(SubmitNominationDocument, {
      result: (data) => data.submitNomination,
      fields: ['id', 'version', 'nominatorId', 'on', 'acknowledge'],
    }),
    ...stepOperations,
  },
};
