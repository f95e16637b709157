import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { embeddedAdapter, startEmbedded } from './embedded.ts';
import {
  type Migration,
  migrationList,
  migrationsDirectory,
  prismaDirectory,
  readMigrations,
} from './migration-files.ts';
import { schemaEngine } from './schema-engine.ts';

const inMemory = async () => embeddedAdapter(await startEmbedded({ dataDir: 'memory://' }));

/** The Prisma schema, all its files. */
export const readSchema = async (): Promise<SchemasContainer> => {
  const names = (await readdir(prismaDirectory, { recursive: true })).filter((name) =>
    name.endsWith('.prisma'),
  );
  return {
    files: await Promise.all(
      names.sort().map(async (name) => {
        const path = join(prismaDirectory, name);
        return { path, content: await readFile(path, 'utf8') };
      }),
    ),
  };
};

/** SQL that turns a database made by the migrations into what the schema says; null when they agree. */
export const missingMigration = async (migrations: readonly Migration[]): Promise<string | null> => {
  const engine = await schemaEngine(await inMemory(), inMemory);
  const { stdout, exitCode } = await engine.diff({
    from: { tag: 'migrations', ...migrationList(migrations) },
    to: { tag: 'schemaDatamodel', ...(await readSchema()) },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : stdout;
};

/** The first migration; only while Qinglan is unreleased may it be written anew. */
const INIT = '20261123000000_init';

const write = async (folder: string, script: string): Promise<string> => {
  const directory = join(migrationsDirectory, folder);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'migration.sql'), script);
  return directory;
};

/**
 * Writes the next migration from what the schema says and the migrations do not.
 *
 * @param now names the folder, as Prisma does
 * @returns the path written, or null when there is nothing to write
 */
export const writeMigration = async (name: string, now: Date): Promise<string | null> => {
  const script = await missingMigration(await readMigrations());
  const stamp = now.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14);
  return script === null ? null : write(`${stamp}_${name}`, script);
};

/** Writes the first migration anew, from the whole schema. */
export const rewriteInit = async (): Promise<string> => write(INIT, (await missingMigration([])) ?? '');
