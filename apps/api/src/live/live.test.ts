import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { hashKey } from '../access/key-hash.ts';
import { revokeKey } from '../access/keys.ts';
import { commandLine } from '../access/manager.ts';
import { transact } from '../database/transaction.ts';
import { encodeGlobalId } from '../global-id.ts';
import { apiOf } from '../testing/api.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { type OpenSubscription, subscribe } from '../testing/subscription.ts';

interface Changed {
  readonly ledgerChanged: {
    readonly id: string;
    readonly action: string | null;
    readonly recordType: string;
  };
}

const query = `subscription ($stationId: ID, $after: ID) {
  ledgerChanged(stationId: $stationId, after: $after) { id action recordType }
}`;

let database: TestDatabase;
let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;
const open: OpenSubscription<unknown>[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer({ database });
  ledger = ledgerOver(apiOf(server));
});

afterEach(() => {
  for (const subscription of open.splice(0)) subscription.drop();
});

afterAll(async () => {
  await server.close();
  await database.close();
});

interface Asking {
  readonly variables?: object;
  readonly from?: TestServer;
  readonly authorization?: string;
}

const listen = async ({
  variables = {},
  from = server,
  authorization = from.bearer('EDITOR'),
}: Asking = {}): Promise<OpenSubscription<Changed>> => {
  const subscription = await subscribe<Changed>(from.url, { query, variables, authorization });
  open.push(subscription);
  return subscription;
};

/** The next entries, by their ids. */
const idsOf = async (subscription: OpenSubscription<Changed>, count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) {
    const told = await subscription.next();
    if (!told?.data) throw new Error(JSON.stringify(told));
    ids.push(told.data.ledgerChanged.id);
  }
  return ids;
};

const codeOf = async (subscription: OpenSubscription<Changed>): Promise<string | undefined> =>
  (await subscription.next())?.errors?.[0]?.extensions?.code;

const idOf = (entry: bigint): string => encodeGlobalId('LedgerEntry', String(entry));

const lastId = async (): Promise<bigint> =>
  (await database.db.ledgerEntry.aggregate({ _max: { id: true } }))._max.id ?? 0n;

/** The ids after one, up to the last of the ledger, in order. */
const idsAfter = async (after: bigint): Promise<string[]> => {
  const entries = await database.db.ledgerEntry.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return entries.map(({ id }) => idOf(id));
};

const keyIdOf = async (authorization: string): Promise<string> => {
  const key = hashKey(authorization.replace('Bearer ', '')) ?? '';
  return (await database.db.apiKey.findFirstOrThrow({ where: { key } })).id;
};

const people = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await ledger.person();
};

/** Written by one statement. */
const manyPeople = async (count: number): Promise<void> => {
  const data = Array.from({ length: count }, (_, n) => ({
    name: `同批${n}`,
    category: 'OFFICER' as const,
    sex: 'MALE' as const,
  }));
  await transact(database.db, { actor: 'system:test' }, (tx) => tx.person.createMany({ data }));
};

describe('ledgerChanged', () => {
  test('tells what changes from now on, in order', async () => {
    const before = await lastId();
    const subscription = await listen();
    await people(3);
    expect(await idsOf(subscription, 3)).toEqual(await idsAfter(before));
  });

  test('comes unbuffered and uncompressed', async () => {
    const subscription = await listen();
    expect(subscription.response.headers.get('content-type')).toContain('text/event-stream');
    expect(subscription.response.headers.get('cache-control')).toContain('no-cache');
    expect(subscription.response.headers.get('x-accel-buffering')).toBe('no');
  });

  test('is kept alive while nothing changes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const subscription = await listen();
    const told = subscription.next();
    await expect.poll(() => subscription.keptAlive()).toBe(1);
    vi.advanceTimersByTime(30_000);
    await expect.poll(() => subscription.keptAlive()).toBeGreaterThan(1);
    vi.useRealTimers();
    await people(1);
    expect(await told).toMatchObject({
      data: { ledgerChanged: { action: 'createPerson', recordType: 'Person' } },
    });
  });

  test('resumes after the last entry that came, however often the connection drops', async () => {
    const before = await lastId();
    const writing = people(30);
    const heard: string[] = [];
    let after = idOf(before);
    while (heard.length < 30) {
      const subscription = await listen({ variables: { after } });
      heard.push(...(await idsOf(subscription, Math.min(4, 30 - heard.length))));
      subscription.drop();
      after = heard.at(-1) ?? after;
    }
    await writing;
    expect(heard).toEqual(await idsAfter(before));
  });

  test('tells all the entries of a transaction, and of statements with many rows', async () => {
    const before = await lastId();
    const subscription = await listen();
    await manyPeople(120);
    await transact(database.db, { actor: 'system:test' }, async (tx) => {
      await tx.person.updateMany({ where: { name: '同批7' }, data: { synthetic: true } });
      await tx.person.updateMany({ where: { name: { in: ['同批8', '同批9'] } }, data: { synthetic: true } });
    });
    expect(await idsOf(subscription, 123)).toEqual(await idsAfter(before));
  });

  test('tells of one station what belongs to it, and resumes there', async () => {
    const authorityId = await ledger.authority();
    const stationId = await ledger.station(authorityId);
    const other = await ledger.station(authorityId);
    const before = await lastId();
    const subscription = await listen({ variables: { stationId } });
    await ledger.person({ stationId: other, servesFrom: '2010-01' });
    await ledger.team(stationId);
    await people(1);
    await ledger.authority();
    const branchId = await ledger.branch(stationId);
    await ledger.save('updateBranch', { id: branchId, version: 1, name: '第一党支部' });
    await ledger.branch(other);
    await ledger.person({ stationId, servesFrom: '2010-01' });
    const told = [];
    for (let n = 0; n < 5; n += 1) told.push((await subscription.next())?.data?.ledgerChanged);
    expect(told.map((each) => `${each?.action} ${each?.recordType}`)).toEqual([
      'createTeam Team',
      'createBranch Branch',
      'updateBranch Branch',
      'createPerson Person',
      'createPerson ServiceSpell',
    ]);
    const ids = told.map((each) => each?.id ?? '');
    const again = await listen({ variables: { stationId, after: idOf(before) } });
    expect(await idsOf(again, 2)).toEqual(ids.slice(0, 2));
    const resumed = await listen({ variables: { stationId, after: ids[1] } });
    expect(await idsOf(resumed, 3)).toEqual(ids.slice(2));
  });

  test('reaches every one who listens, wherever each of them is', async () => {
    const before = await lastId();
    await people(5);
    const early = await listen({ variables: { after: idOf(before) } });
    const late = await listen({ variables: { after: idOf(before + 3n) } });
    await people(5);
    const all = await idsAfter(before);
    expect(await Promise.all([idsOf(early, 10), idsOf(late, 7)])).toEqual([all, all.slice(3)]);
  });

  test('goes on at a server that starts anew', async () => {
    const before = await lastId();
    const first = await startTestServer({ database });
    const subscription = await listen({ from: first });
    await people(2);
    const heard = await idsOf(subscription, 2);
    const broken = expect(subscription.next()).rejects.toThrow();
    await first.close();
    await broken;
    await people(2);
    const second = await startTestServer({ database });
    const resumed = await listen({ from: second, variables: { after: heard.at(-1) } });
    await people(1);
    heard.push(...(await idsOf(resumed, 3)));
    resumed.drop();
    await second.close();
    expect(heard).toEqual(await idsAfter(before));
  });

  test('is for those who may read the history', async () => {
    expect(await codeOf(await listen({ authorization: 'Bearer nobody' }))).toBe('UNAUTHENTICATED');
    expect(await codeOf(await listen({ authorization: server.bearer('VIEWER') }))).toBe('FORBIDDEN');
  });

  test.each([
    ['no id', { after: 'MTIz' }],
    ['the id of a record', { after: encodeGlobalId('Person', '0199b1b4-0000-7000-8000-000000000000') }],
    ['an entry that is yet to come', { after: idOf(10n ** 18n) }],
    [
      'a station that is none',
      { stationId: encodeGlobalId('Person', '0199b1b4-0000-7000-8000-000000000000') },
    ],
    [
      'a station that is not there',
      { stationId: encodeGlobalId('Station', '0199b1b4-0000-7000-8000-000000000000') },
    ],
    ['a number', { after: { id: 1 } }],
  ])('refuses %s', async (_what, variables) => {
    expect(await codeOf(await listen({ variables }))).toBe('BAD_USER_INPUT');
  });

  test('is refused to an account that has many open, until it closes one', async () => {
    const authorization = server.bearer('ADMIN');
    const many = await Promise.all(Array.from({ length: 50 }, () => listen({ authorization })));
    expect(await codeOf(await listen({ authorization }))).toBe('RATE_LIMITED');
    await listen();
    many[0]?.drop();
    const before = await lastId();
    await people(1);
    const answer = async () => {
      const told = await (await listen({ authorization, variables: { after: idOf(before) } })).next();
      return told?.data?.ledgerChanged.action;
    };
    await expect.poll(answer).toBe('createPerson');
  });

  test('ends when the key is revoked, before it tells what came after', async () => {
    const patient = await startTestServer({ database });
    const subscription = await listen({ from: patient, authorization: patient.bearer('EDITOR') });
    await people(1);
    await idsOf(subscription, 1);
    await revokeKey(
      commandLine({ db: database.db, auth: server.auth }),
      await keyIdOf(patient.bearer('EDITOR')),
    );
    await people(1);
    expect(await codeOf(subscription)).toBe('UNAUTHENTICATED');
    expect(await subscription.next()).toBeNull();
    await patient.close();
  });

  test('ends when the key is revoked, though nothing changes', async () => {
    const quick = await startTestServer({ database, pollMs: 20 });
    const subscription = await listen({ from: quick });
    await revokeKey(
      commandLine({ db: database.db, auth: server.auth }),
      await keyIdOf(quick.bearer('EDITOR')),
    );
    expect(await codeOf(subscription)).toBe('UNAUTHENTICATED');
    await quick.close();
  });
});
