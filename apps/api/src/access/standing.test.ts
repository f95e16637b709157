import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Enrolment, enrol } from '../testing/enrolment.ts';
import { stretchWaits } from '../testing/waits.ts';
import { setActive } from './grants.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser, setPassword } from './users.ts';

const old = 'the old password';
const current = 'the new password';

let database: TestDatabase;
let host: AccessHost;
let email = '';
let users = 0;

const manager = () => commandLine({ db: database.db, auth: host.auth });

beforeAll(async () => {
  database = await openTestDatabase();
  await stretchWaits(database.db);
  host = await startAccessHost(database.db, { limitAttempts: true, trustedProxies: ['127.0.0.1'] });
});

beforeEach(async () => {
  users += 1;
  email = `lin${users}@example.org`;
  await createUser(manager(), { name: '林', email, role: 'EDITOR', place: everywhere, password: old });
  await database.db.attempt.deleteMany();
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

interface Try {
  readonly password?: string;
  readonly from?: string;
  readonly cookie?: string;
}

const signIn = ({ password = old, from = '203.0.113.1', cookie = '' }: Try = {}): Promise<Response> =>
  host.post(
    '/api/auth/sign-in/email',
    { email, password },
    { 'x-forwarded-for': from, ...(cookie && { cookie }) },
  );

const post = (path: string, body: object, cookie: string) => host.post(`/api/auth${path}`, body, { cookie });

describe('who is signing in while that changes by which they do', () => {
  const atOnce = (change: () => Promise<unknown>) =>
    Promise.all([
      change(),
      ...Array.from({ length: 12 }, (_, n) => signIn({ from: `198.51.100.${n}` })),
    ]).then(([, ...answers]) => answers);

  const sessionsLeft = () => database.db.session.count({ where: { user: { email } } });

  test('is not in by the old password', async () => {
    const answers = await atOnce(() => setPassword(manager(), { email }, current));
    for (const answer of answers) expect(await host.viewer({ cookie: cookieOf(answer) })).toBeNull();
    expect(await sessionsLeft()).toBe(0);
    expect((await signIn({ password: current })).status).toBe(200);
  });

  test('is not in by the password alone once a code is asked for', async () => {
    const cookie = cookieOf(await signIn());
    const answers = await atOnce(async () => {
      const { id } = await database.db.user.findUniqueOrThrow({ where: { email } });
      await database.db.user.update({ where: { id }, data: { twoFactorEnabled: true } });
      await database.db.session.deleteMany({ where: { userId: id } });
    });
    for (const answer of answers) expect(await host.viewer({ cookie: cookieOf(answer) })).toBeNull();
    expect(await host.viewer({ cookie })).toBeNull();
  });

  test('is not in again when the account is activated', async () => {
    const answers = await atOnce(() => setActive(manager(), { email }, false));
    await setActive(manager(), { email }, true);
    for (const answer of answers) expect(await host.viewer({ cookie: cookieOf(answer) })).toBeNull();
  });
});

/** Five wrong guesses, and the account's door is closed at that address, but for browsers that are known. */
const flood = async (from: string): Promise<void> => {
  for (let n = 0; n < 5; n += 1) await signIn({ password: 'a wrong guess', from });
  expect((await signIn({ from })).status).toBe(429);
};

const isLetBy = async (cookie: string, password = old): Promise<boolean> => {
  const from = '203.0.113.7';
  await database.db.attempt.deleteMany();
  await flood(from);
  return (await signIn({ password, from, cookie })).status === 200;
};

describe('a browser that has signed in before', () => {
  test('passes by a flood', async () => {
    expect(await isLetBy(cookieOf(await signIn()))).toBe(true);
    expect(await isLetBy('')).toBe(false);
  });

  test('is known where a code was asked for too', async () => {
    const enrolment: Enrolment = await enrol(host, cookieOf(await signIn()), old);
    await database.db.triedCode.deleteMany();
    const challenge = cookieOf(await signIn());
    expect(challenge).not.toContain('qinglan.device');
    const answer = await post('/two-factor/verify-totp', { code: enrolment.totp.generate() }, challenge);
    expect(answer.status).toBe(200);
    expect(await isLetBy(cookieOf(answer))).toBe(true);
  });

  test('is known no longer after the password was changed, but in the browser that changed it', async () => {
    const [mine, elsewhere] = [cookieOf(await signIn()), cookieOf(await signIn())];
    const answer = await post('/change-password', { currentPassword: old, newPassword: current }, mine);
    expect(await isLetBy(elsewhere, current)).toBe(false);
    expect(await isLetBy(cookieOf(answer), current)).toBe(true);
  });

  test('is known no longer after an administrator gave a new password', async () => {
    const cookie = cookieOf(await signIn());
    await setPassword(manager(), { email }, current);
    expect(await isLetBy(cookie, current)).toBe(false);
  });
});
