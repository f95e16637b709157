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
import type { TeamFieldsFragment, TeamPageQuery } from '../generated/graphql.ts';

export const TeamFields = graphql(`
  fragment TeamFields on Team {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    name kind function eligibility foundedOn disbandedOn
    station { id name establishedOn dissolvedOn }
    leader { id name }
    members { id }
  }
`);

const TeamListDocument = graphql(`
  query TeamList($filter: TeamFilter, $orderBy: [TeamOrder!], $first: Int, $after: String) {
    teams(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...TeamFields }
    }
  }
`);

const TeamOneDocument = graphql(`
  query TeamOne($id: ID!) { node(id: $id) { ...TeamFields } }
`);

const TeamManyDocument = graphql(`
  query TeamMany($ids: [ID!]!) { nodes(ids: $ids) { ...TeamFields } }
`);

const CreateTeamDocument = graphql(`
  mutation CreateTeam($input: CreateTeamInput!) {
    createTeam(input: $input) {
      __typename
      ...RefusalFields
      ... on Team { ...TeamFields }
      ... on ConflictError { current { ... on Team { ...TeamFields } } }
    }
  }
`);

const UpdateTeamDocument = graphql(`
  mutation UpdateTeam($input: UpdateTeamInput!) {
    updateTeam(input: $input) {
      __typename
      ...RefusalFields
      ... on Team { ...TeamFields }
      ... on ConflictError { current { ... on Team { ...TeamFields } } }
    }
  }
`);

const JoinTeamDocument = graphql(`
  mutation JoinTeam($input: JoinTeamInput!) {
    joinTeam(input: $input) {
      __typename
      ...RefusalFields
      ... on TeamMembership { id version }
      ... on ConflictError { current { ... on TeamMembership { id version } } }
    }
  }
`);

const EndLeadershipDocument = graphql(`
  mutation EndLeadership($input: EndLeadershipInput!) {
    endLeadership(input: $input) {
      __typename
      ...RefusalFields
      ... on TeamLeadership { id version }
      ... on ConflictError { current { ... on TeamLeadership { id version } } }
    }
  }
`);

const LeaveTeamDocument = graphql(`
  mutation LeaveTeam($input: LeaveTeamInput!) {
    leaveTeam(input: $input) {
      __typename
      ...RefusalFields
      ... on TeamMembership { id version }
      ... on ConflictError { current { ... on TeamMembership { id version } } }
    }
  }
`);

/** Who is and was in a team, and who led it. */
export const TeamPageDocument = graphql(`
  query TeamPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Team {
        id
        memberships { id version from to person { id name category synthetic } }
        leaderships { id version from to person { id name } }
      }
    }
  }
`);

export type TeamPage = Extract<NonNullable<TeamPageQuery['node']>, { memberships: unknown }>;
export type TeamMember = TeamPage['memberships'][number];
export type TeamLeader = TeamPage['leaderships'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: TeamFieldsFragment) => ({ ...node, stationId: node.station.id });
export type TeamRecord = ReturnType<typeof record>;

export const teamFields = ['name', 'kind', 'function', 'eligibility', 'foundedOn', 'disbandedOn'] as const;

export const teamOperations: ResourceOperations = {
  list: listOperation(TeamListDocument, {
    page: (data) => data.teams,
    record,
    orderFields: {
      name: 'NAME',
      kind: 'KIND',
      foundedOn: 'FOUNDED_ON',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(TeamOneDocument, record),
  many: manyOperation(TeamManyDocument, record),
  create: createOperation(CreateTeamDocument, {
    result: (data) => data.createTeam,
    record,
    fields: ['stationId', 'name', 'kind', 'function', 'eligibility', 'foundedOn'],
  }),
  update: updateOperation(UpdateTeamDocument, {
    result: (data) => data.updateTeam,
    record,
    fields: teamFields,
  }),
  actions: {
    join: actionOperation(JoinTeamDocument, {
      result: (data) => data.joinTeam,
      fields: ['teamId', 'personId', 'from', 'asLeader', 'endPrevious', 'acknowledge'],
    }),
    endLeadership: actionOperation(EndLeadershipDocument, {
      result: (data) => data.endLeadership,
      fields: ['id', 'version', 'to', 'acknowledge'],
    }),
    leave: actionOperation(LeaveTeamDocument, {
      result: (data) => data.leaveTeam,
      fields: ['teamId', 'personId', 'to', 'acknowledge'],
    }),
  },
};
