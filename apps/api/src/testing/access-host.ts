import { defaultRegulations } from '@qinglan/domain';
import { type Auth, createAuth } from '../access/auth.ts';
import { clientAddress } from '../access/client-address.ts';
import type { OidcSettings } from '../access/organisation.ts';
import { createSignIn } from '../access/sign-in.ts';
import { createAuthenticate, type Viewer } from '../access/viewer.ts';
import type { Database } from '../database/database.ts';
import { createBudget } from '../limits/budget.ts';
import { limits } from '../limits/limits.ts';
import { listen } from '../listen.ts';
import { createLog } from '../log.ts';
import { createServer } from '../server.ts';

/** The server with its real sign-in, where the place of GraphQL is taken by an answer to who is asking. */
export interface AccessHost {
  readonly auth: Auth;
  readonly url: string;
  /** What was logged, as JSON lines. */
  readonly logged: readonly string[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Whom the server takes the sender of these headers for. */
  viewer(headers: Readonly<Record<string, string>>): Promise<Viewer | null>;
  close(): Promise<void>;
}

interface HostOptions {
  readonly limitAttempts?: boolean;
  readonly trustedProxies?: readonly string[];
  readonly oidc?: OidcSettings | null;
}

/** Starts it on a free port. Attempts to sign in are unlimited unless a test is about their limit. */
export const startAccessHost = async (
  db: Database,
  { limitAttempts = false, trustedProxies = [], oidc = null }: HostOptions = {},
): Promise<AccessHost> => {
  const logged: string[] = [];
  const log = createLog('trace', { write: (line) => void logged.push(line) });
  const auth = createAuth({ db, secret: 'only for the tests of sign-in ...', log, oidc });
  const authenticate = createAuthenticate({ db, auth, noteKeyUse: () => undefined });
  const listener = await listen('127.0.0.1', 0);
  const server = createServer({
    db,
    readWithin: () => {
      throw new Error('Nothing is read of the ledger here.');
    },
    signIn: createSignIn({ db, auth, limitAttempts }),
    authenticate,
    addressOf: clientAddress(trustedProxies),
    graphql: async (request) => Response.json(await authenticate(request)),
    budget: createBudget('points', limits.budget.value),
    clock: () => new Date(),
    regulations: defaultRegulations,
    adminDirectory: null,
    phase: () => 'ready',
    log,
  });
  listener.serve(server.fetch);
  const { url } = listener;
  const get: AccessHost['get'] = (path, headers = {}) => fetch(url + path, { headers });
  return {
    auth,
    url,
    logged,
    get,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body) ?? null,
      }),
    viewer: async (headers) => (await get('/graphql', headers)).json() as Promise<Viewer | null>,
    close: () => listener.close(0),
  };
};

/** What a browser would send back. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
