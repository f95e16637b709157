import { resolveOffsetConnection } from '@pothos/plugin-relay';
import { Role, RoleGrant } from '../access/access.graphql.ts';
import { inState, type KeyRow, keyState, keyStates } from '../access/keys.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import { type OrderColumns, orderBy, orderInput, searchWhere } from '../common/listing.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { encodeGlobalId, filterId } from '../global-id.ts';

const KeyState = builder.enumType('ApiKeyState', {
  description: 'Only an ACTIVE key opens anything.',
  values: keyStates,
});

export const ApiKey = builder.objectRef<KeyRow>('ApiKey').implement({
  description: 'A key for a program. No record of the ledger: `node` knows none.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('ApiKey', id) }),
    name: t.string({ description: 'What it is for.', resolve: ({ user }) => user.name }),
    start: t.exposeString('start', {
      nullable: true,
      description: 'How the key begins, to tell it from others. The key itself is not kept.',
    }),
    grants: t.field({
      type: [RoleGrant],
      description: 'What it may do, and where.',
      resolve: ({ user }) => [...user.grants],
    }),
    state: t.field({ type: KeyState, resolve: (key) => keyState(key, new Date()) }),
    madeBy: t.string({
      nullable: true,
      description: 'null: made on the command line.',
      resolve: ({ madeBy }) => madeBy?.name ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'null: never.' }),
    lastUsedAt: t.expose('lastRequest', {
      type: 'DateTime',
      nullable: true,
      description: 'To the minute; null: never.',
    }),
  }),
});

const KeyFilter = builder.inputType('ApiKeyFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name.' }),
    role: t.field({ type: Role }),
    state: t.field({ type: KeyState }),
  }),
});

const keyWhere = (filter: typeof KeyFilter.$inferInput | null | undefined): Prisma.ApiKeyWhereInput => {
  const search = searchWhere(filter?.search);
  const user: Prisma.UserWhereInput = {
    ...(search && { name: search }),
    ...(filter?.role && { grants: { some: { role: filter.role } } }),
  };
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('ApiKey', id)) } }),
    ...(filter?.state && inState(filter.state, new Date())),
    user,
  };
};

type Order = Prisma.ApiKeyOrderByWithRelationInput;

const columns = {
  NAME: (name) => ({ name }),
  CREATED_AT: (createdAt) => ({ createdAt }),
  EXPIRES_AT: (sort) => ({ expiresAt: { sort, nulls: 'last' } }),
  LAST_USED_AT: (sort) => ({ lastRequest: { sort, nulls: 'last' } }),
} satisfies OrderColumns<Order>;

const KeyOrder = orderInput('ApiKey', columns);

const [KeyConnection, KeyEdge] = connectionOf('ApiKey', ApiKey);

builder.queryField('apiKeys', (t) =>
  t.connection(
    {
      type: ApiKey,
      description: 'The keys that reach no further than where the caller is ADMIN, revoked ones too.',
      args: { filter: t.arg({ type: KeyFilter }), orderBy: t.arg({ type: [KeyOrder] }) },
      resolve: async (_root, { filter, orderBy: asked, ...args }, { accounts }) => {
        const where = keyWhere(filter);
        const order = orderBy<Order>(asked, columns, { createdAt: 'desc' });
        const page = await resolveOffsetConnection({ args, maxSize: 100 }, async ({ offset, limit }) => [
          ...(await accounts.keys({ where, orderBy: order, skip: offset, take: limit })),
        ]);
        return { ...page, totalCount: () => accounts.countKeys(where) };
      },
    },
    KeyConnection,
    KeyEdge,
  ),
);
