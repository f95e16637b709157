import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLedger } from '../chain/chain.store.ts';
import type { Database } from '../database/database.ts';
import { loadDemonstration } from '../demo/demo.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type EntryWindow, readEntries } from './history.store.ts';

/* Whose the entries of the ledger are is written down beside them, so that a scope finds its newest at once. */

let ledger: TestDatabase;
const stations: Record<string, string> = {};

beforeAll(async () => {
  ledger = await openTestDatabase();
  await loadDemonstration(ledger.db);
  for (const { code, id } of await ledger.db.station.findMany()) stations[code] = id;
});
afterAll(() => ledger.close());

const station = (code: string): string => stations[code] ?? '';

const findings = async (): Promise<readonly string[]> =>
  (await verifyLedger(ledger.db)).findings.map(({ where, what }) => `${where} ${what}`);

const idsIn = async (db: Database, window: EntryWindow): Promise<bigint[]> =>
  (await readEntries(db, {}, window)).map(({ id }) => id);

/** As the window says it, among ids in ascending order. */
const expected = (ids: readonly bigint[], { above, below, order, limit }: EntryWindow): bigint[] => {
  const within = ids.filter(
    (id) => (above === undefined || id > above) && (below === undefined || id < below),
  );
  return (order === 'OLDEST_FIRST' ? within : within.toReversed()).slice(0, limit);
};

test('a window shows the entries next to an end of it, everywhere and within every scope', async () => {
  const authority = (await ledger.db.authority.findUniqueOrThrow({ where: { code: 'HL' } })).id;
  const readers = [
    ledger.db,
    ...[[station('HL-CD')], [station('HL-S01'), station('HL-CDSS')], [authority], []].map(
      (scope) => ledger.opened.readWithin(scope).db,
    ),
  ];
  for (const db of readers) {
    const rows = await db.ledgerEntry.findMany({ select: { id: true }, orderBy: { id: 'asc' } });
    const ids = rows.map(({ id }) => id);
    const last = (await ledger.db.ledgerEntry.count()) + 1;
    const bound = fc.option(fc.bigInt(0n, BigInt(last)), { nil: undefined });
    const window = fc.record({
      above: bound,
      below: bound,
      order: fc.constantFrom('OLDEST_FIRST', 'NEWEST_FIRST'),
      limit: fc.integer({ min: 1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(window, async (asked) => {
        expect(await idsIn(db, asked as EntryWindow)).toEqual(expected(ids, asked as EntryWindow));
      }),
      { numRuns: 25 },
    );
  }
});

describe('what was written earlier', () => {
  const seenBy = async (code: string, recordId: string): Promise<number> =>
    ledger.opened.readWithin([station(code)]).db.ledgerEntry.count({ where: { recordId } });
  const person = async () => {
    const spell = await ledger.db.serviceSpell.findFirstOrThrow({
      where: { stationId: station('HL-CD'), person: { partyMemberships: { some: {} } } },
      include: { person: { include: { partyMemberships: true } } },
    });
    return spell.person;
  };

  test('of somebody is seen where they begin to serve, with what is theirs wherever they are', async () => {
    const { id, partyMemberships } = await person();
    const membership = partyMemberships[0]?.id ?? '';
    expect(await seenBy('HL-S01', id)).toBe(0);
    await ledger.db.serviceSpell.create({
      data: {
        personId: id,
        stationId: station('HL-S01'),
        category: 'OFFICER',
        entry: 'JOINED',
        from: '1950',
        to: '1951',
        exit: 'OTHER',
      },
    });
    for (const record of [id, membership]) {
      const there = await seenBy('HL-S01', record);
      expect(there).toBeGreaterThan(0);
      expect(there).toBe(await seenBy('HL-CD', record));
    }
    expect(await findings()).toEqual([]);
  });

  test('of an award is seen where it is credited later, and stays with whose it was', async () => {
    const { id } = await ledger.db.award.findFirstOrThrow({ where: { creditedStationId: station('HL-CD') } });
    await ledger.db.award.update({ where: { id }, data: { creditedStationId: station('HL-S01') } });
    expect(await seenBy('HL-S01', id)).toBe(2);
    expect(await seenBy('HL-CD', id)).toBeGreaterThan(0);
    expect(await findings()).toEqual([]);
  });
});

describe('places are held to the records and the ledger:', () => {
  /** As somebody does who may switch triggers off. */
  const takeAway = async (placeId: string, entryId: bigint): Promise<void> => {
    const run = (statement: string) => ledger.db.$executeRawUnsafe(statement);
    await run('ALTER TABLE ledger_place DISABLE TRIGGER ledger_append_only');
    await run(`DELETE FROM ledger_place WHERE place_id = '${placeId}' AND entry_id = ${entryId}`);
    await run('ALTER TABLE ledger_place ENABLE ALWAYS TRIGGER ledger_append_only');
  };

  test('nothing is taken away or changed while the triggers stand', async () => {
    await expect(ledger.db.ledgerPlace.deleteMany()).rejects.toThrow('refused');
  });

  test('an entry shown to another station is found', async () => {
    const { id: entryId, stepSequence } = await ledger.db.ledgerEntry.findFirstOrThrow({
      where: { tableName: 'branch' },
    });
    await ledger.db.ledgerPlace.create({ data: { placeId: station('HL-S02'), entryId, stepSequence } });
    expect(await findings()).toEqual([
      `entry ${entryId} is shown to ${station('HL-S02')}, which it is not of`,
    ]);
    await takeAway(station('HL-S02'), entryId);
    expect(await findings()).toEqual([]);
  });

  test('an entry hidden from its station is found', async () => {
    const place = await ledger.db.ledgerPlace.findFirstOrThrow({ where: { placeId: station('HL-CD') } });
    const { placeId, entryId } = place;
    await takeAway(placeId, entryId);
    expect(await findings()).toEqual([`entry ${entryId} is hidden from ${placeId}, which it is of`]);
    await ledger.db.ledgerPlace.create({ data: place });
    expect(await findings()).toEqual([]);
  });
});
