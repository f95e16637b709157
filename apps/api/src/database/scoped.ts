import { type Scope, scopeText } from '../access/scope.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Database, Transaction } from './database.ts';
import { type ReadAsRecorded, readingAsRecorded, recordedSchema } from './recorded.ts';

/** The schemas in which migrations show every table as a scope sees it, now and as it was recorded. */
export const scopedSchema = 'in_scope';
export const scopedRecordedSchema = 'in_scope_as_recorded';

/** Two ways of reading the ledger that reach equally far. */
export interface Reader {
  readonly db: Database;
  /** As `db`, at an instant of the past. */
  readonly readAsRecorded: ReadAsRecorded;
}

/** Reads as far as a scope reaches: what lies outside is not there, whichever query asks. */
export type ReadWithin = (scope: Scope) => Reader;

interface Clients {
  readonly db: Database;
  readonly recorded: Database;
  /** Clients of the scoped schemas; made when they are first needed. */
  readonly scoped: () => Database;
  readonly scopedRecorded: () => Database;
}

const setScope = (db: Transaction, scope: Scope) =>
  db.$queryRaw`SELECT set_config('qinglan.scope', ${scopeText(scope)}, true),
    set_config('search_path', ${`${scopedSchema}, public`}, true)`;

/**
 * Every operation is a transaction of its own, which first says how far it reaches. It cannot be left to the
 * connection, which others use next, nor to the process: Prisma reads together what several requests ask for at once.
 */
const within = (db: Database, scope: Scope): Database => {
  const reader = db.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        // What an extension is to run is such a promise, though its type does not say so.
        const [, result] = await db.$transaction([
          setScope(db, scope),
          query(args) as Prisma.PrismaPromise<unknown>,
        ]);
        return result;
      },
    },
  });
  // An extended client lacks only what listens to the client's own events, which nobody here does.
  return reader as unknown as Database;
};

/** @see ReadWithin */
export const readingWithin =
  ({ db, recorded, scoped, scopedRecorded }: Clients): ReadWithin =>
  (scope) =>
    scope === 'EVERYWHERE'
      ? { db, readAsRecorded: readingAsRecorded(recorded, { schemas: [recordedSchema], scope }) }
      : {
          db: within(scoped(), scope),
          readAsRecorded: (instant, read) =>
            readingAsRecorded(scopedRecorded(), { schemas: [scopedRecordedSchema, scopedSchema], scope })(
              instant,
              read,
            ),
        };
