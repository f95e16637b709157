import { actionOperation, type ResourceOperations } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';

const BeginTermDocument = graphql(`
  mutation BeginTerm($input: BeginTermInput!) {
    beginTerm(input: $input) {
      __typename
      ...RefusalFields
      ... on CommitteeTerm { id version }
      ... on ConflictError { current { ... on CommitteeTerm { id version } } }
    }
  }
`);

const UpdateTermDocument = graphql(`
  mutation UpdateTerm($input: UpdateTermInput!) {
    updateTerm(input: $input) {
      __typename
      ...RefusalFields
      ... on CommitteeTerm { id version }
      ... on ConflictError { current { ... on CommitteeTerm { id version } } }
    }
  }
`);

const EndTermDocument = graphql(`
  mutation EndTerm($input: EndTermInput!) {
    endTerm(input: $input) {
      __typename
      ...RefusalFields
      ... on CommitteeTerm { id version }
      ... on ConflictError { current { ... on CommitteeTerm { id version } } }
    }
  }
`);

/** What can be done with terms of the committee. */
export const termActions: ResourceOperations['actions'] = {
  beginTerm: actionOperation(BeginTermDocument, {
    result: (data) => data.beginTerm,
    fields: [
      'branchId',
      'number',
      'electedOn',
      'dueOn',
      'endedOn',
      'endPrevious',
      'synthetic',
      'acknowledge',
    ],
  }),
  updateTerm: actionOperation(UpdateTermDocument, {
    result: (data) => data.updateTerm,
    fields: ['id', 'version', 'number', 'electedOn', 'dueOn', 'endedOn', 'synthetic', 'acknowledge'],
    clearable: ['dueOn', 'endedOn'],
  }),
  endTerm: actionOperation(EndTermDocument, {
    result: (data) => data.endTerm,
    fields: ['id', 'version', 'endedOn', 'acknowledge'],
  }),
};
