import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '../database/transaction.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { subscribe } from '../testing/subscription.ts';
import { limits, type Quotas, REFUSED_COST, WINDOW } from './limits.ts';
import { EXPORTED_ROW_PRICE } from './prices.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const withQuotas = async (quotas: Partial<Quotas>, work: (server: TestServer) => Promise<void>) => {
  const server = await startTestServer({ database, quotas });
  await work(server).finally(() => server.close());
};

const send = ({ url }: TestServer, query: string, headers: Record<string, string>): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

const addPerson = () =>
  transact(database.db, { actor: 'system:test' }, (tx) =>
    tx.person.create({ data: { name: '甲', category: 'OFFICER', sex: 'MALE' } }),
  );

/** Costs two points. */
const question = '{ viewer { name } }';

const asViewer = (server: TestServer): Promise<Response> =>
  send(server, question, { authorization: server.bearer('VIEWER') });

const left = (response: Response): number =>
  Number(/;r=(\d+);/.exec(response.headers.get('ratelimit') ?? '')?.[1]);

describe('the budget of a caller', () => {
  test('is told by every answer, as the draft writes it', () =>
    withQuotas({ budget: limits.budget.value }, async (server) => {
      const response = await asViewer(server);
      expect(response.headers.get('ratelimit-policy')).toBe(`"points";q=${limits.budget.value};w=${WINDOW}`);
      expect(response.headers.get('ratelimit')).toMatch(
        new RegExp(`^"points";r=${limits.budget.value - 2};t=([1-5]?[0-9]|60)$`),
      );
    }));

  test('pays for what was asked, and then no more', () =>
    withQuotas({ budget: 5 }, async (server) => {
      expect(left(await asViewer(server))).toBe(3);
      expect(left(await asViewer(server))).toBe(1);
      const response = await asViewer(server);
      expect(response.status).toBe(429);
      const wait = Number(response.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(WINDOW);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining(String(wait)),
            extensions: { code: 'RATE_LIMITED', retryAfter: wait },
          },
        ],
      });
    }));

  test('does not pay twice what requests that come together ask for', () =>
    withQuotas({ budget: 10 }, async (server) => {
      const answers = await Promise.all(Array.from({ length: 12 }, () => asViewer(server)));
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(5);
    }));

  test('is each caller’s own', () =>
    withQuotas({ budget: 2 }, async (server) => {
      expect((await asViewer(server)).status).toBe(200);
      expect((await asViewer(server)).status).toBe(429);
      expect((await send(server, question, { authorization: server.bearer('EDITOR') })).status).toBe(200);
    }));

  test('pays for what is refused', () =>
    withQuotas({ budget: 100 }, async (server) => {
      const authorization = server.bearer('VIEWER');
      expect(left(await send(server, '{ nope }', { authorization }))).toBe(100 - REFUSED_COST);
      expect(left(await send(server, '{ a', { authorization }))).toBe(100 - 2 * REFUSED_COST);
      const costly =
        '{ stations(first: 100) { nodes { awards(first: 100) { nodes { id deed grantedOn createdAt updatedAt version kind { id name code version createdAt } } } } } }';
      expect(left(await send(server, costly, { authorization }))).toBe(100 - 3 * REFUSED_COST);
    }));

  test('pays for pages by their length', () =>
    withQuotas({ budget: 10_000 }, async (server) => {
      const cost = async (first: number): Promise<number> => {
        const authorization = server.bearer('VIEWER');
        const before = left(await send(server, '{ __typename }', { authorization }));
        return (
          before -
          left(await send(server, `{ stations(first: ${first}) { nodes { id name } } }`, { authorization }))
        );
      };
      expect((await cost(100)) - (await cost(10))).toBe(90 * 3);
    }));
});

describe('events of a subscription', () => {
  test('are paid for one by one, and wait where nothing is left', () =>
    withQuotas({ budget: 100 }, async (server) => {
      const authorization = server.bearer('EDITOR');
      const query = 'subscription { ledgerChanged { id action recordType line { label } } }';
      const stream = await subscribe(server.url, { query, authorization });
      const before = left(stream.response);
      await addPerson();
      expect(await stream.next()).toHaveProperty('data.ledgerChanged');
      const after = left(await send(server, '{ __typename }', { authorization }));
      expect(before - after).toBe(100 - before + 1);
      while ((await send(server, question, { authorization })).status === 200);
      await addPerson();
      const next = stream.next().then(() => 'told');
      expect(await Promise.race([next, sleep(500, 'waits')])).toBe('waits');
      next.catch(() => undefined);
      stream.drop();
    }));
});

describe('files', () => {
  const download = ({ url }: TestServer, path: string, authorization: string) =>
    fetch(`${url}${path}`, { headers: { authorization } });

  test.each(['/exports/stations.csv', `/publications/${'x'.repeat(20)}.docx`])(
    '%s is paid for from the same points',
    (path) =>
      withQuotas({ budget: 3000 }, async (server) => {
        const authorization = server.bearer('VIEWER');
        const first = await download(server, path, authorization);
        expect(left(first)).toBeLessThan(3000);
        expect(left(await asViewer(server))).toBe(left(first) - 2);
        const answers = [];
        while (answers.at(-1) !== 429 && answers.length < 100)
          answers.push((await download(server, path, authorization)).status);
        expect(answers.at(-1)).toBe(429);
      }),
  );

  test('are paid for by their records, and tell it by the next answer', () =>
    withQuotas({ budget: 100_000 }, async (server) => {
      const authorization = server.bearer('VIEWER');
      const spent = async (): Promise<number> => {
        const before = left(await asViewer(server));
        await (await download(server, '/exports/people.csv', authorization)).text();
        return before - left(await asViewer(server)) - 2;
      };
      const before = await spent();
      await addPerson();
      expect((await spent()) - before).toBe(EXPORTED_ROW_PRICE);
    }));
});

describe('who is unknown', () => {
  test('is counted by the address of the connection, whatever the headers say', () =>
    withQuotas({ anonymous: 3 }, async (server) => {
      const statuses: number[] = [];
      for (let n = 0; n < 5; n += 1) {
        const forged = {
          'x-forwarded-for': `10.0.0.${n}`,
          'x-real-ip': `10.0.1.${n}`,
          forwarded: `for=10.0.2.${n}`,
          'x-qinglan-peer': `10.0.3.${n}`,
        };
        statuses.push((await send(server, question, forged)).status);
      }
      expect(statuses).toEqual([401, 401, 401, 429, 429]);
    }));

  test('is one for all the addresses of one IPv6 network', async () => {
    const quotas = { anonymous: 3 };
    const server = await startTestServer({ database, quotas, trustedProxies: ['127.0.0.1'] });
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1)
      statuses.push((await send(server, question, { 'x-forwarded-for': `2001:db8:1:2:${n}::${n}` })).status);
    await server.close();
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  test('takes nothing from who is known at the same address', () =>
    withQuotas({ anonymous: 1 }, async (server) => {
      await send(server, question, {});
      const refusal = await send(server, question, { authorization: 'Bearer made-up' });
      expect(refusal.status).toBe(429);
      expect(refusal.headers.get('ratelimit-policy')).toBe(`"anonymous";q=1;w=${WINDOW}`);
      expect((await asViewer(server)).status).toBe(200);
    }));
});
