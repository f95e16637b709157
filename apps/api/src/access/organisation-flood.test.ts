import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessHost, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type LyingProvider, signInWith, startLyingProvider } from '../testing/lying-provider.ts';
import { stretchWaits } from '../testing/waits.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser } from './users.ts';

let database: TestDatabase;
let provider: LyingProvider;
let host: AccessHost;

beforeAll(async () => {
  database = await openTestDatabase();
  await stretchWaits(database.db);
  provider = await startLyingProvider();
  host = await startAccessHost(database.db, {
    oidc: {
      issuer: provider.issuer,
      clientId: 'qinglan',
      clientSecret: 'a secret of the client',
      name: '统一认证',
      publicUrl: 'http://localhost:1',
    },
    limitAttempts: true,
    trustedProxies: ['127.0.0.1'],
  });
  await createUser(commandLine({ db: database.db, auth: host.auth }), {
    name: '林',
    email: 'lin@example.org',
    role: 'EDITOR',
    place: everywhere,
    password: 'correct horse',
  });
});

beforeEach(() => database.db.attempt.deleteMany());

afterAll(async () => {
  await host?.close();
  await provider?.close();
  await database?.close();
});

const reason = (answer: Response): string | null => {
  expect(answer.status).toBe(302);
  return new URL(answer.headers.get('location') ?? '', host.url).searchParams.get('error');
};

describe('many sign-ins by the provider from one address', () => {
  const start = (from: string) =>
    host.post('/api/auth/sign-in/organisation', {}, { 'x-forwarded-for': from });
  const forged = (from: string) =>
    fetch(`${host.url}/api/auth/callback/organisation?code=a&state=b`, {
      headers: { 'x-forwarded-for': from },
      redirect: 'manual',
    });
  const kept = () => database.db.verification.count();

  test('are held up, and work neither for the provider nor for the database', async () => {
    for (let n = 0; n < 30; n += 1) expect((await start('203.0.113.1')).status).toBe(200);
    const before = await kept();
    const held = await start('203.0.113.1');
    expect(held.status).toBe(429);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await kept()).toBe(before);
    expect((await start('203.0.113.2')).status).toBe(200);
  });

  test('are held up when they come back without having been begun, and told so by the page', async () => {
    for (let n = 0; n < 30; n += 1) expect(reason(await forged('203.0.113.1'))).toMatch(/state/);
    expect(reason(await forged('203.0.113.1'))).toBe('too_many_attempts');
  });

  test('that let somebody in are never held up', async () => {
    for (let n = 0; n < 32; n += 1)
      expect((await signInWith(host, provider)).headers.get('location')).toBe('/');
  });
});
