import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { OperatorError, reasonOf } from '../operator-error.ts';
import { type Migration, migrationList, readMigrations } from './migration-files.ts';
import type { OpenDatabase } from './open.ts';
import { schemaEngine } from './schema-engine.ts';

/** One row of Prisma's own migration history. */
interface Applied {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

const history = `SELECT migration_name, checksum, finished_at IS NOT NULL
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`;

const select = async (adapter: SqlDriverAdapter, sql: string): Promise<readonly (readonly unknown[])[]> =>
  (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;

const readHistory = async (adapter: SqlDriverAdapter): Promise<readonly Applied[]> => {
  const [[exists] = []] = await select(adapter, "SELECT to_regclass('_prisma_migrations') IS NOT NULL");
  if (exists !== true) return [];
  return (await select(adapter, history)).map(([name, checksum, finished]) => ({
    name: String(name),
    checksum: String(checksum),
    finished: finished === true,
  }));
};

/**
 * Which migrations the database still lacks.
 *
 * @throws OperatorError when the history is one that this version cannot continue
 */
const pendingMigrations = (
  migrations: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] => {
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, finished } of applied) {
    const migration = byName.get(name);
    if (!migration) {
      throw new OperatorError(
        `This database was written by a newer Qinglan (migration ${name}): start that version.`,
      );
    }
    if (!finished) {
      throw new OperatorError(
        `Migration ${name} was begun by another tool and never finished: restore a backup, or settle it with prisma migrate resolve.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new OperatorError(
        `Migration ${name} is not the one this database was made with: start the version that made it, or restore the file.`,
      );
    }
  }
  const known = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !known.has(name));
};

/** Keeps the first error: after it the transaction is lost, and the engine goes on to complain about that. */
const rememberingFirstError = (
  adapter: SqlDriverAdapter,
): { adapter: SqlDriverAdapter; first: () => unknown } => {
  let first: unknown;
  const remember = (error: unknown): never => {
    first ??= error;
    throw error;
  };
  return {
    first: () => first,
    adapter: {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      queryRaw: (query) => adapter.queryRaw(query).catch(remember),
      executeRaw: (query) => adapter.executeRaw(query).catch(remember),
      executeScript: (script) => adapter.executeScript(script).catch(remember),
      startTransaction: (isolation) => adapter.startTransaction(isolation),
      getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
      dispose: async () => undefined,
    },
  };
};

const noFilters = { externalTables: [], externalEnums: [] };

/**
 * The lock that Prisma's own tools take as well: whoever starts meanwhile on the same PostgreSQL waits, and then finds
 * nothing left to do. Held by the session until the end, since the engine takes it again for each migration.
 */
const lock = 'SELECT pg_advisory_lock(72707369)';

/**
 * Applies the oldest pending migration together with its line in the history, in one transaction: both are kept or
 * neither. One at a time, because PostgreSQL lets a new enum value be used only after the commit.
 *
 * @returns whether there was one
 */
const applyNext = async (
  adapter: SqlDriverAdapter,
  migrations: readonly Migration[],
  progress: (line: string) => void,
): Promise<boolean> => {
  await adapter.executeScript('BEGIN');
  const [next] = pendingMigrations(migrations, await readHistory(adapter));
  if (!next) return false;
  progress(`Migrating the database: ${next.name} …`);
  const { adapter: remembering, first } = rememberingFirstError(adapter);
  const upToNext = migrations.slice(0, migrations.indexOf(next) + 1);
  try {
    const engine = await schemaEngine(remembering);
    await engine.applyMigrations({ migrationsList: migrationList(upToNext), filters: noFilters });
  } catch (error) {
    throw new OperatorError(
      `Migration ${next.name} failed and left nothing behind (${reasonOf(first() ?? error)}): put that right, then start again.`,
    );
  }
  await adapter.executeScript('COMMIT');
  return true;
};

/**
 * Brings the database up to the newest migration; a database that is there already costs two small SELECTs.
 *
 * @returns the names of the migrations that were lacking
 * @throws OperatorError when the database is newer than the code, edited, or a migration fails
 */
export const migrate = async (
  opened: Pick<OpenDatabase, 'openMigrationSession'>,
  progress: (line: string) => void = () => undefined,
  migrations?: readonly Migration[],
): Promise<readonly string[]> => {
  const all = migrations ?? (await readMigrations());
  const { adapter, close } = await opened.openMigrationSession();
  try {
    const pending = pendingMigrations(all, await readHistory(adapter));
    if (pending.length === 0) return [];
    await adapter.executeScript(lock);
    while (await applyNext(adapter, all, progress));
    return pending.map(({ name }) => name);
  } finally {
    // Ends what a failure left open; where there is nothing to end, PostgreSQL answers with a mere warning.
    await adapter.executeScript('ROLLBACK; SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await close();
  }
};
