import type { AccountEvent, Prisma } from '../generated/prisma/client.ts';
import { grantRole, revokeRole, setActive } from './grants.ts';
import { countKeys, createKey, type KeyInput, type KeyRow, listKeys, readKey, revokeKey } from './keys.ts';
import type { Manager } from './manager.ts';
import { type Place, usersWithin } from './places.ts';
import type { Role } from './roles.ts';
import {
  countUsers,
  createUser,
  listUsers,
  readUser,
  setPassword,
  type UserInput,
  type UserRow,
} from './users.ts';

interface Query<Where, Order> {
  readonly where: Where;
  readonly orderBy: Order[];
  readonly take: number;
  readonly skip: number;
}

/** A user with their new password, or a key's row with the key: secrets to be shown once. */
export interface IssuedPassword {
  readonly user: UserRow;
  readonly password: string;
}
export interface IssuedKey {
  readonly apiKey: KeyRow;
  readonly key: string;
}

type Named = { readonly id: string };

/**
 * The accounts that one ADMIN manages: those all of whose roles are held where they are ADMIN. Whatever lies outside
 * answers with NotFoundError, like something that is not there. Ids are those of rows.
 */
export interface ManagedAccounts {
  users(
    query: Query<Prisma.UserWhereInput, Prisma.UserOrderByWithRelationInput>,
  ): Promise<readonly UserRow[]>;
  countUsers(where: Prisma.UserWhereInput): Promise<number>;
  keys(
    query: Query<Prisma.ApiKeyWhereInput, Prisma.ApiKeyOrderByWithRelationInput>,
  ): Promise<readonly KeyRow[]>;
  countKeys(where: Prisma.ApiKeyWhereInput): Promise<number>;
  /** The service that a key acts for, in a list; empty where there is no such key. */
  serviceOf(keyId: string): Promise<string[]>;
  /** What was done to accounts, newest first. */
  events(
    query: Pick<Query<Prisma.AccountEventWhereInput, never>, 'where' | 'take' | 'skip'>,
  ): Promise<readonly AccountEvent[]>;
  countEvents(where: Prisma.AccountEventWhereInput): Promise<number>;
  createUser(input: Omit<UserInput, 'password'>): Promise<IssuedPassword>;
  resetPassword(user: Named): Promise<IssuedPassword>;
  grantRole(user: Named, access: { readonly role: Role; readonly place: Place }): Promise<UserRow>;
  revokeRole(grantId: string): Promise<UserRow>;
  setActive(user: Named, active: boolean): Promise<UserRow>;
  createKey(input: KeyInput): Promise<IssuedKey>;
  revokeKey(id: string): Promise<KeyRow>;
}

/** What was done to the accounts that the manager manages. */
const eventsManaged = async (
  { db, reach }: Manager,
  where: Prisma.AccountEventWhereInput,
): Promise<Prisma.AccountEventWhereInput> => {
  const ids = await usersWithin(db, reach);
  return { AND: [where, ids ? { userId: { in: [...ids] } } : {}] };
};

/** @see ManagedAccounts */
export const accountsOf = (manager: Manager): ManagedAccounts => {
  const { db } = manager;
  const user = (id: string): Promise<UserRow> => readUser(db, id);
  return {
    users: (query) => listUsers(manager, query),
    countUsers: (where) => countUsers(manager, where),
    keys: (query) => listKeys(manager, query),
    countKeys: (where) => countKeys(manager, where),
    serviceOf: async (id) => (await listKeys(manager, { where: { id } })).map((key) => key.user.id),
    events: async ({ where, ...page }) =>
      db.accountEvent.findMany({
        ...page,
        where: await eventsManaged(manager, where),
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      }),
    countEvents: async (where) => db.accountEvent.count({ where: await eventsManaged(manager, where) }),
    createUser: async (input) => {
      const { userId, password } = await createUser(manager, { ...input, password: null });
      return { user: await user(userId), password };
    },
    resetPassword: async (whose) => {
      const { userId, password } = await setPassword(manager, whose, null);
      return { user: await user(userId), password };
    },
    grantRole: async (whose, access) => user(await grantRole(manager, whose, access)),
    revokeRole: async (grantId) => user(await revokeRole(manager, grantId)),
    setActive: async (whose, active) => user(await setActive(manager, whose, active)),
    createKey: async (input) => {
      const { id, key } = await createKey(manager, input);
      return { apiKey: await readKey(db, id), key };
    },
    revokeKey: async (id) => {
      await revokeKey(manager, id);
      return readKey(db, id);
    },
  };
};
