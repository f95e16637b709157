import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { pino } from 'pino';
import { type Auth, authPath, createAuth, peerHeader } from '../access/auth.ts';
import { createSignIn } from '../access/sign-in.ts';
import { createAuthenticate } from '../access/viewer.ts';
import type { Database } from '../database/database.ts';

/** Sign-in and nothing else, over real HTTP: `/api/auth/*`, and `/viewer`, which answers who is asking. */
export interface AccessHost {
  readonly auth: Auth;
  readonly origin: string;
  /** What was logged, as JSON lines. */
  readonly logged: readonly string[];
  readonly get: (path: string, headers?: HeadersInit) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: HeadersInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const app = (db: Database, auth: Auth): Hono => {
  const hono = new Hono();
  const signIn = createSignIn(auth);
  const authenticate = createAuthenticate({ db, auth });
  hono.all(`${authPath}/*`, (context) => {
    const request = new Request(context.req.raw);
    request.headers.set(peerHeader, getConnInfo(context).remote.address ?? '');
    return signIn(request);
  });
  hono.get('/viewer', async (context) => context.json(await authenticate(context.req.raw)));
  return hono;
};

/** Starts it on a free port. Attempts are unlimited unless a test is about their limit. */
export const startAccessHost = async (
  db: Database,
  { limitAttempts = false }: { readonly limitAttempts?: boolean } = {},
): Promise<AccessHost> => {
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });
  const auth = createAuth({ db, secret: 'only-for-tests-'.repeat(3), log, limitAttempts });
  const { fetch: handle } = app(db, auth);
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const server = serve({ fetch: handle, port: 0, hostname: '127.0.0.1' }, (info) =>
        resolve({ server, port: info.port }),
      );
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  return {
    auth,
    origin,
    logged,
    get: (path, headers = {}) => fetch(origin + path, { headers }),
    post: (path, body, headers = {}) =>
      fetch(origin + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...Object.fromEntries(new Headers(headers)) },
        body: JSON.stringify(body),
      }),
    close: () =>
      new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
};

/** The cookie that a browser would send back. */
export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
