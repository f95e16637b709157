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
import type { ClaimInput, PublicationFieldsFragment, PublicationListQuery } from '../generated/graphql.ts';

export const PublicationFields = graphql(`
  fragment PublicationFields on Publication {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    title body asOf status publishedOn rulesVersion synthetic
    station { id name establishedOn dissolvedOn }
    verdicts { supported contradicted unsupported drifted }
    claims {
      id key text metric parameters stated unit qualifier start length
      named { id label }
      computed verdict drifted recordCount
    }
  }
`);

const PublicationListDocument = graphql(`
  query PublicationList($filter: PublicationFilter, $orderBy: [PublicationOrder!], $first: Int, $after: String) {
    publications(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes {
        id version createdAt updatedAt archivedAt archiveReason title asOf status publishedOn synthetic
        acknowledgements { code reason }
        station { id name }
        verdicts { supported contradicted unsupported drifted }
      }
    }
  }
`);

const PublicationOneDocument = graphql(`
  query PublicationOne($id: ID!) { node(id: $id) { ...PublicationFields } }
`);

const PublicationManyDocument = graphql(`
  query PublicationMany($ids: [ID!]!) { nodes(ids: $ids) { ...PublicationFields } }
`);

const CreatePublicationDocument = graphql(`
  mutation CreatePublication($input: CreatePublicationInput!) {
    createPublication(input: $input) {
      __typename
      ...RefusalFields
      ... on Publication { ...PublicationFields }
      ... on ConflictError { current { ... on Publication { ...PublicationFields } } }
    }
  }
`);

const UpdatePublicationDocument = graphql(`
  mutation UpdatePublication($input: UpdatePublicationInput!) {
    updatePublication(input: $input) {
      __typename
      ...RefusalFields
      ... on Publication { ...PublicationFields }
      ... on ConflictError { current { ... on Publication { ...PublicationFields } } }
    }
  }
`);

const PublishPublicationDocument = graphql(`
  mutation PublishPublication($input: PublishPublicationInput!) {
    publishPublication(input: $input) {
      __typename
      ...RefusalFields
      ... on Publication { ...PublicationFields }
      ... on ConflictError { current { ... on Publication { ...PublicationFields } } }
    }
  }
`);

const WithdrawPublicationDocument = graphql(`
  mutation WithdrawPublication($input: WithdrawPublicationInput!) {
    withdrawPublication(input: $input) {
      __typename
      ...RefusalFields
      ... on Publication { ...PublicationFields }
      ... on ConflictError { current { ... on Publication { ...PublicationFields } } }
    }
  }
`);

/** A figure as the form holds it and the API takes it. */
export type ClaimValues = Required<Omit<ClaimInput, 'start' | 'length' | 'parameters'>> & {
  readonly parameters: Record<string, unknown>;
  readonly start: number | null;
  readonly length: number | null;
};

type ClaimFields = PublicationFieldsFragment['claims'][number];

const claimValues = ({ key, text, metric, parameters, ...claim }: ClaimFields): ClaimValues => ({
  key,
  text,
  metric,
  parameters,
  stated: claim.stated,
  unit: claim.unit,
  qualifier: claim.qualifier,
  start: claim.start ?? null,
  length: claim.length ?? null,
});

/** A record of the forms: its figures as they are typed beside them as they stand against the ledger. */
const record = ({ claims, ...node }: PublicationFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  claims: claims.map(claimValues),
  figures: claims,
});
export type PublicationRecord = ReturnType<typeof record>;
export type PublicationFigure = ClaimFields;

/** A row of the list, whose text and figures are not read. */
const row = (node: PublicationListQuery['publications']['nodes'][number]) => ({ ...node, figures: null });
export type PublicationRow = ReturnType<typeof row>;

export const publicationFields = ['title', 'asOf', 'body', 'claims', 'synthetic'] as const;

export const publicationOperations: ResourceOperations = {
  list: listOperation(PublicationListDocument, {
    page: (data) => data.publications,
    record: row,
    orderFields: {
      asOf: 'AS_OF',
      title: 'TITLE',
      publishedOn: 'PUBLISHED_ON',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(PublicationOneDocument, record),
  many: manyOperation(PublicationManyDocument, record),
  create: createOperation(CreatePublicationDocument, {
    result: (data) => data.createPublication,
    record,
    fields: ['stationId', ...publicationFields],
  }),
  update: updateOperation(UpdatePublicationDocument, {
    result: (data) => data.updatePublication,
    record,
    fields: [...publicationFields],
  }),
  actions: {
    publish: actionOperation(PublishPublicationDocument, {
      result: (data) => data.publishPublication,
      fields: ['id', 'version', 'publishedOn', 'acknowledge'],
    }),
    withdraw: actionOperation(WithdrawPublicationDocument, {
      result: (data) => data.withdrawPublication,
      fields: ['id', 'version', 'reason'],
    }),
  },
};
