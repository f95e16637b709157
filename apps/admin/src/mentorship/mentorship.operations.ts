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
import type { CoveragePageQuery, MentorshipFieldsFragment } from '../generated/graphql.ts';

export const MentorshipFields = graphql(`
  fragment MentorshipFields on Mentorship {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    tier from to synthetic
    station { id name establishedOn dissolvedOn }
    mentor { id name }
    mentee { id name }
  }
`);

const MentorshipListDocument = graphql(`
  query MentorshipList($filter: MentorshipFilter, $orderBy: [MentorshipOrder!], $first: Int, $after: String) {
    mentorships(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...MentorshipFields }
    }
  }
`);

const MentorshipOneDocument = graphql(`
  query MentorshipOne($id: ID!) { node(id: $id) { ...MentorshipFields } }
`);

const MentorshipManyDocument = graphql(`
  query MentorshipMany($ids: [ID!]!) { nodes(ids: $ids) { ...MentorshipFields } }
`);

const BeginMentorshipDocument = graphql(`
  mutation BeginMentorship($input: BeginMentorshipInput!) {
    beginMentorship(input: $input) {
      __typename
      ...RefusalFields
      ... on Mentorship { ...MentorshipFields }
      ... on ConflictError { current { ... on Mentorship { ...MentorshipFields } } }
    }
  }
`);

const UpdateMentorshipDocument = graphql(`
  mutation UpdateMentorship($input: UpdateMentorshipInput!) {
    updateMentorship(input: $input) {
      __typename
      ...RefusalFields
      ... on Mentorship { ...MentorshipFields }
      ... on ConflictError { current { ... on Mentorship { ...MentorshipFields } } }
    }
  }
`);

const EndMentorshipDocument = graphql(`
  mutation EndMentorship($input: EndMentorshipInput!) {
    endMentorship(input: $input) {
      __typename
      ...RefusalFields
      ... on Mentorship { ...MentorshipFields }
      ... on ConflictError { current { ... on Mentorship { ...MentorshipFields } } }
    }
  }
`);

/** Whom the chain of a station reaches on a day, and by which mentorships. */
export const CoveragePageDocument = graphql(`
  query CoveragePage($stationId: ID!, $asOf: Date!) {
    node(id: $stationId) {
      __typename
      ... on Station {
        id
        mentorshipCoverage(asOf: $asOf) {
          officers share
          secretaries { id name }
          reached { id name }
          unreached { id name }
          mentorships { id tier from mentor { id name } mentee { id name } }
        }
      }
    }
  }
`);

type CoverageStation = Extract<NonNullable<CoveragePageQuery['node']>, { mentorshipCoverage: unknown }>;
export type CoveragePage = CoverageStation['mentorshipCoverage'];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: MentorshipFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
  mentorId: node.mentor.id,
  menteeId: node.mentee.id,
});
export type MentorshipRecord = ReturnType<typeof record>;

export const mentorshipFields = ['mentorId', 'menteeId', 'tier', 'from', 'to', 'synthetic'] as const;

export const mentorshipOperations: ResourceOperations = {
  list: listOperation(MentorshipListDocument, {
    page: (data) => data.mentorships,
    record,
    orderFields: {
      from: 'FROM',
      to: 'TO',
      tier: 'TIER',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(MentorshipOneDocument, record),
  many: manyOperation(MentorshipManyDocument, record),
  create: createOperation(BeginMentorshipDocument, {
    result: (data) => data.beginMentorship,
    record,
    fields: ['stationId', ...mentorshipFields],
  }),
  update: updateOperation(UpdateMentorshipDocument, {
    result: (data) => data.updateMentorship,
    record,
    fields: mentorshipFields,
  }),
  actions: {
    end: actionOperation(EndMentorshipDocument, {
      result: (data) => data.endMentorship,
      fields: ['id', 'version', 'to', 'acknowledge'],
    }),
  },
};
