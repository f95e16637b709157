import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { type BetterAuthOptions, configure } from './better-auth.ts';
import { withOwnCookies } from './cookies.ts';
import {
  checkIssuer,
  NotVouchedFor,
  type OidcSettings,
  organisationId,
  organisationProvider,
  refusedByOrganisation,
} from './organisation.ts';
import { type Look, lookAtSession } from './sessions.ts';

interface Options extends BetterAuthOptions {
  readonly log: Logger;
  readonly db: Database;
  /** The organisation's own identity provider; null: people sign in with passwords alone. */
  readonly oidc?: OidcSettings | null;
}

/** The little that we use of better-auth: sessions, password hashes and second factors. */
export interface Auth {
  /** better-auth's own endpoints; only `createSignIn` may pass requests on to it. */
  readonly handler: (request: Request) => Promise<Response>;
  /** The same with the organisation's provider, which may be slow to answer: nobody else waits for it. */
  readonly organisationHandler: (request: Request) => Promise<Response>;
  /** What the organisation's provider is called, and whether it sends browsers back over HTTPS; null: there is none. */
  readonly organisation: { readonly name: string; readonly isSecure: boolean } | null;
  /** Signs the cookies. */
  readonly secret: string;
  /** Whose session the cookie of the request is; null without a valid one. */
  readonly sessionUser: (headers: Headers, look?: Look) => Promise<string | null>;
  readonly hashPassword: (password: string) => Promise<string>;
}

/** Does it once, when it is first asked for; again after a failure. */
const lazily = <Result>(make: () => Promise<Result>): (() => Promise<Result>) => {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
};

/** Sign-in on the ledger's own database: passwords, second factors, sessions in cookies. */
export const createAuth = ({ oidc = null, ...options }: Options): Auth => {
  const { db, secret } = options;
  const organisation = oidc && { publicUrl: oidc.publicUrl, provider: organisationProvider(oidc) };
  const loaded = lazily(() => configure({ ...options, organisation: null }));
  /** Nothing is asked of a provider before it is known to be the one that the operator named. */
  const withOrganisation = lazily(async () => {
    const { handler, $context } = await configure({ ...options, organisation });
    const provider = (await $context).socialProviders.find(({ id }) => id === organisationId);
    if (oidc) checkIssuer(oidc, provider?.issuer ?? null);
    return handler;
  });
  return {
    handler: async (request) => (await loaded()).handler(request),
    organisationHandler: async (request) => {
      try {
        return await (await withOrganisation())(request);
      } catch (error) {
        if (error instanceof NotVouchedFor) return refusedByOrganisation(error.reason, request);
        throw error;
      }
    },
    organisation: oidc && { name: oidc.name, isSecure: oidc.publicUrl.startsWith('https:') },
    secret,
    sessionUser: async (headers, look = 'IN_USE') => {
      const { api } = await loaded();
      const found = await api.getSession({ headers: withOwnCookies(headers) });
      return found && (await lookAtSession(db, found.session, look)) ? found.user.id : null;
    },
    hashPassword: async (password) => (await (await loaded()).$context).password.hash(password),
  };
};
