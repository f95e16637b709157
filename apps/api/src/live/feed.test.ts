import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '../database/transaction.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { openFeed } from './feed.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const lastId = async (): Promise<bigint> =>
  (await database.db.ledgerEntry.aggregate({ _max: { id: true } }))._max.id ?? 0n;

/** Written by one statement. */
const people = async (count: number): Promise<void> => {
  const data = Array.from({ length: count }, (_, n) => ({
    name: `同批${n}`,
    category: 'OFFICER' as const,
    sex: 'MALE' as const,
  }));
  await transact(database.db, { actor: 'system:test' }, (tx) => tx.person.createMany({ data }));
};

describe('the feed', () => {
  const log = pino({ level: 'silent' });
  const idle = async () => undefined;

  test('reads for a follower no farther than it asks', async () => {
    const feed = openFeed({ opened: database.opened, log, pollMs: 3_600_000 });
    const after = await lastId();
    await people(120);
    const entries = feed
      .follow({ after, stationId: null, scope: 'EVERYWHERE', follower: 'slow', idle })
      [Symbol.asyncIterator]();
    const { statements } = await database.countStatements(async () => {
      await entries.next();
      await database.db.$queryRaw`SELECT 1 AS "time for more"`;
    });
    expect(statements.filter((sql) => sql.includes('ledger_line'))).toHaveLength(1);
    for (let n = 2n; n <= 120n; n += 1n)
      expect(await entries.next()).toMatchObject({ value: { entry: { id: after + n } } });
    await feed.close();
  });

  test('reads once for all who are at the same place', async () => {
    const feed = openFeed({ opened: database.opened, log, pollMs: 3_600_000 });
    const after = await lastId();
    const follow = (follower: string) =>
      feed
        .follow({ after, stationId: null, scope: 'EVERYWHERE', follower, idle })
        [Symbol.asyncIterator]()
        .next();
    const { result, statements } = await database.countStatements(async () => {
      const all = Array.from({ length: 20 }, (_, n) => follow(`follower ${n}`));
      await people(1);
      return Promise.all(all);
    });
    expect(result.map(({ value }) => value?.entry.id)).toEqual(Array(20).fill(after + 1n));
    expect(statements.filter((sql) => sql.includes('FROM ledger_line'))).toHaveLength(1);
    await feed.close();
  });

  test('finds by itself what nobody notified it of', async () => {
    const { db, readWithin } = database.opened;
    const deaf = { db, readWithin, listen: () => async () => undefined };
    const feed = openFeed({ opened: deaf, log, pollMs: 20 });
    const after = await lastId();
    const next = feed
      .follow({ after, stationId: null, scope: 'EVERYWHERE', follower: 'deaf', idle })
      [Symbol.asyncIterator]()
      .next();
    await people(1);
    expect(await next).toMatchObject({ value: { entry: { id: after + 1n } } });
    await feed.close();
  });
});
