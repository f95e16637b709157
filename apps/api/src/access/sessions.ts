import type { Database, Transaction } from '../database/database.ts';
import { secondsSince, sessionLife } from './session-life.ts';

/**
 * Signs a user out everywhere: ends every session, and every sign-in that waits for its second factor. To be called
 * in the transaction that changes what the user may do or how they prove who they are; and after it as well where that
 * is how they prove it, for a transaction does not see who signs in while it is under way. API keys go on.
 *
 * @param except the token of the one session that goes on
 */
export const endSessions = async (
  tx: Database | Transaction,
  userId: string,
  { except }: { readonly except?: string } = {},
): Promise<void> => {
  await tx.session.deleteMany({ where: { userId, ...(except && { token: { not: except } }) } });
  // better-auth keeps such a sign-in as a verification whose value is the user.
  await tx.verification.deleteMany({ where: { value: userId } });
};

/** Ends the user's sessions that nobody has used for too long: they are over, and must not be listed as if not. */
export const endIdleSessions = async (db: Database, userId: string): Promise<void> => {
  const updatedAt = { lt: new Date(Date.now() - sessionLife.idle * 1000) };
  await db.session.deleteMany({ where: { userId, updatedAt } });
};

interface LiveSession {
  readonly token: string;
  readonly updatedAt: Date;
}

/** Whether a session is looked at because somebody uses it, or only to see whether it still stands. */
export type Look = 'IN_USE' | 'WATCHED';

/** Whether a session still stands; notes that it is in use. One that nobody has used for too long is ended. */
export const lookAtSession = async (
  db: Database,
  { token, updatedAt }: LiveSession,
  look: Look,
): Promise<boolean> => {
  const idle = secondsSince(updatedAt);
  if (idle > sessionLife.idle) {
    await db.session.deleteMany({ where: { token } });
    return false;
  }
  if (look === 'IN_USE' && idle > sessionLife.noted)
    await db.session.updateMany({ where: { token }, data: { updatedAt: new Date() } });
  return true;
};
