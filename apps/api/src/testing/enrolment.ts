import { TOTP, URI } from 'otpauth';
import { type AccessHost, cookieOf } from './access-host.ts';

/** A second factor that was turned on. */
export interface Enrolment {
  /** The app on the phone. */
  readonly totp: TOTP;
  readonly recoveryCodes: readonly string[];
  /** Of the session that turned it on. */
  readonly cookie: string;
  /** Of the session before. */
  readonly before: string;
  /** The code that turned it on. */
  readonly used: string;
}

const asTotp = (uri: string): TOTP => {
  const parsed = URI.parse(uri);
  if (!(parsed instanceof TOTP)) throw new Error(`${uri} is no TOTP.`);
  return parsed;
};

/** Turns a second factor on, as its owner does. @param before the cookie of their session */
export const enrol = async (host: AccessHost, before: string, password: string): Promise<Enrolment> => {
  const post = (path: string, body: object) =>
    host.post(`/api/auth/two-factor${path}`, body, { cookie: before });
  const answer = await post('/enable', { password });
  const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
  const totp = asTotp(totpURI);
  const used = totp.generate();
  const verified = await post('/verify-totp', { code: used });
  if (!verified.ok) throw new Error(`The second factor was not turned on: ${await verified.text()}`);
  return { totp, recoveryCodes: backupCodes, cookie: cookieOf(verified), before, used };
};
