import type { Client } from '../data/client.ts';
import { listOperation, type ResourceOperations } from '../data/operations.ts';
import { settle } from '../data/settle.ts';
import { placeIn } from '../form/PlaceInputs.tsx';
import { graphql } from '../generated/gql.ts';
import type { Role, UserFieldsFragment } from '../generated/graphql.ts';

export const UserFields = graphql(`
  fragment UserFields on User {
    id name email createdAt deactivatedAt
    grants { id role createdAt place { id kind code name } }
  }
`);

const UserListDocument = graphql(`
  query UserList($filter: UserFilter, $orderBy: [UserOrder!], $first: Int, $after: String) {
    accounts(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...UserFields }
    }
  }
`);

const CreateUserDocument = graphql(`
  mutation CreateUser($input: CreateUserInput!) {
    createUser(input: $input) {
      __typename
      ...RefusalFields
      ... on IssuedPassword { password user { ...UserFields } }
    }
  }
`);

const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ...RefusalFields
      ... on IssuedPassword { password user { ...UserFields } }
    }
  }
`);

const GrantRoleDocument = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) { __typename ...RefusalFields ... on User { ...UserFields } }
  }
`);

const RevokeRoleDocument = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) { __typename ...RefusalFields ... on User { ...UserFields } }
  }
`);

const DeactivateUserDocument = graphql(`
  mutation DeactivateUser($input: DeactivateUserInput!) {
    deactivateUser(input: $input) { __typename ...RefusalFields ... on User { ...UserFields } }
  }
`);

const ActivateUserDocument = graphql(`
  mutation ActivateUser($input: ActivateUserInput!) {
    activateUser(input: $input) { __typename ...RefusalFields ... on User { ...UserFields } }
  }
`);

export type UserRecord = UserFieldsFragment;

/** A user with a password that was just made: shown once, and kept nowhere. */
export type IssuedUser = UserRecord & { readonly secret: string };

const record = (node: UserFieldsFragment): UserRecord => ({ ...node });

interface Issued {
  readonly user: UserFieldsFragment;
  readonly password: string;
}

const issued = ({ user, password }: Issued): IssuedUser => ({ ...user, secret: password });

const many = async (client: Client, ids: readonly string[], signal?: AbortSignal) => {
  const filter = { ids: [...ids] };
  const { accounts } = await client.request(UserListDocument, { filter, first: 100 }, signal);
  return accounts.nodes.map(record);
};

const idIn = (values: Readonly<Record<string, unknown>>) => ({ id: String(values['id']) });

export const userOperations: ResourceOperations = {
  list: listOperation(UserListDocument, {
    page: (data) => data.accounts,
    record,
    orderFields: { name: 'NAME', email: 'EMAIL', createdAt: 'CREATED_AT' },
  }),
  one: async (client, id, signal) => (await many(client, [id], signal))[0] ?? null,
  many,
  create: async (client, values) => {
    const { name, email, role } = values;
    const input = { name: String(name), email: String(email), role: role as Role, ...placeIn(values) };
    return settle((await client.request(CreateUserDocument, { input })).createUser, issued);
  },
  actions: {
    resetPassword: async (client, values) =>
      settle((await client.request(ResetPasswordDocument, { input: idIn(values) })).resetPassword, issued),
    grantRole: async (client, values) => {
      const { userId, role } = values;
      const input = { userId: String(userId), role: role as Role, ...placeIn(values) };
      return settle((await client.request(GrantRoleDocument, { input })).grantRole, record);
    },
    revokeRole: async (client, values) =>
      settle((await client.request(RevokeRoleDocument, { input: idIn(values) })).revokeRole, record),
    deactivateUser: async (client, values) =>
      settle((await client.request(DeactivateUserDocument, { input: idIn(values) })).deactivateUser, record),
    activateUser: async (client, values) =>
      settle((await client.request(ActivateUserDocument, { input: idIn(values) })).activateUser, record),
  },
};
