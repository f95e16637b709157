import { Prisma } from '../generated/prisma/client.ts';

/**
 * PostgreSQL ends a statement that runs for longer: nobody waits for it any more, a query being given up sooner, and a
 * wait for a lock too.
 */
export const LONGEST_STATEMENT_MS = 35_000;

/**
 * To be selected within a transaction: lets each of its statements run for so long, its COMMIT among them, where the
 * connection allows less.
 *
 * @param longestMs 0: for ever
 */
export const allowingStatements = (longestMs: number): Prisma.Sql =>
  Prisma.sql`set_config('statement_timeout',
    CASE current_setting('statement_timeout') WHEN '0' THEN '0' ELSE ${String(longestMs)} END, true)`;
