import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../access/manager.ts';
import { everywhere } from '../access/places.ts';
import { createUser } from '../access/users.ts';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';

const account = { email: 'lin@example.org', password: 'correct horse' };

let database: TestDatabase;
let host: AccessHost;
let cookie: string;

beforeAll(async () => {
  database = await openTestDatabase();
  host = await startAccessHost(database.db);
  await createUser(commandLine({ db: database.db, auth: host.auth }), {
    name: '林',
    role: 'EDITOR',
    place: everywhere,
    ...account,
  });
  const signIn = (headers: Readonly<Record<string, string>> = {}) =>
    host.post('/api/auth/sign-in/email', account, headers);
  // Over HTTPS a session's cookie has another name.
  const overHttps = { origin: 'https://q.example', 'sec-fetch-site': 'same-origin' };
  cookie = [cookieOf(await signIn()), cookieOf(await signIn(overHttps))].join('; ');
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

/** An import with everything in order, so that it is the sender alone that is judged. */
const statusOf = async (headers: Readonly<Record<string, string>>): Promise<number> => {
  const response = await fetch(`${host.url}/imports/people?dryRun=true`, {
    method: 'POST',
    headers: { 'x-qinglan-import': '1', 'content-type': 'text/csv', ...headers },
    body: '姓名\n',
  });
  await response.text();
  return response.status;
};

describe('what changes the ledger with the cookie of who is signed in', () => {
  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, in a browser that says no more', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a page that hides where it is from', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['a host whose name begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
    [
      'another site, to a browser that also brings what a proxy asked it for',
      { origin: 'https://evil.example', authorization: 'Basic bGluOnNlY3JldA==' },
    ],
    [
      'a page that came without HTTPS where we are reached by it',
      { origin: 'ours', 'x-forwarded-proto': 'https' },
    ],
    ['our name with another scheme', { origin: 'ours', 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_name, headers: Record<string, string>) => {
    const origin = headers['origin'] === 'ours' ? { origin: host.url } : {};
    expect(await statusOf({ cookie, ...headers, ...origin })).toBe(403);
  });

  test.each([
    ['our page', { origin: 'ours', 'sec-fetch-site': 'same-origin' }],
    ['our page in a browser that says no more', { origin: 'ours' }],
    [
      'our page behind a proxy that changes the host',
      { origin: 'https://q.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a program', {}],
    ['a program over HTTPS', { 'x-forwarded-proto': 'https' }],
    [
      'our page behind a proxy that asks for a name',
      { origin: 'ours', authorization: 'Basic bGluOnNlY3JldA==' },
    ],
  ])('is taken from %s', async (_name, headers: Record<string, string>) => {
    const origin = headers['origin'] === 'ours' ? { origin: host.url } : {};
    expect(await statusOf({ cookie, ...headers, ...origin })).toBe(200);
  });

  test('is refused at every path, also where nothing listens yet', async () => {
    for (const path of ['/exports/people.csv', '/publications/a.docx', '/metrics', '/new']) {
      const response = await host.post(path, {}, { cookie, origin: 'https://evil.example' });
      expect([path, response.status]).toEqual([path, 403]);
    }
  });

  test('says so in the caller’s language', async () => {
    const refused = { cookie, origin: 'https://evil.example' };
    const response = await host.post('/imports/people', {}, { ...refused, 'accept-language': 'en' });
    expect(await response.text()).toContain('another site');
  });
});

test('a key may come from anywhere: no browser adds it by itself', async () => {
  const headers = { authorization: 'Bearer wrong', cookie, origin: 'https://evil.example' };
  expect(await statusOf(headers)).toBe(401);
});
