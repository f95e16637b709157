import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Enrolment, enrol } from '../testing/enrolment.ts';
import { stretchWaits } from '../testing/waits.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { endSessions } from './sessions.ts';
import { createUser } from './users.ts';

const password = 'correct horse';

let database: TestDatabase;
let host: AccessHost;
let email = '';
let users = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  await stretchWaits(database.db);
  host = await startAccessHost(database.db);
});

beforeEach(async () => {
  users += 1;
  email = `lin${users}@example.org`;
  await createUser(commandLine({ db: database.db, auth: host.auth }), {
    name: '林',
    email,
    role: 'EDITOR',
    place: everywhere,
    password,
  });
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

const auth = (path: string, body: unknown, cookie = '', on = host) =>
  on.post(`/api/auth${path}`, body, { ...(cookie && { cookie }) });

const pass = (given = password, on = host) => auth('/sign-in/email', { email, password: given }, '', on);

const enrolled = async (): Promise<Enrolment> => enrol(host, cookieOf(await pass()), password);

/** Codes tried before are forgotten, as if a minute and more had gone by. */
const later = () => database.db.triedCode.deleteMany();

/** The right code. */
const now = async ({ totp }: Enrolment): Promise<string> => {
  await later();
  return totp.generate();
};

const wrong = ({ totp }: Enrolment, n = 0): string => {
  const right = [-1, 0, 1].map((step) => totp.generate({ timestamp: Date.now() + step * 30_000 }));
  const guesses = Array.from({ length: 20 }, (_, guess) => String(guess + n * 20).padStart(6, '0'));
  return guesses.find((guess) => !right.includes(guess)) ?? '';
};

const viewer = (cookie: string) => host.viewer({ cookie });

describe('turning a second factor on', () => {
  test('needs the password, and a right code', async () => {
    const cookie = cookieOf(await pass());
    expect((await auth('/two-factor/enable', { password: 'a wrong guess' }, cookie)).status).toBe(400);
    expect((await auth('/two-factor/enable', { password }, cookie)).status).toBe(200);
    expect((await auth('/two-factor/verify-totp', { code: '12345' }, cookie)).status).toBe(401);
    const { status, headers } = await pass();
    expect(status).toBe(200);
    expect(headers.getSetCookie().join()).toContain('session_token');
  });

  test('ends every session, and gives the one that did it a new token', async () => {
    const elsewhere = cookieOf(await pass());
    const { before, cookie } = await enrolled();
    expect(await viewer(elsewhere)).toBeNull();
    expect(await viewer(before)).toBeNull();
    expect(await viewer(cookie)).toMatchObject({ email });
  });

  test('keeps secret and recovery codes encrypted', async () => {
    const { totp, recoveryCodes } = await enrolled();
    const { secret, backupCodes } = await database.db.twoFactor.findFirstOrThrow({
      where: { user: { email } },
    });
    expect(secret).not.toContain(Buffer.from(totp.secret.buffer).toString());
    expect(secret).not.toContain(totp.secret.base32);
    for (const code of recoveryCodes) expect(backupCodes).not.toContain(code);
  });

  test('is not done twice over: who holds a session cannot put another phone in its place', async () => {
    const { cookie } = await enrolled();
    expect((await auth('/two-factor/enable', { password }, cookie)).status).toBe(400);
  });
});

describe('signing in with a second factor', () => {
  test('opens nothing by the password alone', async () => {
    await enrolled();
    const answer = await pass();
    expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
    const cookie = cookieOf(answer);
    expect(await viewer(cookie)).toBeNull();
    expect(await (await host.get('/api/auth/get-session', { cookie })).json()).toBeNull();
    for (const [path, body] of [
      ['/change-password', { currentPassword: password, newPassword: 'a new password' }],
      ['/two-factor/disable', { password }],
      ['/two-factor/enable', { password }],
      ['/two-factor/generate-backup-codes', { password }],
      ['/revoke-other-sessions', {}],
    ] as const)
      expect((await auth(path, body, cookie)).status).toBe(401);
    expect((await host.get('/api/auth/list-sessions', { cookie })).status).toBe(401);
    expect(answer.headers.getSetCookie().join()).not.toContain('qinglan.device');
  });

  test('takes a code after it', async () => {
    const enrolment = await enrolled();
    const answer = await auth(
      '/two-factor/verify-totp',
      { code: await now(enrolment) },
      cookieOf(await pass()),
    );
    expect(answer.status).toBe(200);
    expect(await viewer(cookieOf(answer))).toMatchObject({ email });
    expect(await viewer(enrolment.cookie)).toMatchObject({ email });
  });

  test('never takes the same code again, nor twice at the same time', async () => {
    const enrolment = await enrolled();
    const verify = async (code: string) =>
      (await auth('/two-factor/verify-totp', { code }, cookieOf(await pass()))).status;
    expect(await verify(enrolment.used)).toBe(401);
    const code = await now(enrolment);
    const answers = await Promise.all([verify(code), verify(code), verify(code)]);
    expect(answers.sort()).toEqual([200, 401, 401]);
    expect(await verify(code)).toBe(401);
  });

  test('never takes a code without the password before it', async () => {
    const enrolment = await enrolled();
    const code = await now(enrolment);
    for (const cookie of ['', 'qinglan.two_factor=forged', 'qinglan.two_factor=2fa-x.y'])
      expect((await auth('/two-factor/verify-totp', { code }, cookie)).status).toBe(401);
  });

  test('takes no password’s place twice: what was done with is over', async () => {
    const enrolment = await enrolled();
    const cookie = cookieOf(await pass());
    expect((await auth('/two-factor/verify-totp', { code: await now(enrolment) }, cookie)).status).toBe(200);
    expect((await auth('/two-factor/verify-totp', { code: await now(enrolment) }, cookie)).status).toBe(401);
  });

  test('asks for a code at every sign-in, whatever a caller wants', async () => {
    const enrolment = await enrolled();
    const body = { code: await now(enrolment), trustDevice: true };
    const answer = await auth('/two-factor/verify-totp', body, cookieOf(await pass()));
    expect(answer.headers.getSetCookie().join()).not.toContain('trust_device');
    const again = await auth('/sign-in/email', { email, password }, cookieOf(answer));
    expect(await again.json()).toMatchObject({ twoFactorRedirect: true });
  });

  test('takes five codes for a password, and ten wrong ones in all', async () => {
    const enrolment = await enrolled();
    const codes = Array.from({ length: 12 }, (_, n) => wrong(enrolment, n));
    const found: number[] = [];
    let cookie = cookieOf(await pass());
    for (const [n, code] of codes.entries()) {
      if (n === 6) cookie = cookieOf(await pass());
      found.push((await auth('/two-factor/verify-totp', { code }, cookie)).status);
    }
    expect(found).toEqual([401, 401, 401, 401, 401, 400, 401, 401, 401, 401, 401, 429]);
    const locked = await auth(
      '/two-factor/verify-totp',
      { code: await now(enrolment) },
      cookieOf(await pass()),
    );
    expect(locked.status).toBe(429);
    expect(Number(locked.headers.get('retry-after'))).toBe(1800);
    await database.db.twoFactor.updateMany({ data: { lockedUntil: new Date(0) } });
    const open = await auth(
      '/two-factor/verify-totp',
      { code: await now(enrolment) },
      cookieOf(await pass()),
    );
    expect(open.status).toBe(200);
  });

  test('looks at no more codes of many that are tried at once than of many one after the other', async () => {
    const enrolment = await enrolled();
    await later();
    const tries = await Promise.all(
      Array.from({ length: 24 }, async (_, n) => ({
        code: wrong(enrolment, n),
        cookie: cookieOf(await pass()),
      })),
    );
    const answers = await Promise.all(
      tries.map(({ code, cookie }) => auth('/two-factor/verify-totp', { code }, cookie)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(12);
    expect(statuses.filter((status) => status !== 401 && status !== 429)).toEqual([]);
  });

  test('slows down who tries codes from one address', async () => {
    const limited = await startAccessHost(database.db, { limitAttempts: true });
    try {
      const answers = [];
      for (let n = 0; n < 33; n += 1)
        answers.push((await auth('/two-factor/verify-totp', { code: '000000' }, '', limited)).status);
      expect(answers.filter((status) => status === 401)).toHaveLength(30);
      expect(answers.at(-1)).toBe(429);
    } finally {
      await limited.close();
      await database.db.attempt.deleteMany();
    }
  });

  test('waits ten minutes for the code', async () => {
    const enrolment = await enrolled();
    const cookie = cookieOf(await pass());
    const expiresAt = new Date(Date.now() - 1000);
    await database.db.verification.updateMany({ data: { expiresAt } });
    expect((await auth('/two-factor/verify-totp', { code: await now(enrolment) }, cookie)).status).toBe(401);
  });

  test('does not go on after everything of the user was ended', async () => {
    const enrolment = await enrolled();
    const cookie = cookieOf(await pass());
    const { id } = await database.db.user.findUniqueOrThrow({ where: { email } });
    await endSessions(database.db, id);
    expect(await viewer(enrolment.cookie)).toBeNull();
    expect((await auth('/two-factor/verify-totp', { code: await now(enrolment) }, cookie)).status).toBe(401);
  });
});

describe('a recovery code', () => {
  const recover = async (code: string) =>
    (await auth('/two-factor/verify-backup-code', { code }, cookieOf(await pass()))).status;

  test('signs in once, alone and among many at once', async () => {
    const { recoveryCodes } = await enrolled();
    expect(recoveryCodes).toHaveLength(10);
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = '', second = ''] = recoveryCodes;
    expect(await recover(first)).toBe(200);
    expect(await recover(first)).toBe(401);
    const answers = await Promise.all([recover(second), recover(second), recover(second)]);
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(await recover(second)).toBe(401);
  });

  test('is worth nothing after new ones were made, which needs the password', async () => {
    const { recoveryCodes, cookie } = await enrolled();
    const renew = (given: string) => auth('/two-factor/generate-backup-codes', { password: given }, cookie);
    expect((await renew('a wrong guess')).status).toBe(400);
    const { backupCodes } = (await (await renew(password)).json()) as { backupCodes: string[] };
    expect(await recover(recoveryCodes[0] ?? '')).toBe(401);
    expect(await recover(backupCodes[0] ?? '')).toBe(200);
  });
});

describe('turning a second factor off', () => {
  test('needs the password, ends every session and gives the one that did it a new token', async () => {
    const enrolment = await enrolled();
    const signedIn = await auth(
      '/two-factor/verify-totp',
      { code: await now(enrolment) },
      cookieOf(await pass()),
    );
    const elsewhere = cookieOf(signedIn);
    const waiting = cookieOf(await pass());
    const off = (given: string) => auth('/two-factor/disable', { password: given }, enrolment.cookie);
    expect((await off('a wrong guess')).status).toBe(400);
    expect(await viewer(enrolment.cookie)).toMatchObject({ email });
    const done = await off(password);
    expect(done.status).toBe(200);
    expect(await viewer(enrolment.cookie)).toBeNull();
    expect(await viewer(elsewhere)).toBeNull();
    expect(await viewer(cookieOf(done))).toMatchObject({ email });
    const code = await now(enrolment);
    expect((await auth('/two-factor/verify-totp', { code }, waiting)).status).toBe(401);
    expect(await viewer(cookieOf(await pass()))).toMatchObject({ email });
  });
});
