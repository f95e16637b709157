import { askAuth, readAuth } from './authCall.ts';

/** A browser that is signed in. */
export interface SignedInBrowser {
  readonly token: string;
  readonly userAgent: string;
  readonly ipAddress: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** When it was last used, to five minutes. RFC 3339. */
  readonly updatedAt: string;
}

/** How one's own account is secured. */
export interface Account {
  readonly hasSecondFactor: boolean;
  /** The browser that asks, and then the others, the last used first. */
  readonly browsers: readonly [SignedInBrowser, ...SignedInBrowser[]];
}

interface SessionAnswer {
  readonly session: SignedInBrowser;
  readonly user: { readonly twoFactorEnabled?: boolean };
}

/** @throws SignInFailed */
export async function readAccount(): Promise<Account> {
  const [own, all] = await Promise.all([readAuth('/get-session'), readAuth('/list-sessions')]);
  const { session, user } = own as SessionAnswer;
  const others = (all as readonly SignedInBrowser[])
    .filter(({ token }) => token !== session.token)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return { hasSecondFactor: user.twoFactorEnabled === true, browsers: [session, ...others] };
}

/** Ends every other session. @throws SignInFailed */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await askAuth('/change-password', { currentPassword, newPassword });
}

export interface Enrolment {
  /** What the QR code says: `otpauth://totp/…`. */
  readonly uri: string;
  /** For typing into the app by hand, in base 32. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Prepares the second factor; a code from the app turns it on. @throws SignInFailed */
export async function beginSecondFactor(password: string): Promise<Enrolment> {
  const answer = await askAuth('/two-factor/enable', { password });
  const { totpURI, backupCodes } = answer as {
    readonly totpURI: string;
    readonly backupCodes: readonly string[];
  };
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return { uri: totpURI, secret, recoveryCodes: backupCodes };
}

/** @throws SignInFailed */
export async function turnOffSecondFactor(password: string): Promise<void> {
  await askAuth('/two-factor/disable', { password });
}

/** The old ones are worth nothing from now on. @throws SignInFailed */
export async function newRecoveryCodes(password: string): Promise<readonly string[]> {
  const answer = await askAuth('/two-factor/generate-backup-codes', { password });
  return (answer as { readonly backupCodes: readonly string[] }).backupCodes;
}

/** @throws SignInFailed */
export async function endSession(token: string): Promise<void> {
  await askAuth('/revoke-session', { token });
}

/** @throws SignInFailed */
export async function endOtherSessions(): Promise<void> {
  await askAuth('/revoke-other-sessions', {});
}
