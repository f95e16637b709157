import { v7 } from 'uuid';
import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { OperatorError } from '../operator-error.ts';
import type { Auth } from './auth.ts';
import { randomPassword, readEmail, readName, readPassword, readRole } from './credentials.ts';
import { type Role, strongest } from './roles.ts';
import { endSessions } from './sessions.ts';

/** What managing accounts works on. */
export interface Accounts {
  readonly db: Database;
  readonly auth: Auth;
}

export interface UserInput {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** null: a random one is made. */
  readonly password: string | null;
}

/** A password, to be shown once if it was made here: only its hash is kept. */
export interface Password {
  readonly password: string;
  readonly made: boolean;
}

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role | null;
}

const choose = (given: string | null): Password =>
  given === null
    ? { password: randomPassword(), made: true }
    : { password: readPassword(given), made: false };

/** Writes a checked person who may sign in: user, password and role, all or nothing. */
export const insertUser = async (
  db: Database | Transaction,
  user: { readonly name: string; readonly email: string; readonly role: Role; readonly hash: string },
): Promise<void> => {
  const id = v7();
  const { name, email, role, hash } = user;
  const credential = { providerId: 'credential', accountId: id, password: hash };
  await db.user.create({
    data: { id, name, email, accounts: { create: credential }, grants: { create: { role } } },
  });
};

const taken = (email: string): OperatorError =>
  new OperatorError(
    `There is a user ${email} already: give another address, or set a new password for this one.`,
  );

/**
 * Makes a user who may sign in.
 *
 * @throws OperatorError for an empty name, no address, one that is taken, an unknown role or a bad password
 */
export const createUser = async ({ db, auth }: Accounts, input: UserInput): Promise<Password> => {
  const name = readName(input.name);
  const email = readEmail(input.email);
  const role = readRole(input.role);
  const chosen = choose(input.password);
  const hash = await auth.hashPassword(chosen.password);
  try {
    await insertUser(db, { name, email, role, hash });
  } catch (error) {
    const collides = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
    throw collides ? taken(email) : error;
  }
  return chosen;
};

/** Everybody who may sign in, oldest first. */
export const listUsers = async ({ db }: Pick<Accounts, 'db'>): Promise<readonly UserRow[]> => {
  const users = await db.user.findMany({
    where: { kind: 'HUMAN' },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      name: true,
      email: true,
      grants: { where: { authorityId: null }, select: { role: true } },
    },
  });
  return users.map(({ grants, ...user }) => ({ ...user, role: strongest(grants.map(({ role }) => role)) }));
};

/**
 * Gives a user a new password and ends every session they have.
 *
 * @throws OperatorError when there is no such user, or the password is bad
 */
export const setPassword = async (
  { db, auth }: Accounts,
  input: Pick<UserInput, 'email' | 'password'>,
): Promise<Password> => {
  const email = readEmail(input.email);
  const chosen = choose(input.password);
  const user = await db.user.findUnique({ where: { email, kind: 'HUMAN' }, select: { id: true } });
  if (user === null) throw new OperatorError(`There is no user ${email}.`);
  const { id: userId } = user;
  const password = await auth.hashPassword(chosen.password);
  const credential = { providerId: 'credential', accountId: userId };
  await transact(db, { actor: 'system:command-line' }, async (tx) => {
    await tx.account.upsert({
      where: { providerId_accountId: credential },
      create: { ...credential, userId, password },
      update: { password },
    });
    // Who tried codes knew the old password.
    await tx.twoFactor.updateMany({
      where: { userId },
      data: { failedVerificationCount: 0, lockedUntil: null },
    });
    await endSessions(tx, userId);
  });
  return chosen;
};
