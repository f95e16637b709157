import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type OpenDatabase, openDatabase } from './open.ts';
import { transact } from './transaction.ts';
import { complaintOf } from './violation.ts';

let database: TestDatabase;
let hasty: OpenDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  if (database.url === null) throw new Error('made for PostgreSQL');
  hasty = await openDatabase({ url: database.url }, { longestStatementMs: 200 });
});

afterAll(async () => {
  await hasty.close();
  await database.close();
});

const CANCELED = '57014';

const codeOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => complaintOf(error)?.code ?? String(error),
  );

test('a statement that runs for longer than it may is ended by PostgreSQL', async () => {
  expect(await codeOf(hasty.db.$queryRaw`SELECT pg_sleep(5)::text`)).toBe(CANCELED);
  expect(await codeOf(hasty.db.$queryRaw`SELECT 1`)).toBeNull();
});

test('so is one that reads within a scope, or as it was recorded', async () => {
  const { db, readAsRecorded } = hasty.readWithin([]);
  expect(await codeOf(db.$queryRaw`SELECT pg_sleep(5)::text`)).toBe(CANCELED);
  expect(await codeOf(readAsRecorded(new Date(), (tx) => tx.$queryRaw`SELECT pg_sleep(5)::text`))).toBe(
    CANCELED,
  );
});

test('a writer has as long as its transaction', async () => {
  const write = (timeout: number) =>
    transact(hasty.db, { actor: 'system:test' }, (tx) => tx.$queryRaw`SELECT pg_sleep(0.5)::text`, {
      timeout,
    });
  expect(await codeOf(write(10_000))).toBeNull();
  expect(await codeOf(write(300))).toBe(CANCELED);
});
