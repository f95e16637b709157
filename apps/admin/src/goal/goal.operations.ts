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
import type { GoalFieldsFragment, GoalPageQuery } from '../generated/graphql.ts';
import {
  MoveHighlightDocument,
  MoveTaskDocument,
  PlanTaskDocument,
  ShowHighlightDocument,
  UpdateHighlightDocument,
  UpdateTaskDocument,
} from './part.operations.ts';

export const GoalFields = graphql(`
  fragment GoalFields on Goal {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    title detail setOn dueOn status closedOn overdue synthetic
    owner { id name }
    workshop { id name branch { id name station { id name } } }
    tasks { id status overdue }
  }
`);

const GoalListDocument = graphql(`
  query GoalList($filter: GoalFilter, $orderBy: [GoalOrder!], $first: Int, $after: String) {
    goals(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...GoalFields }
    }
  }
`);

const GoalOneDocument = graphql(`
  query GoalOne($id: ID!) { node(id: $id) { ...GoalFields } }
`);

const GoalManyDocument = graphql(`
  query GoalMany($ids: [ID!]!) { nodes(ids: $ids) { ...GoalFields } }
`);

const SetGoalDocument = graphql(`
  mutation SetGoal($input: SetGoalInput!) {
    setGoal(input: $input) {
      __typename
      ...RefusalFields
      ... on Goal { ...GoalFields }
      ... on ConflictError { current { ... on Goal { ...GoalFields } } }
    }
  }
`);

const UpdateGoalDocument = graphql(`
  mutation UpdateGoal($input: UpdateGoalInput!) {
    updateGoal(input: $input) {
      __typename
      ...RefusalFields
      ... on Goal { ...GoalFields }
      ... on ConflictError { current { ... on Goal { ...GoalFields } } }
    }
  }
`);

const MoveGoalDocument = graphql(`
  mutation MoveGoal($input: MoveGoalInput!) {
    moveGoal(input: $input) {
      __typename
      ...RefusalFields
      ... on Goal { id version }
      ... on ConflictError { current { ... on Goal { id version } } }
    }
  }
`);

/** The tasks and highlights of a goal, and how everything moved. */
export const GoalPageDocument = graphql(`
  query GoalPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Goal {
        id
        moves { from to on reason }
        tasks {
          id version title setOn dueOn status closedOn overdue synthetic
          owner { id name }
          moves { from to on reason }
        }
        highlights {
          id version title detail shownOn status maturedOn synthetic
          task { id title }
          moves { from to on reason }
        }
      }
    }
  }
`);

export type GoalPage = Extract<NonNullable<GoalPageQuery['node']>, { tasks: unknown }>;
export type TaskOfGoal = GoalPage['tasks'][number];
export type HighlightOfGoal = GoalPage['highlights'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: GoalFieldsFragment) => ({
  ...node,
  workshopId: node.workshop.id,
  ownerId: node.owner?.id ?? null,
});
export type GoalRecord = ReturnType<typeof record>;

export const goalFields = ['title', 'detail', 'setOn', 'dueOn', 'ownerId', 'synthetic'] as const;

export const goalOperations: ResourceOperations = {
  list: listOperation(GoalListDocument, {
    page: (data) => data.goals,
    record,
    orderFields: {
      setOn: 'SET_ON',
      dueOn: 'DUE_ON',
      title: 'TITLE',
      status: 'STATUS',
      createdAt: 'CREATED_AT',
      updatedAt: 'UPDATED_AT',
    },
  }),
  one: oneOperation(GoalOneDocument, record),
  many: manyOperation(GoalManyDocument, record),
  create: createOperation(SetGoalDocument, {
    result: (data) => data.setGoal,
    record,
    fields: ['workshopId', ...goalFields],
  }),
  update: updateOperation(UpdateGoalDocument, {
    result: (data) => data.updateGoal,
    record,
    fields: goalFields,
  }),
  actions: {
    move: actionOperation(MoveGoalDocument, {
      result: (data) => data.moveGoal,
      fields: ['id', 'version', 'to', 'on', 'reason', 'acknowledge'],
    }),
    planTask: actionOperation(PlanTaskDocument, {
      result: (data) => data.planTask,
      fields: ['goalId', 'title', 'setOn', 'dueOn', 'ownerId', 'synthetic', 'acknowledge'],
    }),
    updateTask: actionOperation(UpdateTaskDocument, {
      result: (data) => data.updateTask,
      fields: ['id', 'version', 'title', 'setOn', 'dueOn', 'ownerId', 'synthetic', 'acknowledge'],
      clearable: ['dueOn', 'ownerId'],
    }),
    moveTask: actionOperation(MoveTaskDocument, {
      result: (data) => data.moveTask,
      fields: ['id', 'version', 'to', 'on', 'reason', 'acknowledge'],
    }),
    showHighlight: actionOperation(ShowHighlightDocument, {
      result: (data) => data.showHighlight,
      fields: ['goalId', 'taskId', 'title', 'detail', 'shownOn', 'synthetic', 'acknowledge'],
    }),
    updateHighlight: actionOperation(UpdateHighlightDocument, {
      result: (data) => data.updateHighlight,
      fields: ['id', 'version', 'taskId', 'title', 'detail', 'shownOn', 'synthetic', 'acknowledge'],
      clearable: ['detail', 'taskId'],
    }),
    moveHighlight: actionOperation(MoveHighlightDocument, {
      result: (data) => data.moveHighlight,
      fields: ['id', 'version', 'to', 'on', 'reason', 'acknowledge'],
    }),
  },
};
