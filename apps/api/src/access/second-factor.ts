import type { Database } from '../database/database.ts';

/** A code is right in its own 30 seconds and in those before and after; a minute more for clocks that differ. */
export const codeLifeSeconds = 150;

/** So many codes may be tried for one user within that time; of many tried at once no more are looked at. */
const CODES_AT_ONCE = 12;

/** Whether a code may be looked at, and why not. */
export type Taken = 'FRESH' | 'TRIED_BEFORE' | 'TOO_MANY';

/**
 * Takes a code, so that it is tried once: who overhears it cannot use it again while it is still right, nor at the
 * same time. A wrong code is taken as well, which costs nobody anything. The clock is the database's, for processes
 * may differ over what is still right.
 */
export const takeCode = async (db: Database, userId: string, code: string): Promise<Taken> => {
  await db.$executeRaw`DELETE FROM "tried_code" WHERE "expires_at" <= now()`;
  const taken = await db.$executeRaw`
    INSERT INTO "tried_code" ("user_id", "code", "expires_at")
    VALUES (${userId}::uuid, ${code.slice(0, 20)}, now() + make_interval(secs => ${codeLifeSeconds}::int))
    ON CONFLICT DO NOTHING`;
  if (taken === 0) return 'TRIED_BEFORE';
  // Counted after it was written: of those who come together, each sees all that came before it.
  const tried = await db.triedCode.count({ where: { userId } });
  return tried > CODES_AT_ONCE ? 'TOO_MANY' : 'FRESH';
};
