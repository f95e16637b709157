import { resolveOffsetConnection } from '@pothos/plugin-relay';
import { Role, RoleGrant } from '../access/access.graphql.ts';
import type { UserRow } from '../access/users.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import { type OrderColumns, orderBy, orderInput, searchWhere } from '../common/listing.graphql.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { encodeGlobalId, filterId } from '../global-id.ts';

export const User = builder.objectRef<UserRow>('User').implement({
  description: 'Somebody who may sign in. No record of the ledger: `node` knows none.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeGlobalId('User', id) }),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    grants: t.field({
      type: [RoleGrant],
      description: 'The roles that they hold; with none they can do nothing.',
      resolve: ({ grants }) => [...grants],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    deactivatedAt: t.expose('deactivatedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when they cannot sign in.',
    }),
  }),
});

const UserFilter = builder.inputType('UserFilter', {
  fields: (t) => ({
    ids: t.idList(),
    search: t.string({ description: 'A part of the name or the address.' }),
    role: t.field({ type: Role, description: 'Who holds it somewhere.' }),
    deactivated: t.boolean({ description: 'Who cannot sign in, or who can.' }),
  }),
});

const userWhere = (filter: typeof UserFilter.$inferInput | null | undefined): Prisma.UserWhereInput => {
  const search = searchWhere(filter?.search);
  return {
    ...(filter?.ids && { id: { in: filter.ids.map((id) => filterId('User', id)) } }),
    ...(search && { OR: [{ name: search }, { email: search }] }),
    ...(filter?.role && { grants: { some: { role: filter.role } } }),
    ...(filter?.deactivated != null && { deactivatedAt: filter.deactivated ? { not: null } : null }),
  };
};

type Order = Prisma.UserOrderByWithRelationInput;

const columns = {
  NAME: (name) => ({ name }),
  EMAIL: (email) => ({ email }),
  CREATED_AT: (createdAt) => ({ createdAt }),
} satisfies OrderColumns<Order>;

const UserOrder = orderInput('User', columns);

const [UserConnection, UserEdge] = connectionOf('User', User);

builder.queryField('accounts', (t) =>
  t.connection(
    {
      type: User,
      description: 'Those who may sign in and hold their roles where the caller is ADMIN.',
      args: { filter: t.arg({ type: UserFilter }), orderBy: t.arg({ type: [UserOrder] }) },
      resolve: async (_root, { filter, orderBy: asked, ...args }, { accounts }) => {
        const where = userWhere(filter);
        const order = orderBy<Order>(asked, columns, { name: 'asc' });
        const page = await resolveOffsetConnection({ args, maxSize: 100 }, async ({ offset, limit }) => [
          ...(await accounts.users({ where, orderBy: order, skip: offset, take: limit })),
        ]);
        return { ...page, totalCount: () => accounts.countUsers(where) };
      },
    },
    UserConnection,
    UserEdge,
  ),
);
