import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import type { AccountEventKind } from '../generated/prisma/enums.ts';
import { OperatorError } from '../operator-error.ts';
import { noteDeed } from './account-events.ts';
import { readEmail } from './credentials.ts';
import { organisationId } from './organisation.ts';
import { endSessions } from './sessions.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
}

const operator = { actor: 'system:command-line', name: null };

/** Changes how somebody signs in, and ends their sessions. @throws OperatorError when there is no such user */
const change = async (
  db: Database,
  address: string,
  kind: AccountEventKind,
  work: (tx: Transaction, user: Person) => Promise<void>,
): Promise<void> => {
  const email = readEmail(address);
  const id = await transact(db, operator, async (tx) => {
    const user = await tx.user.findUnique({ where: { email, kind: 'HUMAN' } });
    if (user === null) throw new OperatorError(`There is no user ${email}.`);
    await work(tx, user);
    await endSessions(tx, user.id);
    await noteDeed(tx, operator, { kind, user });
    return user.id;
  });
  await endSessions(db, id);
};

/**
 * Takes the second factor away from somebody who has lost it, and ends their sessions. They sign in with the
 * password alone until they turn it on again.
 *
 * @throws OperatorError when there is no such user, or no second factor
 */
export const removeSecondFactor = (db: Database, address: string): Promise<void> =>
  change(db, address, 'SECOND_FACTOR_OFF', async (tx, { id, email, twoFactorEnabled }) => {
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
  change(db, address, 'ORGANISATION_FORGOTTEN', async (tx, { id, email }) => {
    const { count } = await tx.account.deleteMany({ where: { userId: id, providerId: organisationId } });
    if (count === 0) throw new OperatorError(`${email} has never signed in by the identity provider.`);
  });
