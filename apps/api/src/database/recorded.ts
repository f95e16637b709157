import { type Scope, scopeText } from '../access/scope.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database, Transaction } from './database.ts';
import { insideTransaction } from './statement.ts';

/** The schema in which the ledger's migration shows every table as it stood after a step. */
export const recordedSchema = 'as_recorded';

/** Reads the ledger as it stood at an instant, with the same queries as today's. */
export type ReadAsRecorded = <Result>(
  instant: Date,
  read: (tx: Transaction) => Promise<Result>,
) => Promise<Result>;

interface Reach {
  /** Where tables are looked for, first of all. */
  readonly schemas: readonly string[];
  readonly scope: Scope;
}

/** @param db a client whose tables are those of the first schema */
export const readingAsRecorded =
  (db: Database, { schemas, scope }: Reach): ReadAsRecorded =>
  (instant, read) =>
    db.$transaction(
      (tx) =>
        insideTransaction(async () => {
          await tx.$queryRaw`SELECT set_config('qinglan.recorded_step', coalesce((
            SELECT "sequence" FROM "public"."ledger_step" WHERE "at" <= ${instant}
            ORDER BY "at" DESC, "sequence" DESC LIMIT 1
          ), 0)::text, true)`;
          await tx.$queryRaw`SELECT set_config('qinglan.scope', ${scopeText(scope)}, true),
            set_config('search_path', ${[...schemas, 'public'].join(', ')}, true)`;
          return read(tx);
        }),
      { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
    );
