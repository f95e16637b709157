import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDemonstration } from '../demo/demo.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import type { Transaction } from './database.ts';
import { watchedModels } from './watched.ts';

let ledger: TestDatabase;

beforeEach(async () => {
  ledger = await openTestDatabase();
});

afterEach(() => ledger.close());

interface Table {
  findMany(query: { orderBy: { id: 'asc' } }): Promise<readonly object[]>;
}

const rowsOf = (db: Transaction, model: string): Promise<readonly object[]> => {
  const tables = db as unknown as Readonly<Record<string, Table>>;
  const table = tables[`${model.charAt(0).toLowerCase()}${model.slice(1)}`];
  if (!table) throw new Error(`no table of ${model}`);
  return table.findMany({ orderBy: { id: 'asc' } });
};

/** The instant of the last step: what is read as recorded by it is what is there now. */
const lastInstant = async (): Promise<Date> =>
  (await ledger.db.ledgerStep.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).at;

test('every table of records is there, row for row and column for column', async () => {
  await loadDemonstration(ledger.db);
  const instant = await lastInstant();
  for (const model of watchedModels) {
    const now = await rowsOf(ledger.db, model);
    const then = await ledger.opened
      .readWithin('EVERYWHERE')
      .readAsRecorded(instant, (tx) => rowsOf(tx, model));
    expect(then, model).toEqual(now);
  }
  const empty = watchedModels.map(async (model) => [model, (await rowsOf(ledger.db, model)).length] as const);
  const unproved = (await Promise.all(empty)).filter(([, rows]) => rows === 0).map(([model]) => model);
  expect(unproved).toEqual([]);
});

const code = fc.constantFrom('A', 'B', 'C');
const change = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), code }),
  fc.record({
    kind: fc.constant('rename' as const),
    code,
    name: fc.string({ maxLength: 5, unit: 'grapheme' }),
  }),
  fc.record({ kind: fc.constant('renameAll' as const), name: fc.constantFrom('x', 'y') }),
  fc.record({ kind: fc.constant('remove' as const), code }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const apply = async (each: Change, authorityId: string): Promise<void> => {
  const { station } = ledger.db;
  if (each.kind === 'remove') await station.deleteMany({ where: { code: each.code } });
  if (each.kind === 'renameAll') await station.updateMany({ data: { name: each.name } });
  if (each.kind === 'rename')
    await station.updateMany({ where: { code: each.code }, data: { name: each.name.replaceAll('\0', '') } });
  if (each.kind === 'add')
    await station.createMany({
      data: { code: each.code, name: each.code, authorityId, establishedOn: '2006-05' },
      skipDuplicates: true,
    });
};

test('whatever happened afterwards, each step is read as it was', { timeout: 240_000 }, async () => {
  const authorityId = uuid();
  await ledger.db.authority.create({
    data: { id: authorityId, code: 'HL', name: '分局', line: 'PUBLIC_SECURITY', level: 'COUNTY' },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const known = new Map<string, readonly object[]>();
      for (const each of changes) {
        await apply(each, authorityId);
        // Two steps of one millisecond are one to the clock: the later one is what was known by then.
        known.set((await lastInstant()).toISOString(), await rowsOf(ledger.db, 'Station'));
      }
      for (const [instant, rows] of known) {
        const then = await ledger.opened
          .readWithin('EVERYWHERE')
          .readAsRecorded(new Date(instant), (tx) => rowsOf(tx, 'Station'));
        expect(then).toEqual(rows);
      }
      await ledger.db.station.deleteMany();
    }),
    { numRuns: 25 },
  );
});
