import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import type { DatabaseLocation } from '../env.ts';
import { PrismaClient } from '../generated/prisma/client.ts';
import type { Database, DatabaseKind } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { type EmbeddedPostgres, embeddedAdapter, openEmbeddedFiles } from './embedded.ts';
import { listenOnServer, type StopListening } from './notification.ts';
import { openPool, openSingle, postgresAdapter } from './postgres.ts';
import { recordedSchema } from './recorded.ts';
import { readingSchema } from './schema-adapter.ts';
import { type ReadWithin, readingWithin, scopedRecordedSchema, scopedSchema } from './scoped.ts';
import { type StatementListener, watched } from './statement.ts';

/** A connection for migrations, past Prisma's client. */
interface MigrationSession {
  readonly adapter: SqlDriverAdapter;
  close(): Promise<void>;
}

export interface OpenDatabase {
  readonly db: Database;
  readonly readWithin: ReadWithin;
  readonly kind: DatabaseKind;
  /** Whether migrations run under another login than the application's. */
  readonly hasOwnerLogin: boolean;
  /** A connection of its own, so that what it does in a transaction stays together. */
  openMigrationSession(): Promise<MigrationSession>;
  /**
   * Calls `heard` whenever something may have been notified on the channel, by whatever process: at least once after
   * each notification, and sometimes without one.
   */
  listen(channel: string, heard: () => void): StopListening;
  /** Tells other processes where this one takes commands; nothing to tell on a server that many may open. */
  announce(control: string): Promise<void>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly onStatement?: StatementListener;
  /** On a server: how long a statement waits for a lock; half a minute by default. */
  readonly longestWaitMs?: number;
  /** On a server: how long a statement runs, but for those of writers; 35 seconds by default. */
  readonly longestStatementMs?: number;
  /** Told what a slow step is doing. */
  readonly progress?: (line: string) => void;
  /** Runs once the data directory is ours, before anything in it is touched; on a server, before it is asked. */
  readonly claimed?: () => Promise<void>;
}

/** Waiting writers queue for the embedded database's one connection; Prisma's 2 s would turn them away. */
const transactionOptions = { maxWait: 15_000, timeout: 60_000 };

/** Adapters that differ in nothing but where they look for the tables. */
const inSchema = (connect: () => Promise<SqlDriverAdapter>, schemaName: string) => async () =>
  readingSchema(await connect(), schemaName);

/** The clients of one ledger: one for each schema, the scoped ones made only when somebody with a scope asks. */
const clientsOver = (connect: () => Promise<SqlDriverAdapter>, { onStatement }: OpenOptions) => {
  const opened: Database[] = [];
  const clientOf = (open: () => Promise<SqlDriverAdapter>): Database => {
    const client = new PrismaClient({ adapter: watched(open, onStatement), transactionOptions });
    opened.push(client);
    return client;
  };
  const whenNeeded = (schemaName: string) => {
    let client: Database | undefined;
    return (): Database => {
      client ??= clientOf(inSchema(connect, schemaName));
      return client;
    };
  };
  const db = clientOf(connect);
  const recorded = clientOf(inSchema(connect, recordedSchema));
  const scoped = whenNeeded(scopedSchema);
  const scopedRecorded = whenNeeded(scopedRecordedSchema);
  return {
    db,
    readWithin: readingWithin({ db, recorded, scoped, scopedRecorded }),
    disconnect: async () => {
      for (const client of opened) await client.$disconnect();
    },
  };
};

/** The ledger's client over an embedded database that is already running. */
export const overEmbedded = (postgres: EmbeddedPostgres, options: OpenOptions = {}): OpenDatabase => {
  const { db, readWithin, disconnect } = clientsOver(() => embeddedAdapter(postgres), options);
  return {
    db,
    readWithin,
    kind: 'embedded',
    hasOwnerLogin: false,
    openMigrationSession: async () => ({
      adapter: await embeddedAdapter(postgres),
      close: async () => undefined,
    }),
    listen: (channel, heard) => {
      const listening = postgres.listen(channel, heard);
      return async () => (await listening)();
    },
    announce: async () => undefined,
    close: async () => {
      await disconnect();
      await postgres.close();
    },
  };
};

const openEmbedded = async (directory: string, options: OpenOptions): Promise<OpenDatabase> => {
  const lock = await lockDirectory(directory);
  try {
    await options.claimed?.();
    const opened = overEmbedded(
      await openEmbeddedFiles(directory, options.progress ?? (() => undefined)),
      options,
    );
    return {
      ...opened,
      announce: lock.announce,
      close: async () => {
        await opened.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

const openPostgres = async (
  { url, migrationUrl = null }: Extract<DatabaseLocation, { url: string }>,
  options: OpenOptions,
): Promise<OpenDatabase> => {
  await options.claimed?.();
  const pool = await openPool(url, options);
  const { db, readWithin, disconnect } = clientsOver(() => postgresAdapter(pool), options);
  return {
    db,
    readWithin,
    kind: 'postgres',
    hasOwnerLogin: migrationUrl !== null,
    openMigrationSession: async () => {
      const { pool: single, close } = await (migrationUrl === null
        ? openSingle(url)
        : openSingle(migrationUrl, 'QINGLAN_MIGRATION_URL'));
      return { adapter: await postgresAdapter(single), close };
    },
    listen: (channel, heard) => listenOnServer(url, channel, heard),
    announce: async () => undefined,
    close: async () => {
      await disconnect();
      await pool.end();
    },
  };
};

/**
 * Opens the ledger. The one place where its Prisma client is made.
 *
 * @throws OperatorError when the database is not there, refuses, or (DirectoryInUse) is open in another process
 */
export const openDatabase = (location: DatabaseLocation, options: OpenOptions = {}): Promise<OpenDatabase> =>
  'url' in location ? openPostgres(location, options) : openEmbedded(location.directory, options);
