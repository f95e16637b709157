import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { apiOf } from '../testing/api.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { endsWith, killAll, ready, run } from '../testing/program.ts';
import { startTestServer } from '../testing/server.ts';
import { type OpenSubscription, subscribe } from '../testing/subscription.ts';

interface Changed {
  readonly ledgerChanged: { readonly id: string };
}

const query = 'subscription ($after: ID) { ledgerChanged(after: $after) { id } }';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterEach(killAll);

afterAll(() => database.close());

const idOf = (entry: bigint): string => encodeGlobalId('LedgerEntry', String(entry));

const lastId = async (): Promise<bigint> =>
  (await database.db.ledgerEntry.aggregate({ _max: { id: true } }))._max.id ?? 0n;

const nextId = async (subscription: OpenSubscription<Changed>): Promise<string> =>
  (await subscription.next())?.data?.ledgerChanged.id ?? 'none';

const idsBetween = (after: bigint, upTo: bigint): string[] =>
  Array.from({ length: Number(upTo - after) }, (_, n) => idOf(after + BigInt(n) + 1n));

test('a lost connection to the server loses no change', async () => {
  const server = await startTestServer({ database, pollMs: 3_600_000 });
  const ledger = ledgerOver(apiOf(server));
  const before = await lastId();
  const subscription = await subscribe<Changed>(server.url, {
    query,
    authorization: server.bearer('EDITOR'),
  });
  await ledger.person();
  const heard = [await nextId(subscription)];
  for (let round = 0; round < 3; round += 1) {
    const cut = await database.db.$queryRaw<{ cut: boolean }[]>`
      SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
    expect(cut).toEqual([{ cut: true }]);
    await ledger.person();
    heard.push(await nextId(subscription));
  }
  subscription.drop();
  await server.close();
  expect(heard).toEqual(idsBetween(before, await lastId()));
});

test('every process tells what the others write, each change once, though one is killed and started anew', async () => {
  const { url } = database;
  if (url === null) throw new Error('made for PostgreSQL');
  const env = { DATABASE_URL: url };
  const [first, second] = [run('main.js', [], env), run('main.js', [], env)];
  const [firstUrl, secondUrl] = await Promise.all([ready(first), ready(second)]);
  const made = await endsWith(run('cli/main.js', ['key', 'create', '--name', 'k', '--role', 'EDITOR'], env));
  const authorization = `Bearer ${made.printed}`;

  const write = async (to: string, count: number): Promise<void> => {
    const mutation = `mutation { createPerson(input: { name: "民警", category: OFFICER, sex: MALE }) { __typename } }`;
    for (let n = 0; n < count; n += 1) {
      const response = await fetch(`${to}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: mutation }),
      });
      expect(await response.json()).toEqual({ data: { createPerson: { __typename: 'Person' } } });
    }
  };

  const before = await lastId();
  const listen = (to: string, after = idOf(before)) =>
    subscribe<Changed>(to, { query, variables: { after }, authorization });
  const others = await listen(secondUrl);
  const mine = await listen(firstUrl);
  await Promise.all([write(firstUrl, 10), write(secondUrl, 10)]);
  const heard: string[] = [];
  for (let n = 0; n < 15; n += 1) heard.push(await nextId(mine));

  const broken = expect(async () => {
    while (await mine.next());
  }).rejects.toThrow();
  first.child.kill('SIGKILL');
  await broken;
  await write(secondUrl, 10);
  const successor = await ready(run('main.js', [], env));
  const resumed = await listen(successor, heard.at(-1));
  await Promise.all([write(successor, 5), write(secondUrl, 5)]);
  while (heard.length < 40) heard.push(await nextId(resumed));

  const expected = idsBetween(before, await lastId());
  expect(heard).toEqual(expected);
  const elsewhere: string[] = [];
  while (elsewhere.length < 40) elsewhere.push(await nextId(others));
  expect(elsewhere).toEqual(expected);
  others.drop();
  resumed.drop();
});
