import type { Violation } from '@qinglan/domain';
import { changesOf } from '../common/change.ts';
import type { Author } from '../database/author.ts';
import type { Database, Transaction } from '../database/database.ts';
import { InvariantError } from '../errors.ts';
import type { Doer } from './account-events.ts';
import type { Auth } from './auth.ts';
import { everywhere } from './places.ts';
import type { Scope } from './scope.ts';
import { reachOf, type Viewer } from './viewer.ts';

/** What managing accounts works on. */
export interface Accounts {
  readonly db: Database;
  readonly auth: Pick<Auth, 'hashPassword'>;
}

/** Who manages accounts, and how far. */
export interface Manager extends Accounts {
  readonly doer: Doer;
  /** Their own account; null on the command line, where nobody has one. */
  readonly userId: string | null;
  readonly reach: Scope;
}

/** Whoever runs the command line runs the server: they manage everything. */
export const commandLine = (accounts: Accounts): Manager => ({
  ...accounts,
  doer: { actor: 'system:command-line', name: null },
  userId: null,
  reach: 'EVERYWHERE',
});

/** The viewer manages what they are ADMIN over. */
export const managerFor = (accounts: Accounts, viewer: Viewer | null): Manager => ({
  ...accounts,
  doer: { actor: viewer ? `user:${viewer.userId}` : '', name: viewer?.name ?? null },
  userId: viewer?.userId ?? null,
  reach: reachOf(viewer, 'ADMIN'),
});

/** One change of accounts: all of it or nothing, and none beside another. */
export const managing = <Result>(
  { db, doer: { actor } }: Pick<Manager, 'db' | 'doer'>,
  action: NonNullable<Author['action']>,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => changesOf(db, { actor, action })(work);

/** @throws InvariantError where rules are broken */
export const refuse = (violations: readonly Violation[]): void => {
  if (violations.length > 0) throw new InvariantError(violations);
};

/** A grant or a user that is not counted. */
export interface Without {
  readonly grantId?: string;
  readonly userId?: string;
}

/** How many people who can sign in are ADMIN everywhere, but for one grant or one user. */
export const administrators = (tx: Transaction, { grantId, userId }: Without = {}): Promise<number> =>
  tx.user.count({
    where: {
      kind: 'HUMAN',
      deactivatedAt: null,
      ...(userId !== undefined && { id: { not: userId } }),
      grants: {
        some: { role: 'ADMIN', ...everywhere, ...(grantId !== undefined && { id: { not: grantId } }) },
      },
    },
  });
