import type { Client } from '../data/client.ts';
import { listOperation, type ResourceOperations } from '../data/operations.ts';
import { settle } from '../data/settle.ts';
import { optionalNumber } from '../form/check.ts';
import { placeIn } from '../form/PlaceInputs.tsx';
import { graphql } from '../generated/gql.ts';
import type { ApiKeyFieldsFragment, Role } from '../generated/graphql.ts';

export const ApiKeyFields = graphql(`
  fragment ApiKeyFields on ApiKey {
    id name start state madeBy createdAt expiresAt lastUsedAt
    grants { role place { id kind code name } }
  }
`);

const ApiKeyListDocument = graphql(`
  query ApiKeyList($filter: ApiKeyFilter, $orderBy: [ApiKeyOrder!], $first: Int, $after: String) {
    apiKeys(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...ApiKeyFields }
    }
  }
`);

const CreateApiKeyDocument = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ...RefusalFields
      ... on IssuedApiKey { key apiKey { ...ApiKeyFields } }
    }
  }
`);

const RevokeApiKeyDocument = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) { __typename ...RefusalFields ... on ApiKey { ...ApiKeyFields } }
  }
`);

export type ApiKeyRecord = ApiKeyFieldsFragment;

/** A new key with the key itself: shown once, and kept nowhere. */
export type IssuedApiKey = ApiKeyRecord & { readonly secret: string };

const record = (node: ApiKeyFieldsFragment): ApiKeyRecord => ({ ...node });

interface Issued {
  readonly apiKey: ApiKeyFieldsFragment;
  readonly key: string;
}

const issued = ({ apiKey, key }: Issued): IssuedApiKey => ({ ...apiKey, secret: key });

const many = async (client: Client, ids: readonly string[], signal?: AbortSignal) => {
  const { apiKeys } = await client.request(
    ApiKeyListDocument,
    { filter: { ids: [...ids] }, first: 100 },
    signal,
  );
  return apiKeys.nodes.map(record);
};

export const apiKeyOperations: ResourceOperations = {
  list: listOperation(ApiKeyListDocument, {
    page: (data) => data.apiKeys,
    record,
    orderFields: {
      createdAt: 'CREATED_AT',
      name: 'NAME',
      expiresAt: 'EXPIRES_AT',
      lastUsedAt: 'LAST_USED_AT',
    },
  }),
  one: async (client, id, signal) => (await many(client, [id], signal))[0] ?? null,
  many,
  create: async (client, values) => {
    const { name, role, neverExpires } = values;
    const days = neverExpires === true ? null : optionalNumber(values['days']);
    const input = { name: String(name), role: role as Role, days, ...placeIn(values) };
    return settle((await client.request(CreateApiKeyDocument, { input })).createApiKey, issued);
  },
  actions: {
    revokeApiKey: async (client, values) => {
      const input = { id: String(values['id']) };
      return settle((await client.request(RevokeApiKeyDocument, { input })).revokeApiKey, record);
    },
  },
};
