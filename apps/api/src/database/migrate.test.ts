import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { describing } from '../testing/describing.ts';
import { migrate } from './migrate.ts';
import { type Migration, migrationList, migrationOf, readMigrations } from './migration-files.ts';
import { missingMigration, readSchema } from './new-migration.ts';
import { schemaEngine } from './schema-engine.ts';

let ledger: TestDatabase;
let migrations: readonly Migration[];

beforeAll(async () => {
  ledger = await openTestDatabase();
  migrations = await readMigrations();
});

afterAll(() => ledger.close());

const nothing = '-- This is an empty migration.';

const noFilters = { externalTables: [], externalEnums: [] };

const applied = () => ledger.db.$queryRaw`SELECT migration_name FROM _prisma_migrations ORDER BY started_at`;

describe('the migrations', () => {
  test('leave the database as the schema says', async () => {
    const { adapter, close } = await (ledger.url
      ? describing(ledger.url)
      : ledger.opened.openMigrationSession());
    const engine = await schemaEngine(adapter);
    const files = await readSchema();
    const migrated = { tag: 'schemaDatasource', ...files, configDir: '' } as const;
    const schema = { tag: 'schemaDatamodel', ...files } as const;
    const diff = { script: true, exitCode: true, filters: noFilters };
    const missing = await engine.diff({ ...diff, from: migrated, to: schema });
    const superfluous = await engine.diff({ ...diff, from: schema, to: migrated });
    await close();
    expect([missing, superfluous].map(({ stdout }) => stdout?.trim())).toEqual(Array(2).fill(nothing));
  });

  test('satisfy Prisma’s own engine: nothing failed, edited, missing or left to deploy', async () => {
    const { adapter, close } = await ledger.opened.openMigrationSession();
    const engine = await schemaEngine(adapter);
    const migrationsList = migrationList(migrations);
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    });
    const deployed = await engine.applyMigrations({ migrationsList, filters: noFilters });
    await close();
    expect(diagnosis).toMatchObject({
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
      hasMigrationsTable: true,
    });
    expect(deployed.appliedMigrationNames).toEqual([]);
  });
});

describe('migrate', () => {
  test('does nothing to a database that is up to date', async () => {
    expect(await migrate(ledger.opened)).toEqual([]);
  });

  test('leaves nothing of a migration that fails, and can be tried again', async () => {
    const before = await applied();
    const bad = migrationOf('29990101000000_bad', 'CREATE TABLE half (id int); SELECT 1 / 0;');
    const failing = migrate(ledger.opened, () => undefined, [...migrations, bad]);
    await expect(failing).rejects.toThrow(
      'Migration 29990101000000_bad failed and left nothing behind (division by zero): put that right, then start again.',
    );
    expect(await ledger.db.$queryRaw`SELECT to_regclass('half')::text AS half`).toEqual([{ half: null }]);
    expect(await applied()).toEqual(before);
    expect(await migrate(ledger.opened)).toEqual([]);
  });

  test('keeps the semicolons of a function’s body together', async () => {
    const script = `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;
      CREATE TABLE made (id int DEFAULT two());`;
    const good = migrationOf('29990101000001_function', script);
    expect(await migrate(ledger.opened, () => undefined, [...migrations, good])).toEqual([good.name]);
    expect(await migrate(ledger.opened, () => undefined, [...migrations, good])).toEqual([]);
  });

  test('refuses a database that a newer Qinglan wrote', async () => {
    await expect(migrate(ledger.opened)).rejects.toThrow(
      'This database was written by a newer Qinglan (migration 29990101000001_function): start that version.',
    );
  });

  test('refuses a database whose migrations were others', async () => {
    const [first, ...rest] = migrations;
    const edited = [{ ...(first as Migration), checksum: 'another' }, ...rest];
    await expect(migrate(ledger.opened, () => undefined, edited)).rejects.toThrow(
      `Migration ${first?.name} is not the one this database was made with`,
    );
  });
});

// It replays the migrations in embedded databases, whichever database the tests run on.
if (inject('template').kind === 'embedded') {
  test('the next migration would be empty', async () => {
    expect(await missingMigration(migrations)).toBeNull();
  });
}
