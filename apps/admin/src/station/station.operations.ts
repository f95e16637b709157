import {
  createOperation,
  listOperation,
  manyOperation,
  oneOperation,
  type ResourceOperations,
  updateOperation,
} from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { StationFieldsFragment, StationRelayQuery, StationWallQuery } from '../generated/graphql.ts';
import { profileActions } from './profile.operations.ts';

export const StationFields = graphql(`
  fragment StationFields on Station {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    code name establishedOn dissolvedOn synthetic
    authority { id name level }
    predecessors { id name dissolvedOn }
    grade
    streak { length since until longest }
  }
`);

const StationListDocument = graphql(`
  query StationList($filter: StationFilter, $orderBy: [StationOrder!], $first: Int, $after: String) {
    stations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...StationFields }
    }
  }
`);

const StationOneDocument = graphql(`
  query StationOne($id: ID!) { node(id: $id) { ...StationFields } }
`);

const StationManyDocument = graphql(`
  query StationMany($ids: [ID!]!) { nodes(ids: $ids) { ...StationFields } }
`);

const CreateStationDocument = graphql(`
  mutation CreateStation($input: CreateStationInput!) {
    createStation(input: $input) {
      __typename
      ...RefusalFields
      ... on Station { ...StationFields }
      ... on ConflictError { current { ... on Station { ...StationFields } } }
    }
  }
`);

const UpdateStationDocument = graphql(`
  mutation UpdateStation($input: UpdateStationInput!) {
    updateStation(input: $input) {
      __typename
      ...RefusalFields
      ... on Station { ...StationFields }
      ... on ConflictError { current { ... on Station { ...StationFields } } }
    }
  }
`);

/** The flag wall: one kind of streak, year by year, with what decided each year. */
export const StationWallDocument = graphql(`
  query StationWall($id: ID!, $kind: StreakKind!, $title: String, $asOf: Date, $recordedBy: DateTime) {
    node(id: $id) {
      __typename
      ... on Station {
        id
        streak(kind: $kind, title: $title, asOf: $asOf, recordedBy: $recordedBy) {
          kind length since until longest gaps
          years {
            year status
            evaluation { id outcome rank rankedAmong publishedOn documentNumber scheme authority { id name } }
            award { id grantedOn documentNumber kind { id name nameEn } authority { id name } }
          }
        }
      }
    }
  }
`);

/** The kinds of award that can form a streak of titles. */
export const YearlyTitlesDocument = graphql(`
  query YearlyTitles { awardKinds(filter: { yearly: true }, first: 100) { nodes { id code name nameEn } } }
`);

/** The relay: the branches of a station with everyone who was their secretary. */
export const StationRelayDocument = graphql(`
  query StationRelay($id: ID!) {
    node(id: $id) {
      __typename
      ... on Station {
        id
        branches {
          id name foundedOn dissolvedOn
          secretaries { id ordinal from to daysVacantBefore reason endReason person { id name synthetic } }
        }
      }
    }
  }
`);

export type Wall = Extract<NonNullable<StationWallQuery['node']>, { streak: unknown }>['streak'];
export type WallYear = Wall['years'][number];
export type RelayBranch = Extract<
  NonNullable<StationRelayQuery['node']>,
  { branches: unknown }
>['branches'][number];
export type RelayTenure = RelayBranch['secretaries'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: StationFieldsFragment) => ({
  ...node,
  authorityId: node.authority.id,
  predecessorIds: node.predecessors.map(({ id }) => id),
});
export type StationRecord = ReturnType<typeof record>;

export const stationFields = [
  'code',
  'name',
  'authorityId',
  'establishedOn',
  'dissolvedOn',
  'predecessorIds',
] as const;

export const stationOperations: ResourceOperations = {
  list: listOperation(StationListDocument, {
    page: (data) => data.stations,
    record,
    orderFields: {
      code: 'CODE',
      name: 'NAME',
      establishedOn: 'ESTABLISHED_ON',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(StationOneDocument, record),
  many: manyOperation(StationManyDocument, record),
  create: createOperation(CreateStationDocument, {
    result: (data) => data.createStation,
    record,
    fields: ['code', 'name', 'authorityId', 'establishedOn', 'dissolvedOn', 'predecessorIds', 'synthetic'],
  }),
  update: updateOperation(UpdateStationDocument, {
    result: (data) => data.updateStation,
    record,
    fields: stationFields,
  }),
  actions: profileActions,
};
