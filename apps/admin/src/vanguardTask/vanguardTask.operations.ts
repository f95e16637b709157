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
import type { VanguardTaskFieldsFragment } from '../generated/graphql.ts';
import { participantsOf } from './waves.ts';

export const VanguardTaskFields = graphql(`
  fragment VanguardTaskFields on VanguardTask {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    title calledOn endedOn participantCount synthetic
    station { id name }
    participations { id wave partyCadre person { id name } }
  }
`);

const VanguardTaskListDocument = graphql(`
  query VanguardTaskList($filter: VanguardTaskFilter, $orderBy: [VanguardTaskOrder!], $first: Int, $after: String) {
    vanguardTasks(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...VanguardTaskFields }
    }
  }
`);

const VanguardTaskOneDocument = graphql(`
  query VanguardTaskOne($id: ID!) { node(id: $id) { ...VanguardTaskFields } }
`);

const VanguardTaskManyDocument = graphql(`
  query VanguardTaskMany($ids: [ID!]!) { nodes(ids: $ids) { ...VanguardTaskFields } }
`);

const RecordVanguardTaskDocument = graphql(`
  mutation RecordVanguardTask($input: RecordVanguardTaskInput!) {
    recordVanguardTask(input: $input) {
      __typename
      ...RefusalFields
      ... on VanguardTask { ...VanguardTaskFields }
      ... on ConflictError { current { ... on VanguardTask { ...VanguardTaskFields } } }
    }
  }
`);

const UpdateVanguardTaskDocument = graphql(`
  mutation UpdateVanguardTask($input: UpdateVanguardTaskInput!) {
    updateVanguardTask(input: $input) {
      __typename
      ...RefusalFields
      ... on VanguardTask { ...VanguardTaskFields }
      ... on ConflictError { current { ... on VanguardTask { ...VanguardTaskFields } } }
    }
  }
`);

/** A record of the forms: references as ids beside the records they name. */
const record = (node: VanguardTaskFieldsFragment) => ({
  ...node,
  stationId: node.station.id,
});
export type VanguardTaskRecord = ReturnType<typeof record>;

export const vanguardTaskFields = ['title', 'calledOn', 'endedOn', 'synthetic'] as const;

const recordTask = createOperation(RecordVanguardTaskDocument, {
  result: (data) => data.recordVanguardTask,
  record,
  fields: ['stationId', 'title', 'calledOn', 'endedOn', 'participants', 'synthetic'],
});

const changeParticipants = actionOperation(UpdateVanguardTaskDocument, {
  result: (data) => data.updateVanguardTask,
  fields: ['id', 'version', 'participants', 'acknowledge'],
});

export const vanguardTaskOperations: ResourceOperations = {
  list: listOperation(VanguardTaskListDocument, {
    page: (data) => data.vanguardTasks,
    record,
    orderFields: {
      calledOn: 'CALLED_ON',
      title: 'TITLE',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(VanguardTaskOneDocument, record),
  many: manyOperation(VanguardTaskManyDocument, record),
  create: (client, data, acknowledge) =>
    recordTask(client, { ...data, participants: participantsOf(data['waves']) }, acknowledge),
  update: updateOperation(UpdateVanguardTaskDocument, {
    result: (data) => data.updateVanguardTask,
    record,
    fields: vanguardTaskFields,
  }),
  actions: {
    changeParticipants: (client, values) =>
      changeParticipants(client, { ...values, participants: participantsOf(values['waves']) }),
  },
};
