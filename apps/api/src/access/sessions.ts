import type { Database, Transaction } from '../database/database.ts';

/**
 * Signs a user out everywhere: ends every session, and every sign-in that waits for its second factor. To be called
 * in the transaction that changes what the user may do or how they prove who they are. API keys go on.
 */
export const endSessions = async (tx: Database | Transaction, userId: string): Promise<void> => {
  await tx.session.deleteMany({ where: { userId } });
  // better-auth keeps such a sign-in as a verification whose value is the user.
  await tx.verification.deleteMany({ where: { value: userId } });
};
