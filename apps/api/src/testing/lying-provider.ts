import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AccessHost, cookieOf } from './access-host.ts';

type Claims = Readonly<Record<string, unknown>>;

/** Makes a token of claims; null: none is sent. */
type Token = (claims: Claims) => string | null;

/** An OpenID provider that says what a real one cannot be brought to say. It asks nobody anything. */
export interface LyingProvider {
  readonly issuer: string;
  /** What it says of who signs in next: tests change it. */
  says: { token: Token; claims: Claims; userinfo: Claims };
  close(): Promise<void>;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const jws = (header: object, claims: Claims, sign: (input: string) => string): string => {
  const input = `${encoded(header)}.${encoded(claims)}`;
  return `${input}.${sign(input)}`;
};

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

const rs256 =
  (key: KeyObject, kid = 'the key'): Token =>
  (claims) =>
    jws({ alg: 'RS256', kid }, claims, (input) => createSign('sha256').update(input).sign(key, 'base64url'));

const { privateKey, publicKey } = newKey();

const honest: Token = rs256(privateKey);
export const signedByAnother: Token = rs256(newKey().privateKey);
export const unsigned: Token = (claims) => jws({ alg: 'none' }, claims, () => '');
export const noToken: Token = () => null;

/** A signature that anybody can make who knows the text, should the verifier take it for a secret. */
export const signedBySecret =
  (secret: string): Token =>
  (claims) =>
    jws({ alg: 'HS256', kid: 'the key' }, claims, (input) =>
      createHmac('sha256', secret).update(input).digest('base64url'),
    );

/** What everybody may know of the key. */
export const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

const json = (response: ServerResponse, body: object): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Starts one on a free port. */
export const startLyingProvider = async (): Promise<LyingProvider> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: LyingProvider = {
    issuer,
    says: { token: honest, claims: {}, userinfo: {} },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const answers: Readonly<Record<string, () => object>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    }),
    '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'the key', use: 'sig' }] }),
    '/token': () => {
      const token = provider.says.token(provider.says.claims);
      return { access_token: 'a', token_type: 'Bearer', ...(token !== null && { id_token: token }) };
    },
    '/me': () => provider.says.userinfo,
  };
  server.on('request', (request, response) => {
    json(response, answers[new URL(request.url ?? '/', issuer).pathname]?.() ?? {});
  });
  return provider;
};

/** What it says otherwise than a right one. */
export interface Said {
  readonly token?: Token;
  readonly claims?: Claims;
  readonly userinfo?: Claims;
}

const person = { sub: 'lin', email: 'lin@example.org', email_verified: true };

/** Signs `lin@example.org` in, the provider saying what a right one says but for what is given. */
export const signInWith = async (
  host: AccessHost,
  provider: LyingProvider,
  { token = honest, claims = {}, userinfo = person }: Said = {},
): Promise<Response> => {
  const begun = await host.post('/api/auth/sign-in/organisation', {});
  const url = new URL(((await begun.json()) as { url: string }).url);
  const now = Math.floor(Date.now() / 1000);
  const nonce = url.searchParams.get('nonce');
  const right = { iss: provider.issuer, aud: 'qinglan', ...person, nonce, iat: now, exp: now + 60 };
  provider.says = { token, claims: { ...right, ...claims }, userinfo };
  const state = url.searchParams.get('state');
  return fetch(`${host.url}/api/auth/callback/organisation?code=any&state=${state}`, {
    headers: { cookie: cookieOf(begun) },
    redirect: 'manual',
  });
};
