import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Auth, createAuth } from './auth.ts';
import { ensureFirstAdmin } from './first-admin.ts';
import { createKey } from './keys.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser, listUsers } from './users.ts';

let database: TestDatabase;
let auth: Auth;
let logged: string[];

beforeAll(async () => {
  database = await openTestDatabase();
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
  auth = createAuth({ db: database.db, secret: 'only for the tests of sign-in ...', log });
});

beforeEach(async () => {
  logged = [];
  await database.db.user.deleteMany();
});

afterAll(() => database?.close());

const signIn = (email: string, password: string): Promise<Response> =>
  auth.handler(
    new Request('http://localhost/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    }),
  );

const manager = () => commandLine({ db: database.db, auth });

const start = async (admin: { email?: string; password?: string } = {}): Promise<string[]> => {
  const printed: string[] = [];
  const { email = null, password = null } = admin;
  const print = (line: string) => void printed.push(line);
  await ensureFirstAdmin({ db: database.db, auth, admin: { email, password }, print });
  return printed;
};

test('the first start prints a password once, and later starts print nothing', async () => {
  const printed = (await start()).join('\n');
  const [, password = ''] = /^Password: (\S+)/m.exec(printed) ?? [];
  expect(printed).toContain('admin@qinglan.local');
  expect(password).toMatch(/^[a-z0-9]{20}$/);
  expect((await signIn('admin@qinglan.local', password)).status).toBe(200);
  expect(await start()).toEqual([]);
  expect(await listUsers(manager())).toMatchObject([
    { email: 'admin@qinglan.local', grants: [{ role: 'ADMIN', authority: null, station: null }] },
  ]);
  expect(logged.join('')).not.toContain(password);
  const stored = JSON.stringify([await database.db.account.findMany(), await database.db.user.findMany()]);
  expect(stored).not.toContain(password);
});

test('the environment names the first admin, and its password is not repeated', async () => {
  const password = 'from the environment';
  const printed = await start({ email: 'Chief@Example.org', password });
  expect(printed.join('\n')).toContain('chief@example.org');
  expect(printed.join('\n')).not.toContain(password);
  expect((await signIn('chief@example.org', password)).status).toBe(200);
});

test('a password of the environment that is too short is refused in a line that does not repeat it', async () => {
  await expect(start({ password: 'too short' })).rejects.toThrow(/^A password has 10 to 128 characters\.$/);
  expect(await database.db.user.count()).toBe(0);
});

test('servers that start at once make one admin', async () => {
  const printed = await Promise.all(Array.from({ length: 6 }, () => start()));
  expect(printed.filter((lines) => lines.length > 0)).toHaveLength(1);
  expect(await listUsers(manager())).toHaveLength(1);
});

test('a service that is ADMIN is nobody who could sign in', async () => {
  await createKey(manager(), { name: 'robot', role: 'ADMIN', place: everywhere, days: null });
  expect(await start()).not.toEqual([]);
});

test('an address that belongs to a lesser user is not raised unasked', async () => {
  const user = { email: 'admin@qinglan.local', name: 'Lin', password: 'a long password' };
  await createUser(manager(), { ...user, role: 'VIEWER', place: everywhere });
  await expect(start()).rejects.toThrow(/belongs to another user: set QINGLAN_ADMIN_EMAIL/);
  expect(await listUsers(manager())).toMatchObject([{ grants: [{ role: 'VIEWER' }] }]);
});
