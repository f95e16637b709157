import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { setActive } from './grants.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { inOurWords } from './refusal.ts';
import { createUser } from './users.ts';

const email = 'lin@example.org';
const gone = 'gone@example.org';
const password = 'correct horse';

let database: TestDatabase;
let host: AccessHost;
let cookie = '';

beforeAll(async () => {
  database = await openTestDatabase();
  host = await startAccessHost(database.db);
  const manager = commandLine({ db: database.db, auth: host.auth });
  const input = { name: '林', role: 'EDITOR', place: everywhere, password } as const;
  await createUser(manager, { ...input, email });
  await createUser(manager, { ...input, email: gone });
  await setActive(manager, { email: gone }, false);
  cookie = cookieOf(await post('/sign-in/email', { email, password }));
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  host.post(`/api/auth${path}`, body, headers);

interface Told {
  readonly code: string;
  readonly message: string;
}

type Ask = (headers: Readonly<Record<string, string>>) => Promise<Response>;

const signedIn = (path: string, body: unknown): Ask => {
  return (headers) => post(path, body, { cookie, ...headers });
};

const refused: Readonly<Record<string, Ask>> = {
  INVALID_EMAIL_OR_PASSWORD: (headers) => post('/sign-in/email', { email, password: 'a guess' }, headers),
  INVALID_EMAIL: (headers) => post('/sign-in/email', { email: 'lin', password }, headers),
  VALIDATION_ERROR: (headers) => post('/sign-in/email', { email }, headers),
  INVALID_PASSWORD: signedIn('/two-factor/enable', { password: 'a guess' }),
  PASSWORD_TOO_SHORT: signedIn('/change-password', { currentPassword: password, newPassword: 'short' }),
  TWO_FACTOR_NOT_ENABLED: signedIn('/two-factor/generate-backup-codes', { password }),
  // No code is tried twice.
  TOTP_NOT_ENABLED: (headers) =>
    signedIn('/two-factor/verify-totp', { code: headers['accept-language'] })(headers),
  INVALID_TWO_FACTOR_COOKIE: (headers) => post('/two-factor/verify-totp', { code: '123456' }, headers),
  UNAUTHORIZED: (headers) => post('/two-factor/disable', { password }, headers),
  INVALID_ORIGIN: (headers) =>
    post('/sign-in/email', { email, password }, { ...headers, origin: 'https://evil.example' }),
  NOT_FOUND: (headers) => post('/sign-up/email', {}, headers),
  METHOD_NOT_ALLOWED: (headers) => host.get('/api/auth/sign-out', headers),
  UNSUPPORTED_MEDIA_TYPE: (headers) => post('/sign-out', {}, { ...headers, 'content-type': 'text/plain' }),
};

const inLanguage = async (ask: Ask, language: string): Promise<Told> =>
  (await (await ask({ 'accept-language': language })).json()) as Told;

describe.each(Object.entries(refused))('%s', (code, ask) => {
  test('is told in the caller’s language, by the same code', async () => {
    const [zh, en] = [await inLanguage(ask, 'zh-CN,zh;q=0.9,en;q=0.8'), await inLanguage(ask, 'en-GB')];
    expect([zh.code, en.code]).toEqual([code, code]);
    expect(Object.keys(zh)).toEqual(['code', 'message']);
    expect(zh.message).toMatch(/\p{Script=Han}.*。$/u);
    expect(en.message).toMatch(/^[A-Za-z][\w ,.;:/-]*\.$/);
    expect(await inLanguage(ask, 'fr')).toEqual(zh);
  });
});

test('fields that are missing, or are no text, are named', async () => {
  const told = await inLanguage((headers) => post('/sign-in/email', { email, password: 1 }, headers), 'en');
  expect(told.message).toBe('The body has to be a JSON object in which email and password are texts.');
});

test('who is deactivated reads the same as who gives a wrong password, whatever password they give', async () => {
  const answers = await Promise.all(
    [
      { email: gone, password },
      { email: gone, password: 'a wrong guess' },
      { email, password: 'a wrong guess' },
    ].map(async (body) => {
      const answer = await post('/sign-in/email', body);
      return [answer.status, answer.headers.getSetCookie(), await answer.text()];
    }),
  );
  expect(answers[0]?.[0]).toBe(401);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test('what we have not read is told in general words, and nothing beside it', async () => {
  const said = Response.json(
    { code: 'NEW_IN_A_LATER_VERSION', message: 'SELECT secret', cause: { stack: '/srv' } },
    { status: 422, headers: { 'set-cookie': 'qinglan.two_factor=; Max-Age=0' } },
  );
  const request = new Request('http://localhost/', { headers: { 'accept-language': 'en' } });
  const told = await inOurWords(said, request, []);
  expect(told.status).toBe(422);
  expect(told.headers.getSetCookie()).toHaveLength(1);
  expect(await told.json()).toEqual({ code: 'NEW_IN_A_LATER_VERSION', message: 'The request was refused.' });
});
