import type { Database } from '../database/database.ts';

/** A code is right in its own 30 seconds and in those before and after; a minute more for clocks that differ. */
const CODE_LIFE_MS = 150_000;

/**
 * Takes a code, so that it is tried once: who overhears it cannot use it again while it is still right, nor at the
 * same time. A wrong code is taken as well, which costs nobody anything.
 *
 * @returns false when it has been tried before
 */
export const takeCode = async (db: Database, userId: string, code: string): Promise<boolean> => {
  const now = Date.now();
  await db.triedCode.deleteMany({ where: { expiresAt: { lt: new Date(now) } } });
  const expiresAt = new Date(now + CODE_LIFE_MS);
  const { count } = await db.triedCode.createMany({
    data: [{ userId, code: code.slice(0, 20), expiresAt }],
    skipDuplicates: true,
  });
  return count === 1;
};
