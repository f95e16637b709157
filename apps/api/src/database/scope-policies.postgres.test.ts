import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadDemonstration } from '../demo/demo.ts';
import { databaseUrl, onServer, uniqueName } from '../testing/template.ts';
import { addTwin, twinId, twinMark } from '../testing/twin.ts';
import { grantToApplication } from './application-login.ts';
import type { Transaction } from './database.ts';
import { migrate } from './migrate.ts';
import { type OpenDatabase, openDatabase } from './open.ts';
import { transact } from './transaction.ts';
import { watchedTables } from './watched.ts';

/* The second wall: row-level security, for SQL that passes by the first one, in the application's own login. */

const template = inject('template');
const server = template.kind === 'postgres' ? template.server : '';
const name = uniqueName('policies');
const [owner, application] = [`${name}_owner`, `${name}_app`];

const urlOf = (login: string): string => {
  const url = new URL(databaseUrl(server, name));
  url.username = login;
  url.password = '';
  return url.href;
};

let opened: OpenDatabase;
let client: pg.Client;
let places: Readonly<Record<string, string>>;

beforeAll(async () => {
  for (const role of [owner, application]) await onServer(server, `CREATE ROLE "${role}" LOGIN`);
  await onServer(server, `CREATE DATABASE "${name}" OWNER "${owner}"`);
  opened = await openDatabase({ url: urlOf(application), migrationUrl: urlOf(owner) });
  await migrate(opened);
  await grantToApplication(opened);
  await loadDemonstration(opened.db);
  await addTwin(opened.db);
  const authorities = await opened.db.authority.findMany();
  const stations = await opened.db.station.findMany();
  places = Object.fromEntries([...authorities, ...stations].map(({ code, id }) => [code, id]));
  client = new pg.Client({ connectionString: urlOf(application) });
  await client.connect();
}, 120_000);

afterEach(() => client.query('ROLLBACK'));

afterAll(async () => {
  await client?.end();
  await opened?.close();
  await onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  for (const role of [owner, application]) await onServer(server, `DROP ROLE IF EXISTS "${role}"`);
});

const within = async (settings: Readonly<Record<string, string>>): Promise<void> => {
  await client.query('BEGIN');
  for (const [setting, value] of Object.entries({ actor: 'user:by-hand', ...settings }))
    await client.query('SELECT set_config($1, $2, true)', [`qinglan.${setting}`, value]);
};

const idsIn = async (table: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(`SELECT id::text FROM ${table}`);
  return rows.map(({ id }) => id).toSorted();
};

const codes = { authority: 'HL', station: 'HL-CD' } as const;

describe.each(Object.entries(codes))('the tables themselves, within one %s', (_kind, code) => {
  test('hold what the scope sees, and nothing else', async () => {
    await within({ scope: places[code] ?? '' });
    for (const { name: table } of watchedTables)
      expect(await idsIn(`public.${table}`), table).toEqual(await idsIn(`in_scope.${table}`));
  });

  test('hold the ledger of what the scope sees', async () => {
    await within({ scope: places[code] ?? '' });
    const entries = await idsIn('public.ledger_entry');
    expect(entries).toEqual(await idsIn('in_scope.ledger_entry'));
    expect(entries.length).toBeGreaterThan(0);
    const { rows } = await client.query('SELECT FROM public.ledger_step WHERE reason = $1', [twinMark]);
    expect(rows.length).toBe(0);
    const steps = async (table: string) =>
      (await client.query<{ sequence: string }>(`SELECT sequence FROM ${table} ORDER BY 1`)).rows;
    expect(await steps('public.ledger_step')).toEqual(await steps('in_scope.ledger_step'));
  });
});

const secrets = [
  'account',
  'api_key',
  'attempt',
  'role_grant',
  'session',
  'setting',
  'two_factor',
  'user',
  'verification',
];

test.each([
  ['a scope', { scope: 'HL' }],
  ['no scope at all', {}],
])('with %s, accounts and secrets are not there', async (_name, settings) => {
  await within('scope' in settings ? { scope: places[settings.scope] ?? '' } : {});
  for (const table of secrets) {
    const { rowCount } = await client.query(`SELECT FROM public."${table}"`);
    expect(rowCount, table).toBe(0);
  }
});

test('who says nothing of a scope reads nothing but what all is judged by', async () => {
  await within({});
  for (const { name: table } of watchedTables.filter((watched) => watched.name !== 'award_kind'))
    expect(await idsIn(`public.${table}`), table).toEqual([]);
});

describe('the ledger’s own client, under these policies', () => {
  const scope = () => [places['HL'] ?? ''];
  const rename = (id: string) => (tx: Transaction) =>
    tx.station.update({ where: { id }, data: { name: '改名' } });

  test('reads within a scope what it reads without them', async () => {
    const { db } = opened.readWithin(scope());
    expect(await db.person.count()).toBe(
      await db.person.count({ where: { name: { not: { startsWith: twinMark } } } }),
    );
    expect(await db.evaluation.count()).toBe((await opened.db.evaluation.count()) / 2);
  });

  test('writes within a scope, and nothing outside it', async () => {
    const author = { actor: 'user:by-hand', scope: scope() };
    await transact(opened.db, author, rename(places['HL-S01'] ?? ''));
    const outside = transact(opened.db, author, rename(twinId(places['HL-S01'] ?? '')));
    await expect(outside).rejects.toThrow();
    const twin = await opened.db.station.findUniqueOrThrow({ where: { id: twinId(places['HL-S01'] ?? '') } });
    expect(twin.name).toContain(twinMark);
  });
});

describe('writes', () => {
  const evaluation = (stationId: string, authorityId: string): Promise<pg.QueryResult> =>
    client.query(
      `INSERT INTO evaluation (id, station_id, authority_id, scheme, year, outcome, published_on, updated_at)
       VALUES (gen_random_uuid(), $1, $2, 'a scheme of its own', 2020, 'ADVANCED', '2021-01-01', now())`,
      [stationId, authorityId],
    );
  const own = () => ({ scope: '*', write_scope: places['HL'] ?? '' });

  test('within the scope are let through', async () => {
    await within(own());
    const { rowCount } = await evaluation(places['HL-CD'] ?? '', places['HL'] ?? '');
    expect(rowCount).toBe(1);
  });

  test('of new records outside it are refused', async () => {
    await within(own());
    await expect(evaluation(twinId(places['HL-CD'] ?? ''), places['HL'] ?? '')).rejects.toThrow(
      'row-level security',
    );
  });

  test('of records outside it find none to change', async () => {
    await within(own());
    for (const { name: table } of watchedTables.filter((watched) => watched.name !== 'station_lineage')) {
      const { rowCount } = await client.query(
        `UPDATE "${table}" SET updated_at = now() WHERE id::text LIKE 'bbbb%'`,
      );
      expect(rowCount, table).toBe(0);
    }
  });

  test('take nobody into service who serves elsewhere', async () => {
    await within(own());
    const spell = client.query(
      `INSERT INTO service_spell (id, person_id, station_id, category, entry, "from", "to", exit, updated_at)
       SELECT gen_random_uuid(), s.person_id, $1, 'OFFICER', 'JOINED', '1950', '1951', 'OTHER', now()
       FROM service_spell s WHERE s.station_id = $2 LIMIT 1`,
      [places['HL-CD'] ?? '', twinId(places['HL-S01'] ?? '')],
    );
    await expect(spell).rejects.toThrow('row-level security');
  });

  test('never change what is common to all', async () => {
    await within(own());
    const { rowCount } = await client.query('UPDATE award_kind SET updated_at = now()');
    expect(rowCount).toBe(0);
  });
});
