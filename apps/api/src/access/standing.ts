import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';

interface Row {
  readonly password: string | null;
  readonly secondFactor: boolean;
  readonly deactivatedAt: Date | null;
}

/**
 * How somebody signs in, as it stands: another text after it has changed, and nothing that tells what it is; null:
 * nobody signs in by this address. Waits for a change that is under way.
 */
export const standingOf = async (db: Database, email: string): Promise<string | null> => {
  // No address has one, and PostgreSQL takes none.
  if (email.includes('\u0000')) return null;
  const [found] = await db.$queryRaw<Row[]>`
    SELECT a."password", u."two_factor_enabled" AS "secondFactor", u."deactivated_at" AS "deactivatedAt"
    FROM "user" u JOIN "account" a ON a."user_id" = u."id" AND a."provider_id" = 'credential'
    WHERE u."email" = ${email} FOR SHARE`;
  return found ? createHash('sha256').update(JSON.stringify(found)).digest('base64url') : null;
};
