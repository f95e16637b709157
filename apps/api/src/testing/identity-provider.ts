import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody as the identity provider knows them. */
export interface Identity {
  readonly email: string;
  readonly email_verified: boolean;
}

/** A real OpenID provider, with its own pages for signing in and consenting. */
export interface IdentityProvider {
  readonly issuer: string;
  /** By what they sign in with there. Tests change it. */
  readonly people: Map<string, Identity>;
  close(): Promise<void>;
}

interface Options {
  readonly redirectUri: string;
  /** Whether the token itself tells the address; without, one has to ask for it. */
  readonly claimsInToken: boolean;
}

/** Starts one on a free port, with the client `qinglan` and its secret `a secret of the client`. */
export const startIdentityProvider = async ({
  redirectUri,
  claimsInToken,
}: Options): Promise<IdentityProvider> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Identity>();
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'qinglan', client_secret: 'a secret of the client', redirect_uris: [redirectUri] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !claimsInToken,
    pkce: { required: () => true },
    cookies: { keys: ['only for the tests'] },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: id, ...people.get(id) }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    people,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Follows redirects with cookies of its own, until one leads elsewhere. */
const createBrowser = () => {
  const cookies = new Map<string, string>();
  const request = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] ?? '').split('=');
      cookies.set(name, value);
    }
    return response;
  };
  return { request };
};

/**
 * Signs in at the provider's own pages, and consents.
 *
 * @param url where the client sent the browser
 * @param login who signs in
 * @returns where the provider sends the browser back to
 */
export const signInAtProvider = async (
  { issuer }: Pick<IdentityProvider, 'issuer'>,
  url: string,
  login: string,
): Promise<string> => {
  const { request } = createBrowser();
  let next = url;
  for (let step = 0; step < 12; step += 1) {
    const page = await request(next);
    const location = page.headers.get('location');
    if (location !== null) {
      next = new URL(location, next).href;
      if (!next.startsWith(issuer)) return next;
      continue;
    }
    const text = await page.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
    if (prompt === undefined) throw new Error(`The provider asked something else: ${page.status} ${text}`);
    const body = new URLSearchParams({ prompt, login, password: 'any' });
    const answer = await request(next, { method: 'POST', body });
    next = new URL(answer.headers.get('location') ?? '', next).href;
  }
  throw new Error('The provider never sent the browser back.');
};
