import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type LyingProvider,
  noToken,
  publicPem,
  type Said,
  signedByAnother,
  signedBySecret,
  signInWith,
  startLyingProvider,
  unsigned,
} from '../testing/lying-provider.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser } from './users.ts';

const email = 'lin@example.org';
const clientSecret = 'a secret of the client';

let database: TestDatabase;
let provider: LyingProvider;
let host: AccessHost;

beforeAll(async () => {
  database = await openTestDatabase();
  provider = await startLyingProvider();
  host = await startAccessHost(database.db, {
    oidc: {
      issuer: provider.issuer,
      clientId: 'qinglan',
      clientSecret,
      name: '统一认证',
      publicUrl: 'http://localhost:1',
    },
  });
  const input = { name: '林', email, role: 'EDITOR', place: everywhere, password: 'correct horse' } as const;
  await createUser(commandLine({ db: database.db, auth: host.auth }), input);
});

beforeEach(() => database.db.session.deleteMany());

afterAll(async () => {
  await host?.close();
  await provider?.close();
  await database?.close();
});

const signIn = (said: Said = {}): Promise<Response> => signInWith(host, provider, said);

test('a right token lets in', async () => {
  const answer = await signIn();
  expect(answer.headers.get('location')).toBe('/');
  expect(await host.viewer({ cookie: cookieOf(answer) })).toMatchObject({ email });
});

describe('nobody is let in by', () => {
  const past = Math.floor(Date.now() / 1000) - 3600;
  const withoutAddress = { email: undefined, email_verified: undefined };
  test.each<[string, Said]>([
    ['what the access token opens, without a token', { token: noToken }],
    ['a token that nobody signed', { token: unsigned }],
    ['a token that another key signed', { token: signedByAnother }],
    ['a token signed with the public key as a secret', { token: signedBySecret(publicPem) }],
    ['a token signed with the client’s secret', { token: signedBySecret(clientSecret) }],
    ['a token for another client', { claims: { aud: 'another' } }],
    ['a token of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['a token whose time is over', { claims: { iat: past, exp: past + 60 } }],
    ['a token for another sign-in', { claims: { nonce: 'another' } }],
    ['a token for no sign-in', { claims: { nonce: undefined } }],
    ['an address that is not verified', { claims: { email_verified: false } }],
    ['an address of which nothing is said', { claims: { email_verified: undefined } }],
    ['what the access token opens of somebody else', { claims: { sub: 'wu', ...withoutAddress } }],
    ['a token of nobody', { claims: { sub: undefined } }],
  ])('%s', async (_what, said) => {
    const answer = await signIn(said);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toMatch(/^\/\?error=\w+$/);
    expect(await database.db.session.count()).toBe(0);
  });
});
