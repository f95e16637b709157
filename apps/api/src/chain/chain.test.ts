import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { watchedTables } from '../database/watched.ts';
import { loadDemonstration } from '../demo/demo.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { currentHead, printHead, readHead, verifyLedger } from './chain.store.ts';

let ledger: TestDatabase;
let authorityId: string;

const station = (code: string) => ({ code, name: code, authorityId, establishedOn: '2006-05' });

/** A short chain: an authority, two stations at once, one renamed, the other taken away. */
beforeEach(async () => {
  ledger = await openTestDatabase();
  const { db } = ledger;
  ({ id: authorityId } = await db.authority.create({
    data: { code: 'HL', name: '分局', line: 'PUBLIC_SECURITY', level: 'COUNTY' },
  }));
  await db.station.createMany({ data: [station('FIRST'), station('SECOND')] });
  await db.station.update({ where: { code: 'FIRST' }, data: { name: '东关派出所' } });
  await db.station.delete({ where: { code: 'SECOND' } });
});

afterEach(() => ledger.close());

const run = async (...statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await ledger.db.$executeRawUnsafe(statement);
};

/** As somebody does who may switch triggers off, and knows how to leave no trace in them. */
const behindTriggers = (table: string, ...statements: readonly string[]): Promise<void> =>
  run(
    `ALTER TABLE "${table}" DISABLE TRIGGER USER`,
    ...statements,
    `ALTER TABLE "${table}" ENABLE TRIGGER USER`,
    ...alwaysOn(table),
  );

const alwaysOn = (table: string): string[] => {
  const names = ['ledger_entry', 'ledger_place', 'ledger_step'].includes(table)
    ? ['ledger_append_only']
    : ['turn', 'insert', 'update', 'delete', 'truncate'].map((name) => `ledger_${name}`);
  return names.map((name) => `ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER "${name}"`);
};

/** Puts the row back as the remaining ledger has it. */
const asLastRecorded = `UPDATE "station" SET ("name", "updated_at") = (
  SELECT "after" ->> 'name', ("after" ->> 'updated_at')::timestamptz FROM "ledger_entry"
  WHERE "record_id" = "station"."id" ORDER BY "id" DESC LIMIT 1)`;

const findings = async (...heads: readonly string[]): Promise<readonly string[]> => {
  const { findings: found } = await verifyLedger(ledger.db, { heads: heads.map(readHead) });
  return found.map(({ where, what }) => `${where} ${what}`);
};

test('a ledger that nobody bent holds, and its head can be kept', async () => {
  const told: string[] = [];
  const { head, ...found } = await verifyLedger(ledger.db, { progress: (line) => told.push(line) });
  expect(found).toEqual({ entries: 5n, findings: [] });
  expect(head).toEqual(await currentHead(ledger.db));
  expect(told).toHaveLength(watchedTables.length);
  await ledger.db.station.create({ data: station('THIRD') });
  expect(await findings(printHead(head), '0:')).toEqual([]);
});

test('the demonstration ledger holds', async () => {
  await ledger.close();
  ledger = await openTestDatabase();
  await loadDemonstration(ledger.db);
  expect(await findings()).toEqual([]);
  expect(await ledger.db.ledgerStep.count({ where: { actor: { not: 'system:demonstration' } } })).toBe(0);
});

describe('tampering with the ledger', () => {
  test.each([
    [
      'an edited image',
      'ledger_entry',
      [`UPDATE "ledger_entry" SET "after" = jsonb_set("after", '{name}', '"x"') WHERE "id" = 2`],
      [/^entry 2 .* was edited$/],
    ],
    [
      'an edited image with its digest made anew',
      'ledger_entry',
      [
        `UPDATE "ledger_entry" SET "after" = jsonb_set("after", '{name}', '"x"') WHERE "id" = 2`,
        `UPDATE "ledger_entry" SET "digest" = ledger_digest("id", "table_name", "row_id", "record_id", "operation", "before", "after")`,
      ],
      [/^step 2 does not hold the entries/],
    ],
    [
      'a deleted entry',
      'ledger_entry',
      ['DELETE FROM "ledger_entry" WHERE "id" = 3'],
      [/^entry 3 is missing$/, /^step 2 does not hold/],
    ],
    [
      'two entries that changed places',
      'ledger_entry',
      [
        `UPDATE "ledger_entry" e SET "row_id" = o."row_id", "record_id" = o."record_id", "after" = o."after", "digest" = o."digest"
         FROM "ledger_entry" o WHERE e."id" IN (2, 3) AND o."id" IN (2, 3) AND o."id" <> e."id"`,
      ],
      [/^entry 2 .* was edited$/, /^entry 3 .* was edited$/, /^step 2 does not hold/],
    ],
    [
      'an entry of another step',
      'ledger_entry',
      ['UPDATE "ledger_entry" SET "step_sequence" = 3 WHERE "id" = 3'],
      [/^entry 3 .* was moved to step 3$/, /^step 2 does not hold/],
    ],
    [
      'another author',
      'ledger_step',
      [`UPDATE "ledger_step" SET "actor" = 'user:somebody else' WHERE "sequence" = 3`],
      [/^step 3 was edited/],
    ],
    [
      'another time',
      'ledger_step',
      [`UPDATE "ledger_step" SET "at" = "at" - interval '1 second' WHERE "sequence" = 3`],
      [/^step 3 was edited/],
    ],
    [
      'an edited step with its hash made anew',
      'ledger_step',
      [
        `UPDATE "ledger_step" SET "actor" = 'user:somebody else' WHERE "sequence" = 3`,
        `UPDATE "ledger_step" s SET "hash" = sha256((SELECT "hash" FROM "ledger_step" WHERE "sequence" = 2) || convert_to(ledger_step_text(s), 'UTF8')) WHERE "sequence" = 3`,
      ],
      [/^step 4 was edited, or follows another step/],
    ],
    [
      'a deleted step',
      'ledger_step',
      ['DELETE FROM "ledger_step" WHERE "sequence" = 2'],
      [/^step 2 is missing$/],
    ],
    [
      'two steps that changed places',
      'ledger_step',
      [
        'UPDATE "ledger_step" SET "sequence" = CASE "sequence" WHEN 2 THEN 103 ELSE 102 END WHERE "sequence" IN (2, 3)',
        'UPDATE "ledger_step" SET "sequence" = "sequence" - 100 WHERE "sequence" > 100',
      ],
      [/^step 2 /, /^step 3 /],
    ],
  ])('%s is found', async (_what, table, statements, expected) => {
    await behindTriggers(table, ...statements);
    const found = await findings();
    for (const each of expected) expect(found).toContainEqual(expect.stringMatching(each));
  });

  test('an end that was cut is found by what the rows are, and by an exported head', async () => {
    await ledger.db.station.update({ where: { code: 'FIRST' }, data: { name: '河西派出所' } });
    const head = printHead(await currentHead(ledger.db));
    await behindTriggers('ledger_entry', 'DELETE FROM "ledger_entry" WHERE "step_sequence" = 5');
    await behindTriggers('ledger_place', 'DELETE FROM "ledger_place" WHERE "step_sequence" = 5');
    await behindTriggers('ledger_step', 'DELETE FROM "ledger_step" WHERE "sequence" = 5');
    expect(await findings()).toEqual([
      expect.stringMatching(/^row station .* is not as the ledger last recorded it$/),
    ]);
    await behindTriggers('station', asLastRecorded);
    expect(await findings()).toEqual([]);
    expect(await findings(head)).toEqual([expect.stringContaining('the chain was cut after it')]);
  });

  test('a chain that was cut and grew on is not the one that the head names', async () => {
    await ledger.db.station.update({ where: { code: 'FIRST' }, data: { name: '河西派出所' } });
    const head = printHead(await currentHead(ledger.db));
    await behindTriggers('ledger_entry', 'DELETE FROM "ledger_entry" WHERE "step_sequence" = 5');
    await behindTriggers('ledger_place', 'DELETE FROM "ledger_place" WHERE "step_sequence" = 5');
    await behindTriggers('ledger_step', 'DELETE FROM "ledger_step" WHERE "sequence" = 5');
    await behindTriggers('station', asLastRecorded);
    await ledger.db.station.update({ where: { code: 'FIRST' }, data: { name: '城南派出所' } });
    expect(await findings(head)).toEqual([
      expect.stringContaining('is not the step that the chain has there'),
    ]);
  });
});

describe('changes past the ledger', () => {
  test.each([
    ['edited', `UPDATE "station" SET "name" = 'x'`, 'is not as the ledger last recorded it'],
    ['taken away', 'DELETE FROM "station"', 'was taken away past the ledger'],
    [
      'put there',
      `INSERT INTO "station" ("id", "code", "name", "authority_id", "established_on", "updated_at")
       SELECT gen_random_uuid(), 'NEW', 'x', "authority_id", '2006', now() FROM "station"`,
      'was put there past the ledger',
    ],
  ])('a row that was %s is found', async (_what, statement, fault) => {
    await behindTriggers('station', statement);
    expect(await findings()).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    ['DROP TRIGGER "ledger_update" ON "award"', 'table award has lost its trigger ledger_update'],
    [
      'ALTER TABLE "award" DISABLE TRIGGER "ledger_insert"',
      'table award has its trigger ledger_insert switched off',
    ],
    [
      'ALTER TABLE "award" ENABLE TRIGGER "ledger_insert"',
      'table award has its trigger ledger_insert switched off',
    ],
  ])('%s is found', async (statement, finding) => {
    await run(statement);
    expect(await findings()).toEqual([finding]);
  });
});

test.each(['', '5', '5:abc', 'x:y'])('%j is no head', (text) => {
  expect(() => readHead(text)).toThrow('Not a head');
});
