import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import { OperatorError } from '../operator-error.ts';
import type { Auth } from './auth.ts';
import { randomPassword, readEmail, readPassword } from './credentials.ts';
import { everywhere } from './places.ts';
import { insertUser } from './users.ts';

interface Options {
  readonly db: Database;
  readonly auth: Auth;
  /** What the environment asks for; null: the address below, a random password. */
  readonly admin: { readonly email: string | null; readonly password: string | null };
  /** Speaks to the person at the terminal. Never to a log: it may be told a password. */
  readonly print: (line: string) => void;
}

const defaultEmail = 'admin@qinglan.local';

const hasAdmin = async (db: Database | Transaction): Promise<boolean> =>
  (await db.roleGrant.count({
    where: { role: 'ADMIN', ...everywhere, user: { kind: 'HUMAN' } },
  })) > 0;

/**
 * Sees to it that somebody can administer the ledger: where nobody can, an ADMIN is made. A password made here is
 * printed once and kept only as a hash. Any number of servers may do this at once on one database.
 *
 * @throws OperatorError when the address belongs to somebody who is no ADMIN, or the password asked for is bad
 */
export const ensureFirstAdmin = async ({ db, auth, admin, print }: Options): Promise<void> => {
  if (await hasAdmin(db)) return;
  const email = readEmail(admin.email ?? defaultEmail);
  const password = admin.password === null ? randomPassword() : readPassword(admin.password);
  const hash = await auth.hashPassword(password);
  const made = await transact(db, { actor: 'system:first-start' }, async (tx) => {
    if (await hasAdmin(tx)) return false;
    if (await tx.user.findUnique({ where: { email } }))
      throw new OperatorError(
        `There is no ADMIN, and ${email} belongs to another user: set QINGLAN_ADMIN_EMAIL to a new address.`,
      );
    await insertUser(
      tx,
      { name: '管理员', email, role: 'ADMIN', place: null, hash },
      { actor: 'system:first-start', name: null },
    );
    return true;
  });
  if (!made) return;
  print(`Sign in as ${email}`);
  if (admin.password === null) print(`Password: ${password}  (shown only now; change it after signing in)`);
};
