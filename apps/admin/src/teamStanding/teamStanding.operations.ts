import {
  actionOperation,
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type {
  StandingPreviewQuery,
  TeamPlacesQuery,
  TeamStandingFieldsFragment,
} from '../generated/graphql.ts';

export const TeamStandingFields = graphql(`
  fragment TeamStandingFields on TeamStanding {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    from to publishedOn synthetic reproducible
    station { id name establishedOn dissolvedOn }
    weights { measure weight }
    scores { id position score team { id name } counts { measure count } }
    differences { figure published computed team { id name } }
  }
`);

const TeamStandingListDocument = graphql(`
  query TeamStandingList($filter: TeamStandingFilter, $orderBy: [TeamStandingOrder!], $first: Int, $after: String) {
    teamStandings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...TeamStandingFields }
    }
  }
`);

const TeamStandingOneDocument = graphql(`
  query TeamStandingOne($id: ID!) { node(id: $id) { ...TeamStandingFields } }
`);

const TeamStandingManyDocument = graphql(`
  query TeamStandingMany($ids: [ID!]!) { nodes(ids: $ids) { ...TeamStandingFields } }
`);

const PublishStandingDocument = graphql(`
  mutation PublishStanding($input: PublishStandingInput!) {
    publishStanding(input: $input) {
      __typename
      ...RefusalFields
      ... on TeamStanding { ...TeamStandingFields }
      ... on ConflictError { current { ... on TeamStanding { ...TeamStandingFields } } }
    }
  }
`);

const WithdrawStandingDocument = graphql(`
  mutation WithdrawStanding($input: WithdrawStandingInput!) {
    withdrawStanding(input: $input) {
      __typename
      ...RefusalFields
      ... on TeamStanding { id version }
      ... on ConflictError { current { ... on TeamStanding { id version } } }
    }
  }
`);

/** What would be published. */
export const StandingPreviewDocument = graphql(`
  query StandingPreview($stationId: ID!, $from: Date!, $to: Date!, $weights: StandingWeightsInput!) {
    standingPreview(stationId: $stationId, from: $from, to: $to, weights: $weights) {
      __typename
      ... on StandingPreview { scores { position score team { id name } counts { measure count } } }
      ... on InvariantError { message }
    }
  }
`);

type Preview = Extract<StandingPreviewQuery['standingPreview'], { scores: unknown }>;
export type PreviewScore = Preview['scores'][number];

/** Where a team stood in each published standing. */
export const TeamPlacesDocument = graphql(`
  query TeamPlaces($id: ID!) {
    node(id: $id) {
      __typename
      ... on Team { id scores { id position score standing { id from to scores { id } } } }
    }
  }
`);

export type TeamPlace = Extract<NonNullable<TeamPlacesQuery['node']>, { scores: unknown }>['scores'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: TeamStandingFieldsFragment) => ({ ...node, stationId: node.station.id });
export type TeamStandingRecord = ReturnType<typeof record>;

export const teamStandingOperations: ResourceOperations = {
  list: listOperation(TeamStandingListDocument, {
    page: (data) => data.teamStandings,
    record,
    orderFields: {
      from: 'FROM',
      publishedOn: 'PUBLISHED_ON',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(TeamStandingOneDocument, record),
  many: manyOperation(TeamStandingManyDocument, record),
  create: createOperation(PublishStandingDocument, {
    result: (data) => data.publishStanding,
    record,
    fields: ['stationId', 'from', 'to', 'publishedOn', 'weights', 'synthetic'],
  }),
  actions: {
    withdraw: actionOperation(WithdrawStandingDocument, {
      result: (data) => data.withdrawStanding,
      fields: ['id', 'version', 'reason'],
    }),
  },
};
