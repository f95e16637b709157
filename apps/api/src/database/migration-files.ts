import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

/** From src/database and from dist/database alike. */
export const prismaDirectory = fileURLToPath(new URL('../../prisma', import.meta.url));

export const migrationsDirectory = join(prismaDirectory, 'migrations');

/** One migration as it lies in the repository. */
export interface Migration {
  readonly name: string;
  readonly script: string;
  /** Hexadecimal SHA-256 of the script, as Prisma keeps it. */
  readonly checksum: string;
}

/** A checkout on Windows may have turned the line ends; the checksum is that of the committed file. */
const readScript = async (directory: string, name: string): Promise<string> =>
  (await readFile(join(directory, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n');

export const migrationOf = (name: string, script: string): Migration => ({
  name,
  script,
  checksum: createHash('sha256').update(script).digest('hex'),
});

/** Every migration, oldest first. */
export const readMigrations = async (
  directory: string = migrationsDirectory,
): Promise<readonly Migration[]> => {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(names.sort().map(async (name) => migrationOf(name, await readScript(directory, name))));
};

/** Migrations in the form that Prisma's engine takes. */
export const migrationList = (migrations: readonly Migration[]): MigrationList => ({
  baseDir: migrationsDirectory,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, script }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
  })),
});
