import { refusal } from './refusal.ts';

/** The identity provider's place in better-auth: its callback is at /api/auth/callback/organisation. */
export const organisationId = 'organisation';

/** What the environment says of the organisation's own identity provider. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
  /** Where browsers reach us, without a slash at the end. */
  readonly publicUrl: string;
}

/** What OpenID Connect tells of somebody; every part of it may be missing, or be something else. */
type Claims = Readonly<Record<string, unknown>>;

/** Why somebody is not let in by the provider; the sign-in page has its words by these. */
type Reason =
  | 'provider_unreachable'
  | 'issuer_mismatch'
  | 'token_missing'
  | 'email_not_verified'
  | 'too_many_attempts';

/** Somebody whom the provider does not vouch for as we need it. */
export class NotVouchedFor extends Error {
  override readonly name = 'NotVouchedFor';
  readonly reason: Reason;

  constructor(reason: NotVouchedFor['reason']) {
    super(`The identity provider's answer was refused: ${reason}.`);
    this.reason = reason;
  }
}

/**
 * Lets in only whom the provider vouches for. better-auth has checked the token's signature, issuer, audience, time
 * and nonce, and read `emailVerified` from it or from what the provider tells of its subject.
 *
 * @throws NotVouchedFor for an address that the provider has not verified
 */
const vouchedFor = ({ emailVerified }: Claims): { readonly emailVerified: true } => {
  if (emailVerified !== true) throw new NotVouchedFor('email_not_verified');
  return { emailVerified };
};

const withoutSlash = (url: string): string => url.replace(/\/$/, '');

/**
 * better-auth believes what the provider tells of itself; we hold it to what the operator wrote.
 *
 * @param discovered null: it told nothing
 * @throws NotVouchedFor when it names another issuer, or cannot be reached
 */
export const checkIssuer = ({ issuer }: OidcSettings, discovered: string | null): void => {
  if (discovered === null) throw new NotVouchedFor('provider_unreachable');
  if (withoutSlash(discovered) !== withoutSlash(issuer)) throw new NotVouchedFor('issuer_mismatch');
};

interface Identified {
  readonly tokens: { readonly idToken?: string | undefined };
  /** Of the same subject as the token: better-auth has compared them. */
  readonly profile: Claims;
}

/**
 * Whom the provider vouches for. Without a token better-auth would believe what the access token opens, which is bound
 * to no nonce, and which any client's access token might open.
 *
 * @throws NotVouchedFor
 */
const subjectOf = ({ tokens, profile }: Identified): string => {
  if (!tokens.idToken) throw new NotVouchedFor('token_missing');
  return String(profile['sub']);
};

/** The provider as better-auth's generic OAuth plugin takes it: authorization code with PKCE, state and nonce. */
export const organisationProvider = ({ issuer, clientId, clientSecret, name }: OidcSettings) => ({
  providerId: organisationId,
  name,
  discoveryUrl: `${withoutSlash(issuer)}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ['openid', 'email', 'profile'],
  pkce: true,
  requireIdTokenVerification: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  mapProfileToUser: vouchedFor,
  accountSubject: subjectOf,
});

/** What signing in by the provider needs. */
export interface Organisation {
  readonly publicUrl: string;
  readonly provider: ReturnType<typeof organisationProvider>;
}

/** What better-auth is told when somebody asks to sign in by the provider, whatever else they sent. */
export const signInByOrganisation = {
  provider: organisationId,
  callbackURL: '/',
  errorCallbackURL: '/',
  disableRedirect: true,
} as const;

/** A browser that comes back is sent to the sign-in page, which says why; a program is told. */
export const refusedByOrganisation = (reason: Reason, request: Request): Response =>
  request.method === 'GET'
    ? new Response(null, { status: 302, headers: { Location: `/?error=${reason}` } })
    : refusal(request, 502, reason.toUpperCase());
