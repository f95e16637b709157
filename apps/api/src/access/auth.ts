import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Database } from '../database/database.ts';
import { countAttempts } from './attempts.ts';
import { maySignIn } from './may-sign-in.ts';
import { trustedOrigins } from './origin.ts';

/** Our server overwrites this header with the address of the socket, so that no client can choose it. */
export const peerHeader = 'x-qinglan-peer';

/** Where the sign-in endpoints start. */
export const authPath = '/api/auth';

/** In characters. */
export const shortestPassword = 10;
export const longestPassword = 128;

interface Options {
  readonly db: Database;
  /** Signs the session cookies. */
  readonly secret: string;
  readonly log: Logger;
  /** Whether repeated attempts to sign in are refused for a while. Off only where tests sign in by the hundred. */
  readonly limitAttempts?: boolean;
}

/** The little that we use of better-auth: sessions and password hashes. */
export interface Auth {
  /** better-auth's own endpoints; only `createSignIn` may pass requests on to it. */
  readonly handler: (request: Request) => Promise<Response>;
  /** Whose session the cookie of the request is; null without a valid one. */
  readonly sessionUser: (headers: Headers) => Promise<string | null>;
  readonly hashPassword: (password: string) => Promise<string>;
}

/** Per address and minute: room for an office behind one address, none for trying passwords by the thousand. */
const attempts = { window: 60, max: 30 };

/** better-auth is half of what a start would have to load, and a caller with an API key never needs it. */
const configure = async ({ db, secret, log, limitAttempts = true }: Options) => {
  const [{ betterAuth }, { prismaAdapter }] = await Promise.all([
    import('better-auth'),
    import('@better-auth/prisma-adapter'),
  ]);
  return betterAuth({
    // Where a browser reaches us is known by each request alone (trustedOrigins); nothing here builds an address.
    baseURL: 'http://qinglan.invalid',
    basePath: authPath,
    secret,
    trustedOrigins,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    databaseHooks: { session: { create: { before: ({ userId }) => maySignIn(db, userId) } } },
    rateLimit: {
      enabled: limitAttempts,
      customStorage: countAttempts(),
      customRules: { '/sign-in/email': attempts, '/change-password': attempts, '/get-session': false },
    },
    advanced: {
      cookiePrefix: 'qinglan',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [peerHeader] },
      // Under NODE_ENV=test both would be off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // Left to itself it writes unforeseen errors to the console; thrown, they reach our own log.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    logger: {
      disableColors: true,
      // Its further arguments may hold what a caller sent; only errors are passed on.
      log: (level, message, ...details) =>
        log[level]({ err: details.find((detail) => detail instanceof Error) }, message),
    },
  });
};

/** Sign-in on the ledger's own database: e-mail and password, sessions in cookies. */
export const createAuth = (options: Options): Auth => {
  let configured: ReturnType<typeof configure> | undefined;
  const loaded = (): ReturnType<typeof configure> => {
    configured ??= configure(options);
    return configured;
  };
  return {
    handler: async (request) => (await loaded()).handler(request),
    // Reading must not write: a session is prolonged only where the cookie can be renewed too, at /get-session.
    sessionUser: async (headers) =>
      (await (await loaded()).api.getSession({ headers, query: { disableRefresh: true } }))?.user.id ?? null,
    hashPassword: async (password) => (await (await loaded()).$context).password.hash(password),
  };
};
