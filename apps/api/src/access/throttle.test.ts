import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { askedFor, stretchWaits } from '../testing/waits.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createThrottle } from './throttle.ts';
import { createUser } from './users.ts';

const email = 'lin@example.org';
const password = 'correct horse';

let database: TestDatabase;
/** It believes the test, which comes from 127.0.0.1, as it would a proxy. */
let behindProxy: AccessHost;
let direct: AccessHost;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await stretchWaits(db);
  behindProxy = await startAccessHost(db, { limitAttempts: true, trustedProxies: ['127.0.0.1'] });
  direct = await startAccessHost(db, { limitAttempts: true });
  await createUser(commandLine({ db, auth: direct.auth }), {
    name: '林',
    email,
    role: 'EDITOR',
    place: everywhere,
    password,
  });
});

beforeEach(() => database.db.attempt.deleteMany());

afterAll(async () => {
  await behindProxy?.close();
  await direct?.close();
  await database?.close();
});

interface Try {
  readonly from?: string;
  readonly as?: string;
  readonly with?: string;
  readonly cookie?: string;
}

const attempt = (
  { from = '203.0.113.1', as = email, with: tried = 'a wrong guess', cookie }: Try = {},
  host = behindProxy,
) =>
  host.post(
    '/api/auth/sign-in/email',
    { email: as, password: tried },
    { 'x-forwarded-for': from, 'x-real-ip': from, 'x-qinglan-peer': from, ...(cookie && { cookie }) },
  );

const statuses = async (tries: readonly Try[], host = behindProxy): Promise<readonly number[]> => {
  const found: number[] = [];
  for (const one of tries) found.push((await attempt(one, host)).status);
  return found;
};

const times = <One>(count: number, make: (n: number) => One): readonly One[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** The seconds that a refusal asks to wait. */
const waitOf = ({ headers }: Response): number => askedFor(headers.get('retry-after'));

const allowed = (found: readonly number[]): number => found.filter((status) => status === 401).length;

describe('guessing at one account from one address', () => {
  test('waits longer and longer, and is told how long', async () => {
    expect(allowed(await statuses(times(5, () => ({}))))).toBe(5);
    const refused = await attempt();
    expect(refused.status).toBe(429);
    expect(waitOf(refused)).toBe(1);
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED' });
    const waits: number[] = [];
    for (let n = 0; n < 12; n += 1) {
      await database.db.attempt.updateMany({ data: { blockedUntil: new Date(0) } });
      expect((await attempt()).status).toBe(401);
      waits.push(waitOf(await attempt()));
    }
    expect(waits.slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(waits.at(-1)).toBe(900);
  });

  test('does not escape by inventing addresses in headers', async () => {
    const found = await statuses(
      times(20, (n) => ({ from: `198.51.100.${n}` })),
      direct,
    );
    expect(allowed(found)).toBe(5);
  });

  test('does not escape through a proxy by what it wrote left of the proxy’s address', async () => {
    const found = await statuses(times(20, (n) => ({ from: `198.51.100.${n}, 203.0.113.1` })));
    expect(allowed(found)).toBe(5);
  });

  test('does not escape by the many addresses of one IPv6 network', async () => {
    const found = await statuses(times(20, (n) => ({ from: `2001:db8:1:2:${n}::${n}` })));
    expect(allowed(found)).toBe(5);
    expect((await attempt({ from: '2001:db8:1:3::1' })).status).toBe(401);
  });

  test('does not escape by writing IPv4 as IPv6', async () => {
    await statuses(times(5, () => ({})));
    expect((await attempt({ from: '::ffff:203.0.113.1' })).status).toBe(429);
  });

  test('does not escape by writing the account another way', async () => {
    const spellings = ['LIN@example.org', 'Lin@Example.Org', 'lin@EXAMPLE.org'];
    await statuses(times(5, (n) => ({ as: spellings[n % 3] ?? email })));
    expect((await attempt()).status).toBe(429);
  });

  test('does not escape by asking all at once', async () => {
    const answers = await Promise.all(times(20, () => attempt()));
    expect(allowed(answers.map(({ status }) => status))).toBe(5);
  });

  test('keeps the right password out there as well', async () => {
    await statuses(times(6, () => ({})));
    expect((await attempt({ with: password })).status).toBe(429);
  });
});

describe('many accounts from one address', () => {
  test('are held up after thirty failures, and others are not', async () => {
    const found = await statuses(times(34, (n) => ({ as: `nobody${n}@example.org` })));
    expect(allowed(found)).toBe(30);
    expect((await attempt({ with: password })).status).toBe(429);
    expect((await attempt({ from: '203.0.113.2', with: password })).status).toBe(200);
  });

  test('that sign in rightly are never held up', async () => {
    const found = await statuses(times(40, () => ({ with: password })));
    expect(found.filter((status) => status !== 200)).toEqual([]);
  });
});

describe('one account from many addresses', () => {
  const flood = () => statuses(times(24, (n) => ({ from: `198.51.100.${n}` })));

  test('is held up for half a minute at most', async () => {
    expect(allowed(await flood())).toBe(20);
    for (let n = 0; n < 10; n += 1) {
      await database.db.attempt.updateMany({ data: { blockedUntil: new Date(0) } });
      await attempt({ from: `192.0.2.${n}` });
    }
    expect(waitOf(await attempt({ from: '203.0.113.9', with: password }))).toBe(30);
  });

  test('does not hold up a browser that has signed in before', async () => {
    const cookie = cookieOf(await attempt({ with: password }));
    await flood();
    expect((await attempt({ with: password })).status).toBe(429);
    expect((await attempt({ with: password, cookie })).status).toBe(200);
    expect((await attempt({ with: password, cookie: cookie.replace(/device=./, 'device=x') })).status).toBe(
      429,
    );
  });

  test('holds up no other account', async () => {
    await flood();
    expect((await attempt({ as: 'nobody@example.org' })).status).toBe(401);
  });
});

describe('the owner', () => {
  test('signs in from elsewhere during a flood from one address', async () => {
    await statuses(times(50, () => ({})));
    expect((await attempt({ from: '203.0.113.2', with: password })).status).toBe(200);
  });

  test('of a known browser may not guess for ever', async () => {
    const cookie = cookieOf(await attempt({ with: password }));
    expect(allowed(await statuses(times(15, () => ({ cookie }))))).toBe(10);
  });

  test('of one account gets no further with others’ by the cookie of a known browser', async () => {
    const cookie = cookieOf(await attempt({ with: password }));
    expect(allowed(await statuses(times(8, () => ({ as: 'bo@example.org', cookie }))))).toBe(5);
  });

  test('is not locked out by pages elsewhere that make the browser guess', async () => {
    for (let n = 0; n < 10; n += 1) {
      const answer = await direct.post(
        '/api/auth/sign-in/email',
        { email, password: 'a guess' },
        { origin: 'https://evil.example' },
      );
      expect(answer.status).toBe(403);
    }
    expect((await attempt({ with: password }, direct)).status).toBe(200);
  });
});

test('the password of who is signed in cannot be guessed either', async () => {
  const cookie = cookieOf(await attempt({ with: password }));
  const guess = () =>
    direct.post(
      '/api/auth/change-password',
      { currentPassword: 'a guess', newPassword: 'a new password' },
      { cookie },
    );
  const found = [];
  for (let n = 0; n < 8; n += 1) found.push((await guess()).status);
  expect(found).toEqual([400, 400, 400, 400, 400, 429, 429, 429]);
});

test('an unknown account takes as much work to refuse as a wrong password', async () => {
  // Of the processor, whose time other programs do not lengthen: nearly all of it goes into the password's hash.
  const work = async (as: string) => {
    const took: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      await database.db.attempt.deleteMany();
      const start = process.cpuUsage();
      await attempt({ as });
      took.push(process.cpuUsage(start).user);
    }
    return took.sort((a, b) => a - b)[4] ?? 0;
  };
  const [known, unknown] = [await work(email), await work('nobody@example.org')];
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
});

test('failures are forgotten in time, and leave nothing behind', async () => {
  const { db } = database;
  const throttle = createThrottle(db);
  const door = { rule: 'session', of: 'somebody' } as const;
  for (let n = 0; n < 5; n += 1) await throttle([door]);
  const refusal = await throttle([door]);
  expect('waitSeconds' in refusal && askedFor(refusal.waitSeconds)).toBe(1);
  await db.attempt.updateMany({ data: { expiresAt: new Date(0), blockedUntil: new Date(0) } });
  expect(await throttle([{ rule: 'session', of: 'another' }])).toHaveProperty('pass');
  expect(await db.attempt.count()).toBe(1);
  for (let n = 0; n < 5; n += 1) expect(await throttle([door])).toHaveProperty('pass');
});
