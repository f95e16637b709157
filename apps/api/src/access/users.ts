import { checkPasswordReset, checkUser, tidy } from '@qinglan/domain';
import { v7 } from 'uuid';
import type { Database, Transaction } from '../database/database.ts';
import { NotFoundError } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type Doer, noteDeed } from './account-events.ts';
import { isEmail, randomPassword, tidyEmail } from './credentials.ts';
import { type Manager, managing, refuse } from './manager.ts';
import {
  grantSelect,
  type Place,
  type PlaceName,
  placeColumns,
  placeFields,
  placeText,
  placeToGrant,
  usersWithin,
} from './places.ts';
import type { Role } from './roles.ts';
import { endSessions } from './sessions.ts';

export interface UserInput {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly place: Place;
  /** null: a random one is made. */
  readonly password: string | null;
}

/** A user's password, to be shown once if it was made here: only its hash is kept. */
export interface Password {
  readonly userId: string;
  readonly password: string;
  readonly made: boolean;
}

interface Access {
  readonly role: Role;
  readonly place: PlaceName | null;
}

interface Person extends Access {
  readonly name: string;
  readonly email: string;
  readonly hash: string;
}

/** Writes a checked person who may sign in: user, password and role. @returns the id */
export const insertUser = async (
  tx: Transaction,
  { name, email, role, place, hash }: Person,
  doer: Doer,
): Promise<string> => {
  const id = v7();
  const credential = { providerId: 'credential', accountId: id, password: hash };
  const grants = { create: { role, ...placeColumns(place) } };
  await tx.user.create({ data: { id, name, email, accounts: { create: credential }, grants } });
  await noteDeed(tx, doer, { kind: 'USER_CREATED', user: { id, name }, role, place: placeText(place) });
  return id;
};

const choose = async ({ auth }: Manager, given: string | null) => {
  const password = given ?? randomPassword();
  return { password, made: given === null, hash: await auth.hashPassword(password) };
};

/**
 * Makes a user who may sign in, with a role over a place.
 *
 * @throws InvariantError with the rules that are broken; what `placeToGrant` throws
 */
export const createUser = async (manager: Manager, input: UserInput): Promise<Password> => {
  const name = tidy(input.name);
  const email = tidyEmail(input.email);
  const facts = { name: input.name, email, isAddress: isEmail(email), named: placeFields(input.place) };
  // What is wrong at any rate is told before a password is hashed, which takes its time.
  refuse(checkUser({ ...facts, isTaken: false }));
  const { hash, ...chosen } = await choose(manager, input.password);
  const userId = await managing(manager, 'createUser', async (tx) => {
    const isTaken = (await tx.user.count({ where: { email } })) > 0;
    refuse(checkUser({ ...facts, isTaken }));
    const place = await placeToGrant(tx, input.place, manager.reach);
    return insertUser(tx, { name, email, role: input.role, place, hash }, manager.doer);
  });
  return { ...chosen, userId };
};

const userSelect = {
  id: true,
  name: true,
  email: true,
  createdAt: true,
  deactivatedAt: true,
  grants: { select: grantSelect, orderBy: { id: 'asc' } },
} as const satisfies Prisma.UserSelect;

/** A person who may sign in, with the roles that they hold. */
export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

type UserQuery = Pick<Prisma.UserFindManyArgs, 'where' | 'orderBy' | 'take' | 'skip'>;

/** Prisma's filter for the people whom the manager manages. */
const managed = async (
  { db, reach }: Pick<Manager, 'db' | 'reach'>,
  where: Prisma.UserWhereInput,
): Promise<Prisma.UserWhereInput> => {
  const ids = await usersWithin(db, reach);
  return { kind: 'HUMAN', AND: [where, ids ? { id: { in: [...ids] } } : {}] };
};

/** People whom the manager manages, oldest first unless it is said. */
export const listUsers = async (
  manager: Pick<Manager, 'db' | 'reach'>,
  { where = {}, ...query }: UserQuery = {},
): Promise<readonly UserRow[]> =>
  manager.db.user.findMany({
    orderBy: { id: 'asc' },
    ...query,
    where: await managed(manager, where),
    select: userSelect,
  });

/** How many there are of them. */
export const countUsers = async (
  manager: Pick<Manager, 'db' | 'reach'>,
  where: Prisma.UserWhereInput,
): Promise<number> => manager.db.user.count({ where: await managed(manager, where) });

/** A person, whoever manages them; what has just been done may have put them out of the manager's reach. */
export const readUser = (db: Database, id: string): Promise<UserRow> =>
  db.user.findUniqueOrThrow({ where: { id }, select: userSelect });

/**
 * A person whom the manager manages.
 *
 * @param field of the input that names them
 * @throws NotFoundError, also where there is one whom the manager does not manage
 */
export const managedUser = async (
  tx: Transaction,
  { reach }: Pick<Manager, 'reach'>,
  where: { readonly id: string } | { readonly email: string },
  field: string,
): Promise<UserRow> => {
  const user = await tx.user.findUnique({ where: { ...where, kind: 'HUMAN' }, select: userSelect });
  const ids = await usersWithin(tx, reach);
  if (user === null || (ids !== null && !ids.includes(user.id))) throw new NotFoundError('User', [field]);
  return user;
};

/**
 * Gives a user a new password and ends every session they have. One's own is changed by who knows the old one
 * (`endpoints.ts`): a browser left open must not give the account away.
 *
 * @throws NotFoundError, InvariantError account.own
 */
export const setPassword = async (
  manager: Manager,
  whose: { readonly id: string } | { readonly email: string },
  given: string | null,
): Promise<Password> => {
  const { hash: password, ...chosen } = await choose(manager, given);
  const id = await managing(manager, 'resetPassword', async (tx) => {
    const user = await managedUser(tx, manager, whose, 'id');
    refuse(checkPasswordReset({ isOwn: user.id === manager.userId, path: ['id'] }));
    const credential = { providerId: 'credential', accountId: user.id };
    await tx.account.upsert({
      where: { providerId_accountId: credential },
      create: { ...credential, userId: user.id, password },
      update: { password },
    });
    // Who tried codes knew the old password.
    await tx.twoFactor.updateMany({
      where: { userId: user.id },
      data: { failedVerificationCount: 0, lockedUntil: null },
    });
    await endSessions(tx, user.id);
    await noteDeed(tx, manager.doer, { kind: 'PASSWORD_RESET', user });
    return user.id;
  });
  await endSessions(manager.db, id);
  return { ...chosen, userId: id };
};
