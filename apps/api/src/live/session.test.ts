import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeSecondFactor } from '../access/forget.ts';
import { revokeRoleAt, setActive } from '../access/grants.ts';
import { commandLine } from '../access/manager.ts';
import { everywhere } from '../access/places.ts';
import { createUser, setPassword } from '../access/users.ts';
import { cookieOf } from '../testing/access-host.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { subscribe } from '../testing/subscription.ts';

const password = 'correct horse';

let server: TestServer;
let email = '';
let cookie = '';
let users = 0;

const manager = () => commandLine({ db: server.db, auth: server.auth });

const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  server = await startTestServer({ pollMs: 20 });
});
afterAll(() => server?.close());

const signIn = async (): Promise<void> => {
  users += 1;
  email = `lin${users}@example.org`;
  await createUser(manager(), { name: '林', email, role: 'EDITOR', place: everywhere, password });
  cookie = cookieOf(await post('/sign-in/email', { email, password }));
};

const listen = () =>
  subscribe<object>(server.url, { query: 'subscription { ledgerChanged { id } }', cookie });

const changes: Readonly<Record<string, () => Promise<unknown>>> = {
  'a new password': () => setPassword(manager(), { email }, 'another password'),
  'being deactivated': () => setActive(manager(), { email }, false),
  'losing the role': () => revokeRoleAt(manager(), { email }, { role: 'EDITOR', place: everywhere }),
  'losing the second factor': async () => {
    await server.db.user.update({ where: { email }, data: { twoFactorEnabled: true } });
    await removeSecondFactor(server.db, email);
  },
  'signing out': () => post('/sign-out', {}, { cookie }),
  'a password of one’s own, changed in another browser': async () => {
    const elsewhere = cookieOf(await post('/sign-in/email', { email, password }));
    const body = { currentPassword: password, newPassword: 'another password' };
    expect((await post('/change-password', body, { cookie: elsewhere })).status).toBe(200);
  },
  'twelve hours without use': () =>
    server.db.session.updateMany({
      where: { user: { email } },
      data: { updatedAt: new Date(Date.now() - 13 * 3_600_000) },
    }),
};

describe('a subscription of who is signed in', () => {
  test('keeps no session alive that nobody uses', async () => {
    await signIn();
    const subscription = await listen();
    const updatedAt = new Date(Date.now() - 11 * 3_600_000);
    await server.db.session.updateMany({ where: { user: { email } }, data: { updatedAt } });
    // It looks whether the session stands every 20 ms.
    await sleep(500);
    expect(await server.db.session.findFirst({ where: { user: { email } } })).toMatchObject({ updatedAt });
    subscription.drop();
  });

  test.each(Object.entries(changes))('ends with the session: by %s', async (_by, change) => {
    await signIn();
    const subscription = await listen();
    await change();
    expect((await subscription.next())?.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(await subscription.next()).toBeNull();
  });
});
