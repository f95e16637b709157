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
import type { PersonFieldsFragment, PersonPageQuery } from '../generated/graphql.ts';
import { partyActions } from './party.operations.ts';
import { postActions } from './post.operations.ts';

export const PersonFields = graphql(`
  fragment PersonFields on Person {
    id version createdAt updatedAt archivedAt archiveReason
    acknowledgements { code reason }
    name category sex birthDate synthetic
    station { id name }
  }
`);

const PersonListDocument = graphql(`
  query PersonList($filter: PersonFilter, $orderBy: [PersonOrder!], $first: Int, $after: String) {
    people(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...PersonFields }
    }
  }
`);

const PersonOneDocument = graphql(`
  query PersonOne($id: ID!) { node(id: $id) { ...PersonFields } }
`);

const PersonManyDocument = graphql(`
  query PersonMany($ids: [ID!]!) { nodes(ids: $ids) { ...PersonFields } }
`);

const CreatePersonDocument = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      __typename
      ...RefusalFields
      ... on Person { ...PersonFields }
      ... on ConflictError { current { ... on Person { ...PersonFields } } }
    }
  }
`);

const UpdatePersonDocument = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      __typename
      ...RefusalFields
      ... on Person { ...PersonFields }
      ... on ConflictError { current { ... on Person { ...PersonFields } } }
    }
  }
`);

const BeginServiceDocument = graphql(`
  mutation BeginService($input: BeginServiceInput!) {
    beginService(input: $input) {
      __typename
      ...RefusalFields
      ... on ServiceSpell { id version }
      ... on ConflictError { current { ... on ServiceSpell { id version } } }
    }
  }
`);

const UpdateServiceDocument = graphql(`
  mutation UpdateService($input: UpdateServiceInput!) {
    updateService(input: $input) {
      __typename
      ...RefusalFields
      ... on ServiceSpell { id version }
      ... on ConflictError { current { ... on ServiceSpell { id version } } }
    }
  }
`);

const EndServiceDocument = graphql(`
  mutation EndService($input: EndServiceInput!) {
    endService(input: $input) {
      __typename
      ...RefusalFields
      ... on ServiceSpell { id version }
      ... on ConflictError { current { ... on ServiceSpell { id version } } }
    }
  }
`);

/** Where a person served, led and belonged. */
export const PersonPageDocument = graphql(`
  query PersonPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Person {
        id
        spells { id version category entry exit from to station { id name } }
        tenures { id version ordinal from to branch { id name } }
        memberships { id from to team { id name } }
        posts { id version kind title from to synthetic station { id name } }
        partyStanding
        partyMemberships { id version probationaryFrom fullFrom leftOn synthetic }
        branchMemberships { id version from to synthetic branch { id name } }
        committeeSeats { id version role from to synthetic branch { id name } }
      }
    }
  }
`);

export type PersonPage = Extract<NonNullable<PersonPageQuery['node']>, { spells: unknown }>;
export type PersonSpell = PersonPage['spells'][number];
export type PersonPost = PersonPage['posts'][number];
export type PersonParty = PersonPage['partyMemberships'][number];

/** A record of the forms: references as ids beside the records they name. */
const record = (node: PersonFieldsFragment) => ({ ...node });
export type PersonRecord = ReturnType<typeof record>;

export const personFields = ['name', 'sex', 'birthDate'] as const;

export const personOperations: ResourceOperations = {
  list: listOperation(PersonListDocument, {
    page: (data) => data.people,
    record,
    orderFields: { name: 'NAME', category: 'CATEGORY', createdAt: 'CREATED_AT', updatedAt: 'UPDATED_AT' },
  }),
  one: oneOperation(PersonOneDocument, record),
  many: manyOperation(PersonManyDocument, record),
  create: createOperation(CreatePersonDocument, {
    result: (data) => data.createPerson,
    record,
    fields: ['name', 'category', 'sex', 'birthDate', 'stationId', 'servesFrom', 'entry', 'synthetic'],
  }),
  update: updateOperation(UpdatePersonDocument, {
    result: (data) => data.updatePerson,
    record,
    fields: personFields,
  }),
  actions: {
    ...postActions,
    ...partyActions,
    beginService: actionOperation(BeginServiceDocument, {
      result: (data) => data.beginService,
      fields: ['personId', 'stationId', 'category', 'entry', 'from', 'acknowledge'],
    }),
    updateService: actionOperation(UpdateServiceDocument, {
      result: (data) => data.updateService,
      fields: ['id', 'version', 'category', 'entry', 'exit', 'from', 'to', 'acknowledge'],
      clearable: ['to', 'exit'],
    }),
    endService: actionOperation(EndServiceDocument, {
      result: (data) => data.endService,
      fields: ['id', 'version', 'to', 'exit', 'acknowledge'],
    }),
  },
};
