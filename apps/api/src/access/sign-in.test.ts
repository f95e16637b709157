import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser } from './users.ts';

const email = 'lin@example.org';
const password = 'correct horse';

let database: TestDatabase;
let host: AccessHost;

const manager = () => commandLine({ db: database.db, auth: host.auth });

beforeAll(async () => {
  database = await openTestDatabase();
  host = await startAccessHost(database.db);
  await createUser(manager(), { name: '林', email, role: 'EDITOR', place: everywhere, password });
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

const signIn = (body: unknown, headers: Record<string, string> = {}) =>
  host.post('/api/auth/sign-in/email', body, headers);

const signedIn = async (): Promise<{ cookie: string }> => ({
  cookie: cookieOf(await signIn({ email, password })),
});

describe('a session', () => {
  test('begins with e-mail and password, in a cookie that scripts and other sites cannot use', async () => {
    const response = await signIn({ email, password });
    expect(response.status).toBe(200);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^qinglan\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(cookie).not.toMatch(/; Secure/);
    expect(await host.viewer({ cookie: cookieOf(response) })).toMatchObject({
      name: '林',
      email,
      role: 'EDITOR',
      via: 'SESSION',
    });
  });

  test.each([
    ['a program', {}],
    ['the page that we serve', { origin: 'self' }],
    [
      'our page behind a proxy that changes the Host',
      { origin: 'https://q.example', 'sec-fetch-site': 'same-origin' },
    ],
  ])('begins for %s', async (_name, headers: Record<string, string>) => {
    const origin = headers['origin'] === 'self' ? { origin: host.url } : {};
    expect((await signIn({ email, password }, { ...headers, ...origin })).status).toBe(200);
  });

  test('has a Secure cookie when the browser came over HTTPS', async () => {
    const response = await signIn(
      { email, password },
      { origin: host.url.replace('http:', 'https:'), 'x-forwarded-proto': 'https' },
    );
    expect(response.status).toBe(200);
    const cookies = response.headers.getSetCookie();
    expect(cookies.map((cookie) => cookie.split('=', 1)[0])).toEqual([
      '__Host-qinglan.session_token',
      '__Host-qinglan.device',
    ]);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Lax/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).not.toMatch(/; Domain/);
      expect(cookie).toMatch(/; Secure$/);
    }
    const https = { 'x-forwarded-proto': 'https' };
    expect(await host.viewer({ cookie: cookieOf(response), ...https })).toMatchObject({ email });
    const planted = cookieOf(response).replaceAll('__Host-', '');
    expect(await host.viewer({ cookie: planted, ...https })).toBeNull();
  });

  test('has a new token whatever the browser brought', async () => {
    const first = await signedIn();
    const second = cookieOf(await signIn({ email, password }, first));
    expect(second).not.toBe(first.cookie);
    const fixed = { cookie: 'qinglan.session_token=chosen.by-somebody' };
    const third = cookieOf(await signIn({ email, password }, fixed));
    expect(third).not.toContain('chosen');
    expect(await host.viewer(fixed)).toBeNull();
  });

  test.each(['qinglan.session_token=forged', 'qinglan.session_token=a.b', 'other=1', ';;;'])(
    'does not come from the cookie %s',
    async (cookie) => {
      expect(await host.viewer({ cookie })).toBeNull();
    },
  );
});

describe('refused', () => {
  test('a wrong password and an unknown address read the same', async () => {
    const [wrong, unknown] = await Promise.all([
      signIn({ email, password: 'wrong password' }),
      signIn({ email: 'nobody@example.org', password: 'wrong password' }),
    ]);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  test('neither is logged with the address or the password', async () => {
    await signIn({ email, password: 'a secret of mine' });
    const log = host.logged.join('');
    expect(log).not.toContain(email);
    expect(log).not.toContain('a secret of mine');
  });

  test.each([
    ['no body', undefined],
    ['no password', { email }],
    ['a number for a password', { email, password: 12_345_678_901 }],
    ['an operator for an address', { email: { contains: '@' }, password }],
    ['a password of ten thousand characters', { email, password: 'x'.repeat(10_000) }],
    ['NUL in the address', { email: 'lin\u0000@example.org', password }],
  ])('%s', async (_name, body) => {
    const response = await signIn(body);
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('a password of a million characters, before it is read', async () => {
    const response = await signIn({ email, password: 'x'.repeat(1_000_000) });
    expect(response.status).toBe(413);
  });

  test('a sign-in by GET', async () => {
    const response = await host.get(`/api/auth/sign-in/email?email=${email}&password=${password}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('a form', async () => {
    const response = await fetch(`${host.url}/api/auth/sign-in/email`, {
      method: 'POST',
      body: new URLSearchParams({ email, password }),
    });
    expect(response.status).toBe(415);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('a page elsewhere that signs somebody in, or out', async () => {
    const headers = await signedIn();
    for (const elsewhere of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { referer: 'https://evil.example/page' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    ]) {
      expect((await signIn({ email, password }, elsewhere)).status).toBe(403);
      const { cookie } = headers;
      expect((await host.post('/api/auth/sign-out', {}, { cookie, ...elsewhere })).status).toBe(403);
    }
    expect(await host.viewer(headers)).toMatchObject({ email });
    expect(host.logged.join('')).not.toContain('evil.example');
  });
});

describe('closed', () => {
  let session: { cookie: string };

  beforeAll(async () => {
    session = await signedIn();
  });

  test.each([
    ['POST', '/sign-up/email'],
    ['POST', '/sign-in/social'],
    ['POST', '/api-key/create'],
    ['POST', '/api-key/update'],
    ['POST', '/api-key/verify'],
    ['GET', '/api-key/list'],
    ['POST', '/update-user'],
    ['POST', '/change-email'],
    ['POST', '/delete-user'],
    ['POST', '/set-password'],
    ['POST', '/request-password-reset'],
    ['POST', '/sign-in/email/'],
    ['POST', '//sign-in/email'],
    ['POST', '/sign-in%2Femail'],
    ['GET', '/ok'],
  ])('%s %s does not exist, signed in or not', async (method, path) => {
    const id = (await database.db.user.findFirstOrThrow({ where: { email } })).id;
    const body = JSON.stringify({ userId: id, email: 'x@example.org', password, name: 'x', role: 'ADMIN' });
    for (const headers of [undefined, session]) {
      const response = await fetch(`${host.url}/api/auth${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(method === 'POST' && { body }),
      });
      expect(response.status).toBe(404);
    }
    expect(await database.db.apiKey.count()).toBe(0);
  });
});

describe('a database that fails', () => {
  test('is told to the log, and not to the caller', async () => {
    await database.db.$executeRaw`ALTER TABLE "account" RENAME COLUMN "password" TO "hidden"`;
    try {
      const response = await signIn({ email, password });
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/prisma|column|account|\n/i);
      expect(host.logged.join('')).toMatch(/"level":50.*"code":"42703"/);
    } finally {
      await database.db.$executeRaw`ALTER TABLE "account" RENAME COLUMN "hidden" TO "password"`;
    }
  });
});
