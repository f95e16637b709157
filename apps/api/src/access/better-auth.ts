import type { Logger } from 'pino';
import { v7 } from 'uuid';
import type { Database } from '../database/database.ts';
import { authPath, longestPassword, peerHeader, shortestPassword } from './bounds.ts';
import { maySignIn } from './may-sign-in.ts';
import type { Organisation } from './organisation.ts';
import { trustedOrigins } from './origin.ts';
import { codeLifeSeconds, takeCode } from './second-factor.ts';
import { sessionLife } from './session-life.ts';

export interface BetterAuthOptions {
  readonly db: Database;
  /** Signs the session cookies and encrypts the secrets of second factors. */
  readonly secret: string;
  readonly log: Logger;
}

interface ProviderOptions extends BetterAuthOptions {
  /** The organisation's own identity provider, where this instance is for signing in by it. */
  readonly organisation: Organisation | null;
}

/** better-auth is half of what a start would have to load, and a caller with an API key never needs it. */
const load = () =>
  Promise.all([
    import('better-auth'),
    import('better-auth/api'),
    import('better-auth/crypto'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/plugins/generic-oauth'),
    import('@better-auth/prisma-adapter'),
  ]);

/** What we ask of it. */
interface Configured {
  readonly handler: (request: Request) => Promise<Response>;
  readonly api: {
    readonly getSession: (of: { readonly headers: Headers }) => Promise<{
      readonly user: { readonly id: string };
      readonly session: { readonly token: string; readonly updatedAt: Date };
    } | null>;
  };
  readonly $context: Promise<{
    readonly password: { readonly hash: (password: string) => Promise<string> };
    readonly socialProviders: readonly { readonly id: string; readonly issuer?: string | undefined }[];
  }>;
}

/** One account at the provider for one user: an address that the organisation gives to somebody else opens nothing. */
const mayBeLinked = async (
  db: Database,
  { userId, providerId }: { readonly userId: string; readonly providerId: string },
): Promise<boolean> =>
  (await maySignIn(db, userId)) && (await db.account.count({ where: { userId, providerId } })) === 0;

/** better-auth as we use it. An instance with an organisation asks its provider what it offers when it is first used. */
export const configure = async ({ db, secret, log, organisation }: ProviderOptions): Promise<Configured> => {
  const [{ betterAuth }, api, { generateRandomString }, { twoFactor }, oauth, { prismaAdapter }] =
    await load();
  const recoveryCode = (): string =>
    `${generateRandomString(5, 'a-z', '0-9')}-${generateRandomString(5, 'a-z', '0-9')}`;
  const takeCodeOnce = api.createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/two-factor/verify-totp') return;
    const session = await api.getSessionFromCtx(ctx);
    const challenge = await ctx.getSignedCookie(
      ctx.context.createAuthCookie('two_factor').name,
      ctx.context.secret,
    );
    const waiting =
      session || !challenge ? null : await ctx.context.internalAdapter.findVerificationValue(challenge);
    const userId = session?.user.id ?? waiting?.value;
    const taken = userId === undefined ? 'FRESH' : await takeCode(db, userId, String(ctx.body.code));
    if (taken === 'TRIED_BEFORE')
      throw api.APIError.from('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
    if (taken === 'TOO_MANY')
      throw new api.APIError('TOO_MANY_REQUESTS', {}, { 'Retry-After': String(codeLifeSeconds) });
  });
  return betterAuth({
    appName: '青蓝 Qinglan',
    // Where a browser reaches us is known by each request alone (trustedOrigins), unless a provider sends it back here.
    baseURL: organisation?.publicUrl ?? 'http://qinglan.invalid',
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
    session: {
      expiresIn: sessionLife.absolute,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      // Users are made by an administrator with the address that the provider must vouch for.
      accountLinking: { requireLocalEmailVerified: false },
      // Of what the provider sends we need who it is, and nothing that opens doors at the provider's.
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      session: { create: { before: ({ userId }) => maySignIn(db, userId) } },
      account: {
        create: {
          before: async (account) => {
            const data = { ...account, accessToken: null, refreshToken: null, idToken: null };
            return (await mayBeLinked(db, account)) ? { data } : false;
          },
        },
      },
    },
    hooks: { before: takeCodeOnce },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: sessionLife.betweenFactors,
        accountLockout: { maxFailedAttempts: 10, durationSeconds: 1800 },
        backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, recoveryCode) },
      }),
      ...(organisation ? [oauth.genericOAuth({ config: [organisation.provider] })] : []),
    ],
    // `throttle.ts` does this for every process, and by account too.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'qinglan',
      // `cookies.ts` adds what HTTPS allows, request by request.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [peerHeader] },
      // Under NODE_ENV=test both would be off.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // Left to itself it writes unforeseen errors to the console; thrown, they reach our own log.
    onAPIError: { throw: true, errorURL: '/' },
    telemetry: { enabled: false },
    logger: {
      disableColors: true,
      // What follows a colon, and its further arguments, may hold what a caller sent; only errors are passed on.
      log: (level, message, ...details) =>
        log[level]({ err: details.find((detail) => detail instanceof Error) }, message.split(':', 1)[0]),
    },
  });
};
