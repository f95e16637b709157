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

/** Somebody whom the provider does not vouch for as we need it. */
export class NotVouchedFor extends Error {
  override readonly name = 'NotVouchedFor';
  readonly reason: 'issuer_mismatch' | 'email_not_verified';

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
 * @param discovered null: nothing is known of the provider yet
 * @throws NotVouchedFor when it names another issuer
 */
export const checkIssuer = ({ issuer }: OidcSettings, discovered: string | null): void => {
  if (discovered !== null && withoutSlash(discovered) !== withoutSlash(issuer))
    throw new NotVouchedFor('issuer_mismatch');
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
export const refusedByOrganisation = ({ reason, message }: NotVouchedFor, method: string): Response =>
  method === 'GET'
    ? new Response(null, { status: 302, headers: { Location: `/?error=${reason}` } })
    : Response.json({ code: reason.toUpperCase(), message }, { status: 403 });
