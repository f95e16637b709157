import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemonstration } from '../demo/demo.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';

let ledger: TestDatabase;

beforeAll(async () => {
  ledger = await openTestDatabase();
  await loadDemonstration(ledger.db);
});
afterAll(() => ledger.close());

/** Tables whose records belong to no station. */
const ofNone = ['authority', 'award_kind'];

const watchedTables = async (): Promise<string[]> => {
  const rows = await ledger.db.$queryRaw<{ table: string }[]>`
    SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = 'ledger_insert' ORDER BY 1`;
  return rows.map(({ table }) => table);
};

interface Counted {
  readonly rows: number;
  readonly placed: number;
}

/** The entries of a table, and those of records that belong to a station. */
const entriesOf = async (table: string): Promise<Counted> => {
  const [counted] = await ledger.db.$queryRaw<Counted[]>`
    SELECT count(*)::int AS "rows", count(*) FILTER (WHERE EXISTS (
      SELECT FROM record_station b WHERE b.record_id = e.record_id))::int AS "placed"
    FROM ledger_entry e WHERE e.table_name = ${table}`;
  return counted ?? { rows: 0, placed: 0 };
};

/** People who never served have no station yet. */
const neverServed = async (): Promise<number> => {
  const [counted] = await ledger.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM person p
    WHERE NOT EXISTS (SELECT FROM service_spell s WHERE s.person_id = p.id)`;
  return counted?.count ?? 0;
};

test('every record of every watched table belongs to a station, or its table is listed', async () => {
  const homeless: string[] = [];
  for (const table of await watchedTables()) {
    const { rows, placed } = await entriesOf(table);
    expect([table, rows > 0]).toEqual([table, true]);
    const expected = table === 'person' ? rows - (await neverServed()) : rows;
    if (placed !== expected) homeless.push(table);
  }
  expect(homeless).toEqual(ofNone);
});

const stationsOf = async (recordId: string): Promise<string[]> => {
  const rows = await ledger.db.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT s.code FROM record_station b JOIN station s ON s.id = b.station_id
    WHERE b.record_id = ${recordId}::uuid ORDER BY 1`;
  return rows.map(({ code }) => code);
};

test('a person belongs to every station they served at, and so does what is theirs', async () => {
  const [first, second] = await ledger.db.station.findMany({ orderBy: { code: 'asc' }, take: 2 });
  const person = await ledger.db.person.create({ data: { name: '调动', category: 'OFFICER', sex: 'MALE' } });
  expect(await stationsOf(person.id)).toEqual([]);
  const codes = [first?.code, second?.code];
  for (const [place, station] of [first, second].entries())
    await ledger.db.serviceSpell.create({
      data: {
        personId: person.id,
        stationId: station?.id ?? '',
        category: 'OFFICER',
        entry: place === 0 ? 'JOINED' : 'TRANSFERRED_IN',
        from: place === 0 ? '2001-01-01' : '2005-01-01',
        ...(place === 0 && { to: '2005-01-01', exit: 'TRANSFERRED_OUT' as const }),
      },
    });
  const party = await ledger.db.partyMembership.create({
    data: { personId: person.id, probationaryFrom: '2002-01-01' },
  });
  expect(await stationsOf(person.id)).toEqual(codes);
  expect(await stationsOf(party.id)).toEqual(codes);
});

test('an award belongs to the station that it counts for, and to its recipient', async () => {
  const kinds = Prisma.sql`a.person_id IS NOT NULL AND a.credited_station_id IS NOT NULL`;
  const [award] = await ledger.db.$queryRaw<{ id: string; code: string }[]>`
    SELECT a.id, s.code FROM award a JOIN station s ON s.id = a.credited_station_id WHERE ${kinds} LIMIT 1`;
  expect(await stationsOf(award?.id ?? '')).toEqual([award?.code]);
});
