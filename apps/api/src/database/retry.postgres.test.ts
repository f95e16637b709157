import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apiOf } from '../testing/api.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer } from '../testing/server.ts';
import type { Transaction } from './database.ts';
import { openDatabase } from './open.ts';
import { ATTEMPTS, Contention, transact } from './transaction.ts';

let database: TestDatabase;
let url: string;
/** Somebody with SQL of their own, who neither waits for a turn nor asks for an isolation level. */
let raw: pg.Client;

const author = { actor: 'system:test' };

beforeAll(async () => {
  database = await openTestDatabase();
  if (database.url === null) throw new Error('made for PostgreSQL');
  url = database.url;
  raw = new pg.Client({ connectionString: url });
  await raw.connect();
});

afterAll(async () => {
  await raw.end();
  await database.close();
});

let account: string;

// Accounts are no records of the ledger: two may write them at once.
beforeEach(async () => {
  account = randomUUID();
  await add(account);
});

const add = (id: string) =>
  database.db.user.create({ data: { id, name: '0', email: `${id}@example.com`, kind: 'HUMAN' } });

const nameOf = async (tx: Pick<Transaction, 'user'>, id: string): Promise<string> =>
  (await tx.user.findUniqueOrThrow({ where: { id } })).name;

const addTo = (name: string): string => String(Number(name) + 1);

/** Adds one, unless it is overtaken by somebody who adds one in SQL. */
const addOvertaken = (times: number) => {
  let attempts = 0;
  const adding = transact(database.db, author, async (tx) => {
    attempts += 1;
    const name = addTo(await nameOf(tx, account));
    if (attempts <= times)
      await raw.query(`UPDATE "user" SET name = (name::int + 1)::text WHERE id = $1`, [account]);
    await tx.user.update({ where: { id: account }, data: { name } });
  });
  return adding.then(
    () => ({ attempts, lost: null }),
    (lost: unknown) => ({ attempts, lost }),
  );
};

test('who is overtaken in SQL judges again what the other one wrote', async () => {
  expect(await addOvertaken(3)).toEqual({ attempts: 4, lost: null });
  expect(await nameOf(database.db, account)).toBe('4');
});

test('who is overtaken every time gives up, and leaves nothing', async () => {
  expect(await addOvertaken(1000)).toEqual({ attempts: ATTEMPTS, lost: expect.any(Contention) });
  expect(await nameOf(database.db, account)).toBe(String(ATTEMPTS));
});

test('who waits crosswise with SQL is run again', async () => {
  const other = randomUUID();
  await add(other);
  // The other one looks for a deadlock later than we do, so we are the one that is given up.
  await raw.query(`SET deadlock_timeout = '1min'`);
  await raw.query('BEGIN');
  await raw.query(`UPDATE "user" SET name = '10' WHERE id = $1`, [other]);
  let attempts = 0;
  let crosswise: Promise<unknown> = Promise.resolve();
  await transact(database.db, author, async (tx) => {
    attempts += 1;
    if (attempts === 2) await crosswise;
    await tx.user.update({ where: { id: account }, data: { name: addTo(await nameOf(tx, account)) } });
    if (attempts === 1)
      crosswise = raw
        .query(`UPDATE "user" SET name = '10' WHERE id = $1`, [account])
        .then(() => raw.query('COMMIT'));
    await tx.user.update({ where: { id: other }, data: { name: addTo(await nameOf(tx, other)) } });
  });
  expect(attempts).toBeGreaterThan(1);
  expect([await nameOf(database.db, account), await nameOf(database.db, other)]).toEqual(['11', '11']);
});

test('who waits too long for somebody that holds the ledger is told, and the next one is served', async () => {
  const opened = await openDatabase({ url }, { longestWaitMs: 50 });
  const server = await startTestServer({ database: { ...database, db: opened.db, opened } });
  const ledger = ledgerOver(apiOf(server));
  await raw.query('BEGIN');
  await raw.query('LOCK TABLE ledger_turn IN EXCLUSIVE MODE');
  const input = { name: '民警', category: 'OFFICER', sex: 'MALE' };
  const { errors } = await ledger.send('createPerson', input);
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['CONFLICT']);
  await raw.query('ROLLBACK');
  expect(await ledger.mutate('createPerson', input)).toMatchObject({ __typename: 'Person' });
  await server.close();
  await opened.close();
});
