import type { Database } from '../database/database.ts';

/** Whether a user may begin a session: neither a service, which acts by its key alone, nor who is deactivated. */
export const maySignIn = async (db: Database, id: string): Promise<boolean> =>
  (await db.user.count({ where: { id, kind: 'HUMAN', deactivatedAt: null } })) > 0;
