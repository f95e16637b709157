import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  PGlite,
  type PGliteOptions,
  type Transaction as PGliteTransaction,
  type QueryOptions,
  type Results,
} from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { OperatorError, reasonOf } from '../operator-error.ts';
import { rethrowAsDriverError } from './driver-error.ts';

/**
 * PGlite that remembers how its last transaction ends (see `embeddedAdapter`), and takes the parsers that a query
 * brings for its own: where it does not, it copies the hundreds of its own for every query, which took as long as most
 * queries. Prisma's driver alone brings some, and always the same.
 */
export class EmbeddedPostgres extends PGlite {
  lastTransaction: Promise<unknown> = Promise.resolve();

  override query<Row>(sql: string, values?: unknown[], options?: QueryOptions): Promise<Results<Row>> {
    return super.query(sql, values, this.#withoutParsers(options));
  }

  override transaction<Result>(work: (transaction: PGliteTransaction) => Promise<Result>): Promise<Result> {
    const outcome = super.transaction((transaction) => {
      const query = transaction.query;
      transaction.query = (sql, values, options) => query(sql, values, this.#withoutParsers(options));
      return work(transaction);
    });
    this.lastTransaction = outcome;
    return outcome;
  }

  #withoutParsers(options?: QueryOptions): QueryOptions | undefined {
    if (!options?.parsers) return options;
    const { parsers, ...others } = options;
    Object.assign(this.parsers, parsers);
    return others;
  }
}

/** Starts PostgreSQL in this process, with the extensions that the migrations may create. */
export const startEmbedded = async (options: PGliteOptions): Promise<EmbeddedPostgres> => {
  const postgres = new EmbeddedPostgres({ ...options, extensions: { btree_gist, pg_trgm } });
  await postgres.waitReady;
  return postgres;
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Opens the database kept in a directory, making it first where there is none. It is made aside and moved into place
 * whole, so that a process killed meanwhile leaves nothing that the next start would take for a database.
 *
 * @throws OperatorError when the files cannot be read
 */
export const openEmbeddedFiles = async (
  directory: string,
  progress: (line: string) => void,
): Promise<EmbeddedPostgres> => {
  const files = join(directory, 'database');
  const unfinished = join(directory, 'database.new');
  try {
    if (!(await exists(files))) {
      progress('Making the embedded database (once, some seconds) …');
      await rm(unfinished, { recursive: true, force: true });
      await (await startEmbedded({ dataDir: unfinished })).close();
      await rename(unfinished, files);
    }
    return await startEmbedded({ dataDir: files });
  } catch (error) {
    throw new OperatorError(
      `The embedded database in ${files} cannot be opened (${reasonOf(error)}): restore a backup, or move the directory away to start afresh.`,
    );
  }
};

/**
 * Prisma's driver for PGlite, with three repairs to pglite-prisma-adapter 0.7.2: it drops the error of a failing
 * COMMIT (a deferred constraint), it neither awaits a script nor sees it fail, and it sets the isolation level
 * outside the transaction, which PostgreSQL ignores with a warning. One connection runs one transaction at a time, so
 * every transaction here is serial whatever level is asked for.
 *
 * Before each statement the event loop has a turn: PGlite answers at once, and a request of many statements would keep
 * every timer and every other request waiting for its end.
 */
export const embeddedAdapter = async (postgres: EmbeddedPostgres): Promise<SqlDriverAdapter> => {
  const inner = await new PrismaPGlite(postgres).connect();
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    queryRaw: async (query) => {
      await turn();
      return inner.queryRaw(query);
    },
    executeRaw: async (query) => {
      await turn();
      return inner.executeRaw(query);
    },
    executeScript: async (script) => {
      await postgres.exec(script).catch(rethrowAsDriverError);
      // PGlite learns the array types when it starts; a migration may just have made others (an enum’s).
      await postgres.refreshArrayTypes();
    },
    startTransaction: async () => {
      const starting = inner.startTransaction();
      const outcome = postgres.lastTransaction;
      const transaction = await starting;
      return {
        provider: transaction.provider,
        adapterName: transaction.adapterName,
        options: transaction.options,
        queryRaw: async (query) => {
          await turn();
          return transaction.queryRaw(query);
        },
        executeRaw: async (query) => {
          await turn();
          return transaction.executeRaw(query);
        },
        commit: async () => {
          await transaction.commit();
          await outcome.catch(rethrowAsDriverError);
        },
        rollback: () => transaction.rollback(),
      };
    },
    getConnectionInfo: () => inner.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => inner.dispose(),
  };
};
