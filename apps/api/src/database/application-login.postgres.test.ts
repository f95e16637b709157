import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { endsWith, killAll, ready, run } from '../testing/program.ts';
import { databaseUrl, onServer, uniqueName } from '../testing/template.ts';

const template = inject('template');
const server = template.kind === 'postgres' ? template.server : '';
const name = uniqueName('logins');
const owner = `${name}_owner`;
const application = `${name}_app`;

const urlOf = (login: string): string => {
  const url = new URL(databaseUrl(server, name));
  url.username = login;
  url.password = '';
  return url.href;
};

const both = { DATABASE_URL: urlOf(application), QINGLAN_MIGRATION_URL: urlOf(owner) };

let client: pg.Client;
let printed: string;

beforeAll(async () => {
  await onServer(server, `CREATE ROLE "${owner}" LOGIN`);
  await onServer(server, `CREATE ROLE "${application}" LOGIN`);
  await onServer(server, `CREATE DATABASE "${name}" OWNER "${owner}"`);
  const started = run('main.js', [], { ...both, QINGLAN_ADMIN_PASSWORD: 'a-good-password' });
  await ready(started);
  printed = started.printed();
  started.child.kill('SIGTERM');
  await started.ended;
  client = new pg.Client({ connectionString: both.DATABASE_URL });
  await client.connect();
  await client.query("SET qinglan.scope = '*'; SET qinglan.write_scope = '*'");
});

afterEach(killAll);

afterAll(async () => {
  await client?.end();
  await onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  for (const role of [owner, application]) await onServer(server, `DROP ROLE IF EXISTS "${role}"`);
});

const station = (code: string): string =>
  `INSERT INTO station (id, code, name, authority_id, established_on, updated_at)
   SELECT gen_random_uuid(), '${code}', '${code}', id, '2006', now() FROM authority LIMIT 1`;

const authority = `INSERT INTO authority (id, code, name, line, level, updated_at)
  VALUES (gen_random_uuid(), 'HL', '分局', 'PUBLIC_SECURITY', 'COUNTY', now())`;

test('a server with two logins promises everything, and starts again without the owner’s', async () => {
  expect(printed).not.toContain('QINGLAN_MIGRATION_URL');
  const again = run('main.js', [], { DATABASE_URL: both.DATABASE_URL });
  await ready(again);
  expect(again.printed()).not.toContain('QINGLAN_MIGRATION_URL');
});

test.each([
  ['owns the ledger’s tables', () => urlOf(owner)],
  ['superuser', () => databaseUrl(server, name)],
])('a login that %s is told at the start', async (what, url) => {
  const started = run('main.js', [], { DATABASE_URL: url() });
  await ready(started);
  expect(started.printed()).toContain(what);
  expect(started.printed()).toContain('QINGLAN_MIGRATION_URL');
});

test('the owner’s URL alone is no setting', async () => {
  const { code, printed: told } = await endsWith(run('main.js', [], { QINGLAN_MIGRATION_URL: urlOf(owner) }));
  expect(code).toBe(1);
  expect(told).toBe('QINGLAN_MIGRATION_URL is set without DATABASE_URL: set both, or neither.');
});

describe('the application’s login, typing SQL by hand', () => {
  test('writes what the ledger records, in its name', async () => {
    await client.query('BEGIN');
    await client.query("SELECT set_config('qinglan.actor', 'user:by-hand', true)");
    await client.query(authority);
    await client.query(station('BY-HAND'));
    await client.query('COMMIT');
    const { rows } = await client.query(
      'SELECT actor, login, table_name FROM ledger_step ORDER BY sequence DESC LIMIT 2',
    );
    const by = { actor: 'user:by-hand', login: application };
    expect(rows).toEqual([
      { ...by, table_name: 'station' },
      { ...by, table_name: 'authority' },
    ]);
    const { code } = await endsWith(run('cli/main.js', ['ledger', 'verify'], both));
    expect(code).toBe(0);
  });

  test('is refused a write that names nobody', async () => {
    await expect(client.query(authority)).rejects.toThrow('must say who writes');
  });

  test.each([
    'DELETE FROM ledger_entry',
    'UPDATE ledger_step SET actor = actor',
    'TRUNCATE ledger_entry',
    'TRUNCATE evaluation',
    'TRUNCATE station CASCADE',
    'DELETE FROM evaluation',
    'DELETE FROM station',
    'DROP TABLE ledger_entry',
    'ALTER TABLE evaluation DISABLE TRIGGER ALL',
    'ALTER TABLE evaluation DISABLE TRIGGER ledger_insert',
    'DROP TRIGGER ledger_insert ON evaluation',
    'SET session_replication_role = replica',
    'CREATE OR REPLACE FUNCTION ledger_record() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    'CREATE TABLE mine (id uuid)',
    "SELECT ledger_write('station', 'id', 'INSERT', ARRAY[NULL::jsonb], ARRAY['{}'::jsonb])",
    "CALL ledger_watch('setting')",
    'UPDATE _prisma_migrations SET checksum = checksum',
    `SET ROLE "${owner}"`,
  ])('is refused %s', async (statement) => {
    await client.query("SELECT set_config('qinglan.actor', 'user:by-hand', false)");
    await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('cannot write false entries through a table of its own', async () => {
    await client.query('CREATE TEMP TABLE evaluation (id uuid)');
    const trigger = `CREATE TRIGGER mine AFTER INSERT ON pg_temp.evaluation REFERENCING NEW TABLE AS new_rows
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_record('id')`;
    await expect(client.query(trigger)).rejects.toThrow('permission denied');
  });
});
