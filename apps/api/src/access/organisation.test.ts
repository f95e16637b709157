import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type IdentityProvider,
  signInAtProvider,
  startIdentityProvider,
} from '../testing/identity-provider.ts';
import { forgetOrganisation } from './forget.ts';
import { createKey } from './keys.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser } from './users.ts';

const publicUrl = 'https://qinglan.example.org';
const redirectUri = `${publicUrl}/api/auth/callback/organisation`;
const email = 'lin@example.org';

let database: TestDatabase;
let provider: IdentityProvider;
let host: AccessHost;

const settings = (issuer: string) => ({
  issuer,
  clientId: 'qinglan',
  clientSecret: 'a secret of the client',
  name: '黑龙江公安统一认证',
  publicUrl,
});

beforeAll(async () => {
  database = await openTestDatabase();
  provider = await startIdentityProvider({ redirectUri, claimsInToken: true });
  host = await startAccessHost(database.db, { oidc: settings(provider.issuer) });
  const input = { name: '林', email, role: 'EDITOR', place: everywhere, password: 'correct horse' } as const;
  await createUser(commandLine({ db: database.db, auth: host.auth }), input);
});

beforeEach(async () => {
  await database.db.account.deleteMany({ where: { providerId: 'organisation' } });
  await database.db.session.deleteMany();
  provider.people.clear();
  provider.people.set('lin', { email, email_verified: true });
});

afterAll(async () => {
  await host?.close();
  await provider?.close();
  await database?.close();
});

interface Begun {
  /** Where the browser is sent. */
  readonly url: URL;
  readonly cookie: string;
}

const begin = async (on = host): Promise<Begun> => {
  const answer = await on.post('/api/auth/sign-in/organisation', {});
  const { url } = (await answer.json()) as { url: string };
  return { url: new URL(url), cookie: cookieOf(answer) };
};

/** The browser comes back to us with what the provider said. */
const comeBack = (to: string, cookie: string, on = host): Promise<Response> => {
  const { pathname, search } = new URL(to);
  return fetch(on.url + pathname + search, { headers: { cookie }, redirect: 'manual' });
};

const signIn = async (login = 'lin', on = host, at = provider): Promise<Response> => {
  const { url, cookie } = await begin(on);
  return comeBack(await signInAtProvider(at, url.href, login), cookie, on);
};

const expectRefused = async (answer: Response, reason: RegExp): Promise<void> => {
  expect(answer.status).toBe(302);
  const location = answer.headers.get('location') ?? '';
  expect(new URL(location, publicUrl).origin).toBe(publicUrl);
  expect(new URL(location, publicUrl).searchParams.get('error')).toMatch(reason);
  expect(answer.headers.getSetCookie().join()).not.toMatch(/session_token=[^;]/);
  expect(await database.db.session.count()).toBe(0);
};

const linked = () => database.db.account.findMany({ where: { providerId: 'organisation' } });

describe('who is known by a verified address', () => {
  test('is let in, back to the first page, in a cookie for HTTPS alone', async () => {
    const answer = await signIn();
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/');
    const session = answer.headers.getSetCookie().find((cookie) => cookie.includes('session_token='));
    expect(session).toMatch(/^__Host-qinglan\.session_token=.*; HttpOnly; SameSite=Lax; Secure$/);
    expect(await host.viewer({ cookie: cookieOf(answer) })).toMatchObject({ email, role: 'EDITOR' });
  });

  test('is linked to the provider’s subject, keeping none of its tokens', async () => {
    await signIn();
    await signIn();
    const accounts = await linked();
    expect(accounts).toHaveLength(1);
    expect(accounts).toMatchObject([
      { accountId: 'lin', accessToken: null, refreshToken: null, idToken: null },
    ]);
  });

  test('is let in where the provider tells the address only when it is asked', async () => {
    const asked = await startIdentityProvider({ redirectUri, claimsInToken: false });
    const other = await startAccessHost(database.db, { oidc: settings(asked.issuer) });
    try {
      asked.people.set('lin', { email, email_verified: true });
      const answer = await signIn('lin', other, asked);
      expect(await other.viewer({ cookie: cookieOf(answer) })).toMatchObject({ email });
      asked.people.set('lin', { email, email_verified: false });
      await database.db.session.deleteMany();
      await expectRefused(await signIn('lin', other, asked), /^email_not_verified$/);
    } finally {
      await other.close();
      await asked.close();
    }
  });

  test('is asked for with PKCE, state and nonce, to come back to our own address', async () => {
    const { url } = await begin();
    expect(url.origin).toBe(provider.issuer);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toMatchObject({ redirect_uri: redirectUri, code_challenge_method: 'S256' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(20);
  });
});

describe('refused', () => {
  test('an address that the provider has not verified, linked before or not', async () => {
    provider.people.set('lin', { email, email_verified: false });
    await expectRefused(await signIn(), /^email_not_verified$/);
    expect(await linked()).toEqual([]);
    provider.people.set('lin', { email, email_verified: true });
    await signIn();
    await database.db.session.deleteMany();
    provider.people.set('lin', { email, email_verified: false });
    await expectRefused(await signIn(), /^email_not_verified$/);
  });

  test('somebody whom no administrator has made, and nobody is made', async () => {
    provider.people.set('wu', { email: 'wu@example.org', email_verified: true });
    const before = await database.db.user.count();
    await expectRefused(await signIn('wu'), /^signup_disabled$/);
    expect(await database.db.user.count()).toBe(before);
  });

  test('a service, whose keys alone act for it', async () => {
    const { db } = database;
    await createKey(commandLine({ db, auth: host.auth }), {
      name: 'robot',
      role: 'ADMIN',
      place: everywhere,
      days: null,
    });
    const robot = await db.user.findFirstOrThrow({ where: { kind: 'SERVICE' } });
    provider.people.set('robot', { email: robot.email, email_verified: true });
    await expectRefused(await signIn('robot'), /./);
    expect(await linked()).toEqual([]);
  });

  test('somebody new to whom the organisation gave the address, until an operator forgets the old one', async () => {
    const { db } = database;
    await signIn();
    await db.session.deleteMany();
    provider.people.set('successor', { email, email_verified: true });
    await expectRefused(await signIn('successor'), /^unable_to_link_account$/);
    await forgetOrganisation(db, email);
    expect(await db.accountEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      kind: 'ORGANISATION_FORGOTTEN',
      actor: 'system:command-line',
      userName: '林',
    });
    expect((await signIn('successor')).headers.get('location')).toBe('/');
    await expect(forgetOrganisation(db, 'wu@example.org')).rejects.toThrow('There is no user');
  });

  test('another state, and no state', async () => {
    const { url, cookie } = await begin();
    const back = new URL(await signInAtProvider(provider, url.href, 'lin'));
    const other = await begin();
    back.searchParams.set('state', 'made-up');
    await expectRefused(await comeBack(back.href, cookie), /state/);
    back.searchParams.delete('state');
    await expectRefused(await comeBack(back.href, cookie), /state/);
    back.searchParams.set('state', other.url.searchParams.get('state') ?? '');
    await expectRefused(await comeBack(back.href, cookie), /state/);
  });

  test('an answer that another browser asked for', async () => {
    const { url } = await begin();
    const back = await signInAtProvider(provider, url.href, 'lin');
    await expectRefused(await comeBack(back, ''), /state/);
    await expectRefused(await comeBack(back, (await begin()).cookie), /state/);
  });

  test('a token for another nonce', async () => {
    const { url, cookie } = await begin();
    url.searchParams.set('nonce', 'of-somebody-elses-sign-in');
    const back = await signInAtProvider(provider, url.href, 'lin');
    await expectRefused(await comeBack(back, cookie), /user_info/);
  });

  test('a code for another verifier', async () => {
    const { url, cookie } = await begin();
    url.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    const back = await signInAtProvider(provider, url.href, 'lin');
    await expectRefused(await comeBack(back, cookie), /code/);
  });

  test('a code once more', async () => {
    const { url, cookie } = await begin();
    const back = await signInAtProvider(provider, url.href, 'lin');
    expect((await comeBack(back, cookie)).headers.get('location')).toBe('/');
    await database.db.session.deleteMany();
    await expectRefused(await comeBack(back, cookie), /state/);
  });

  test('a provider that names another issuer than we were told', async () => {
    const sameElsewhere = provider.issuer.replace('127.0.0.1', 'localhost');
    const other = await startAccessHost(database.db, { oidc: settings(sameElsewhere) });
    try {
      const answer = await other.post('/api/auth/sign-in/organisation', {});
      expect(answer.status).toBe(502);
      expect(await answer.json()).toMatchObject({ code: 'ISSUER_MISMATCH' });
    } finally {
      await other.close();
    }
  });

  test('an answer that claims to be another issuer’s', async () => {
    const { url, cookie } = await begin();
    const back = new URL(await signInAtProvider(provider, url.href, 'lin'));
    back.searchParams.set('iss', 'https://evil.example');
    await expectRefused(await comeBack(back.href, cookie), /issuer/);
  });
});

describe('without a provider', () => {
  test('there is nothing of it', async () => {
    const plain = await startAccessHost(database.db);
    try {
      expect(await (await plain.get('/api/auth/organisation')).json()).toEqual({ name: null });
      expect((await plain.post('/api/auth/sign-in/organisation', {})).status).toBe(404);
      expect((await plain.get('/api/auth/callback/organisation?code=a&state=b')).status).toBe(404);
    } finally {
      await plain.close();
    }
  });

  test('its name is all that anybody is told', async () => {
    expect(await (await host.get('/api/auth/organisation')).json()).toEqual({ name: '黑龙江公安统一认证' });
  });

  test('passwords sign in as ever while it is away', async () => {
    const away = await startAccessHost(database.db, { oidc: settings('http://127.0.0.1:9') });
    try {
      const answer = await away.post('/api/auth/sign-in/email', { email, password: 'correct horse' });
      expect(answer.status).toBe(200);
      const begun = await away.post('/api/auth/sign-in/organisation', {});
      expect(begun.status).toBe(502);
      await database.db.session.deleteMany();
      expect(await begun.json()).toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
      await expectRefused(
        await comeBack(`${publicUrl}/api/auth/callback/organisation?code=a&state=b`, '', away),
        /^provider_unreachable$/,
      );
    } finally {
      await away.close();
      await database.db.session.deleteMany();
    }
  });
});
