import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import { OperatorError } from '../operator-error.ts';
import { readEmail } from './credentials.ts';
import { organisationId } from './organisation.ts';
import { endSessions } from './sessions.ts';

interface Person {
  readonly id: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
}

/** Changes how somebody signs in, and ends their sessions. @throws OperatorError when there is no such user */
const change = (
  db: Database,
  address: string,
  work: (tx: Transaction, user: Person) => Promise<void>,
): Promise<void> => {
  const email = readEmail(address);
  return transact(db, { actor: 'system:command-line' }, async (tx) => {
    const user = await tx.user.findUnique({ where: { email, kind: 'HUMAN' } });
    if (user === null) throw new OperatorError(`There is no user ${email}.`);
    await work(tx, user);
    await endSessions(tx, user.id);
  });
};

/**
 * Takes the second factor away from somebody who has lost it, and ends their sessions. They sign in with the
 * password alone until they turn it on again.
 *
 * @throws OperatorError when there is no such user, or no second factor
 */
export const removeSecondFactor = (db: Database, address: string): Promise<void> =>
  change(db, address, async (tx, { id, email, twoFactorEnabled }) => {
    if (!twoFactorEnabled) throw new OperatorError(`${email} has no second factor turned on.`);
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
  });

/**
 * Forgets whom the organisation's identity provider signs in as this user, and ends their sessions. The next one for
 * whom it vouches by this address takes the place.
 *
 * @throws OperatorError when there is no such user, or nobody to forget
 */
export const forgetOrganisation = (db: Database, address: string): Promise<void> =>
  change(db, address, async (tx, { id, email }) => {
    const { count } = await tx.account.deleteMany({ where: { userId: id, providerId: organisationId } });
    if (count === 0) throw new OperatorError(`${email} has never signed in by the identity provider.`);
  });
