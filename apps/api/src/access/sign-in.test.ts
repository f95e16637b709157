import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser, setPassword } from './users.ts';

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

  test('ends when nobody has used it for twelve hours, though its time is not over', async () => {
    const headers = await signedIn();
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    await database.db.session.updateMany({ data: { updatedAt: ago(11) } });
    expect(await host.viewer(headers)).toMatchObject({ email });
    await database.db.session.updateMany({ data: { updatedAt: ago(13) } });
    expect(await (await host.get('/api/auth/get-session', headers)).json()).toBeNull();
    expect(await host.viewer(headers)).toBeNull();
  });

  test('is noted while it is used, but never lasts beyond a week', async () => {
    const headers = await signedIn();
    const { userId } = await database.db.session.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await database.db.session.updateMany({ data: { updatedAt: new Date(Date.now() - 3_600_000) } });
    const before = await database.db.session.findFirstOrThrow({ orderBy: { id: 'desc' } });
    await host.get('/api/auth/get-session', headers);
    const after = await database.db.session.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(after.updatedAt.getTime()).toBeGreaterThan(before.updatedAt.getTime());
    expect(after).toMatchObject({ userId, expiresAt: before.expiresAt });
    expect((before.expiresAt.getTime() - before.createdAt.getTime()) / 86_400_000).toBeCloseTo(7, 2);
  });

  test('is told to its owner, and ends with signing out', async () => {
    const headers = await signedIn();
    const session = await host.get('/api/auth/get-session', headers);
    expect(await session.json()).toMatchObject({ user: { email } });
    expect((await host.post('/api/auth/sign-out', {}, headers)).status).toBe(200);
    expect(await host.viewer(headers)).toBeNull();
  });

  test('is over after its time', async () => {
    const headers = await signedIn();
    await database.db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await host.viewer(headers)).toBeNull();
  });

  test.each(['qinglan.session_token=forged', 'qinglan.session_token=a.b', 'other=1', ';;;'])(
    'does not come from the cookie %s',
    async (cookie) => {
      expect(await host.viewer({ cookie })).toBeNull();
    },
  );

  test('loses its reach at once when the role is taken back', async () => {
    const input = { name: 'Bo', email: 'bo@example.org', password };
    await createUser(manager(), { ...input, role: 'ADMIN', place: everywhere });
    const cookie = cookieOf(await signIn({ email: input.email, password }));
    await database.db.roleGrant.deleteMany({ where: { user: { email: input.email } } });
    expect(await host.viewer({ cookie })).toMatchObject({ email: input.email, role: null });
  });
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
    ['a password of a million characters', { email, password: 'x'.repeat(1_000_000) }],
    ['NUL in the address', { email: 'lin\u0000@example.org', password }],
  ])('%s', async (_name, body) => {
    const response = await signIn(body);
    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual([]);
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

describe('a password', () => {
  const change = (headers: { cookie: string }, currentPassword: string, newPassword: string) =>
    host.post('/api/auth/change-password', { currentPassword, newPassword }, headers);

  test('is changed by who knows the old one, to one that is long enough', async () => {
    const headers = await signedIn();
    expect((await change(headers, 'wrong password', 'a new password')).status).toBe(400);
    expect((await change(headers, password, 'short')).status).toBe(400);
    expect((await change(headers, password, 'a new password')).status).toBe(200);
    expect((await signIn({ email, password })).status).toBe(401);
    expect((await signIn({ email, password: 'a new password' })).status).toBe(200);
    await setPassword(manager(), { email }, password);
    expect((await signIn({ email, password })).status).toBe(200);
  });

  test('that is changed ends every session, and gives the one that did it a new token', async () => {
    const [mine, elsewhere] = [await signedIn(), await signedIn()];
    const changed = await change(mine, password, 'a new password');
    expect(await host.viewer(mine)).toBeNull();
    expect(await host.viewer(elsewhere)).toBeNull();
    const fresh = { cookie: cookieOf(changed) };
    expect(await host.viewer(fresh)).toMatchObject({ email });
    await setPassword(manager(), { email }, password);
    expect(await host.viewer(fresh)).toBeNull();
  });
});

describe('the sessions of a user', () => {
  test('are listed to their owner, who ends them', async () => {
    const [mine, elsewhere] = [await signedIn(), await signedIn()];
    const list = async () =>
      (await (await host.get('/api/auth/list-sessions', mine)).json()) as { token: string }[];
    const token = /session_token=([^.]+)/.exec(elsewhere.cookie)?.[1];
    expect((await list()).map((session) => session.token)).toContain(token);
    expect((await host.post('/api/auth/revoke-session', { token }, mine)).status).toBe(200);
    expect(await host.viewer(elsewhere)).toBeNull();
    await signedIn();
    expect((await host.post('/api/auth/revoke-other-sessions', {}, mine)).status).toBe(200);
    expect(await list()).toHaveLength(1);
    expect(await host.viewer(mine)).toMatchObject({ email });
  });

  test('are nobody else’s to end', async () => {
    const input = {
      name: 'Wu',
      email: 'wu@example.org',
      role: 'VIEWER',
      place: everywhere,
      password,
    } as const;
    await createUser(manager(), input);
    const stranger = { cookie: cookieOf(await signIn({ email: input.email, password })) };
    const mine = await signedIn();
    const token = /session_token=([^.]+)/.exec(mine.cookie)?.[1];
    await host.post('/api/auth/revoke-session', { token }, stranger);
    expect(await host.viewer(mine)).toMatchObject({ email });
  });
});

describe('a database that fails', () => {
  test('is told to the log, and not to the caller', async () => {
    await database.db.$executeRaw`ALTER TABLE "account" RENAME COLUMN "password" TO "hidden"`;
    try {
      const response = await signIn({ email, password });
      expect(response.status).toBe(500);
      expect(await response.text()).not.toMatch(/prisma|column|account|\n/i);
      expect(host.logged.join('')).toMatch(/"level":50.*"code":"42703","table":"Account"/);
    } finally {
      await database.db.$executeRaw`ALTER TABLE "account" RENAME COLUMN "hidden" TO "password"`;
    }
  });
});
