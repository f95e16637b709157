import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database, Transaction } from '../database/database.ts';
import { watchedModels, watchedTables } from '../database/watched.ts';
import { loadDemonstration } from '../demo/demo.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Grant, type Scope, scopeAt } from './scope.ts';

describe('how far grants reach', () => {
  const everywhere: Grant = { role: 'VIEWER', place: null };
  const here: Grant = { role: 'EDITOR', place: 'a' };
  const there: Grant = { role: 'ADMIN', place: 'b' };

  test('a role reaches where it, or a stronger one, is held', () => {
    expect(scopeAt([there, here], 'VIEWER')).toEqual(['a', 'b']);
    expect(scopeAt([there, here], 'REVIEWER')).toEqual(['b']);
    expect(scopeAt([everywhere, here, there], 'EDITOR')).toEqual(['a', 'b']);
  });

  test('a role held everywhere needs no places', () => {
    expect(scopeAt([everywhere, here], 'VIEWER')).toBe('EVERYWHERE');
  });

  test('nobody reaches nothing', () => {
    expect(scopeAt([], 'VIEWER')).toEqual([]);
    expect(scopeAt([everywhere], 'EDITOR')).toEqual([]);
  });
});

let ledger: TestDatabase;
beforeAll(async () => {
  ledger = await openTestDatabase();
  await loadDemonstration(ledger.db);
});
afterAll(() => ledger.close());

const idsOf = async (db: Transaction, table: string): Promise<string[]> =>
  (await db.$queryRawUnsafe<{ id: string }[]>(`SELECT id::text FROM "${table}"`))
    .map(({ id }) => id)
    .toSorted();

const stationOf = async (code: string): Promise<string> =>
  (await ledger.db.station.findUniqueOrThrow({ where: { code } })).id;

/** Tables whose rows a scope sees for other reasons than the station that they belong to. */
const otherwise = ['authority', 'award_kind', 'person', 'station_lineage'];

/** What belongs to a station, by the view that says it of every record. */
const belonging = async (station: string): Promise<ReadonlySet<string>> => {
  const rows = await ledger.db.$queryRaw<{ id: string }[]>`
    SELECT record_id::text AS id FROM record_station WHERE station_id = ${station}::uuid`;
  return new Set(rows.map(({ id }) => id));
};

const countsOf = async (db: Database): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { name } of watchedTables) counts[name] = (await idsOf(db, name)).length;
  return counts;
};

describe.each(['HL-CD', 'HL-CDSS', 'HL-S01'])('who holds a role over %s', (code) => {
  let station: string;
  let scope: Scope;
  beforeAll(async () => {
    station = await stationOf(code);
    scope = [station];
  });

  test('sees of every table what belongs to the station, and nothing else', async () => {
    const belongs = await belonging(station);
    const { db } = ledger.opened.readWithin(scope);
    for (const { name } of watchedTables.filter((table) => !otherwise.includes(table.name))) {
      const expected = (await idsOf(ledger.db, name)).filter((id) => belongs.has(id));
      expect(await idsOf(db, name), name).toEqual(expected);
    }
  });

  test('sees the same as recorded by now', async () => {
    const { db, readAsRecorded } = ledger.opened.readWithin(scope);
    const last = await ledger.db.ledgerStep.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    const then = await readAsRecorded(last.at, async (tx) => {
      const ids: Record<string, string[]> = {};
      for (const { name } of watchedTables) ids[name] = await idsOf(tx, name);
      return ids;
    });
    for (const { name } of watchedTables) expect(then[name], name).toEqual(await idsOf(db, name));
  });

  test('sees everybody whom a record of the station names', async () => {
    const { db } = ledger.opened.readWithin(scope);
    const seen = new Set(await idsOf(db, 'person'));
    for (const { name, columns } of await columnsNaming('person'))
      for (const column of columns) {
        const rows = await db.$queryRawUnsafe<{ id: string }[]>(
          `SELECT "${column}"::text AS id FROM "${name}" WHERE "${column}" IS NOT NULL`,
        );
        expect(
          rows.filter(({ id }) => !seen.has(id)),
          `${name}.${column}`,
        ).toEqual([]);
      }
  });

  test('sees every authority that a record of the station names, and those above it', async () => {
    const { db } = ledger.opened.readWithin(scope);
    const seen = new Set(await idsOf(db, 'authority'));
    for (const { name, columns } of await columnsNaming('authority'))
      for (const column of columns.filter(() => name !== 'authority')) {
        const rows = await db.$queryRawUnsafe<{ id: string }[]>(
          `SELECT "${column}"::text AS id FROM "${name}" WHERE "${column}" IS NOT NULL`,
        );
        expect(
          rows.filter(({ id }) => !seen.has(id)),
          `${name}.${column}`,
        ).toEqual([]);
      }
  });

  test('sees entries of the ledger about these records alone', async () => {
    const { db } = ledger.opened.readWithin(scope);
    const kinds = new Set(await idsOf(ledger.db, 'award_kind'));
    const belongs = await belonging(station);
    const entries = await db.ledgerEntry.findMany();
    expect(entries.length).toBeGreaterThan(kinds.size);
    expect(entries.filter(({ recordId }) => !(belongs.has(recordId) || kinds.has(recordId)))).toEqual([]);
    const expected = await ledger.db.ledgerEntry.findMany();
    expect(entries.length).toBe(
      expected.filter(({ recordId }) => belongs.has(recordId) || kinds.has(recordId)).length,
    );
  });
});

/** The columns of records that name a record of a table, by the foreign keys. */
const columnsNaming = async (table: string): Promise<readonly { name: string; columns: string[] }[]> => {
  const rows = await ledger.db.$queryRaw<{ name: string; column: string }[]>`
    SELECT c.conrelid::regclass::text AS "name", a.attname::text AS "column"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
    WHERE c.contype = 'f' AND c.confrelid = ${table}::regclass`;
  const watched = rows.filter(({ name }) => watchedTables.some((known) => known.name === name));
  return watchedTables.map(({ name }) => ({
    name,
    columns: watched.filter((row) => row.name === name).map(({ column }) => column),
  }));
};

test('a role over an authority reaches all that is below it', async () => {
  const { id } = await ledger.db.authority.findUniqueOrThrow({ where: { code: 'HL' } });
  const { db } = ledger.opened.readWithin([id]);
  const { person: _seen, ...seen } = await countsOf(db);
  const { person: _all, ...all } = await countsOf(ledger.db);
  expect(seen).toEqual(all);
});

test('who holds no role anywhere sees nothing but what all is judged by', async () => {
  const { db } = ledger.opened.readWithin([]);
  const seen = Object.entries(await countsOf(db)).filter(([, count]) => count > 0);
  expect(seen.map(([table]) => table)).toEqual(['award_kind']);
});

test('many scopes read at once, and none sees what is another’s', async () => {
  const stations = await ledger.db.station.findMany({ select: { id: true } });
  const all = stations.flatMap(({ id }) => stations.map((other) => ({ scope: id, id: other.id })));
  const found = await Promise.all(
    all.map(({ scope, id }) => ledger.opened.readWithin([scope]).db.station.findUnique({ where: { id } })),
  );
  expect(found.map((station) => station !== null)).toEqual(all.map(({ scope, id }) => scope === id));
});

test('every table of records is shown within scopes, column for column', async () => {
  const columns = (schema: string) => ledger.db.$queryRaw<{ columns: string }[]>`
    SELECT table_name || '.' || column_name AS columns FROM information_schema.columns
    WHERE table_schema = ${schema} ORDER BY 1`;
  const tables = new Set(watchedTables.map(({ name }) => name));
  const watched = (rows: readonly { columns: string }[]) =>
    rows.map((row) => row.columns).filter((name) => tables.has(name.split('.')[0] ?? ''));
  const expected = watched(await columns('public'));
  expect(expected.length).toBeGreaterThan(watchedModels.length * 8);
  expect(watched(await columns('in_scope'))).toEqual(expected);
  expect(watched(await columns('in_scope_as_recorded'))).toEqual(expected);
});
