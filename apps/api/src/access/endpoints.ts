import type { AccountEventKind } from '../generated/prisma/enums.ts';
import { authPath } from './bounds.ts';
import { signInByOrganisation } from './organisation.ts';

/** What an endpoint asks for, and so what is counted when it is not given. */
type Asks =
  /** Nothing that could be guessed. */
  | 'NOTHING'
  /** An address and a password, of a stranger. */
  | 'CREDENTIALS'
  /** The password of who is signed in. */
  | 'PASSWORD'
  /** A code of the second factor. */
  | 'CODE'
  /** Work of the organisation's identity provider, which a flood of ours must not become. */
  | 'PROVIDER';

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly asks: Asks;
  /** All that is passed on of what was sent. */
  readonly fields: readonly string[];
  /** What is passed on whatever was sent. */
  readonly always?: Readonly<Record<string, unknown>>;
  /** By what name better-auth knows it, if by another; it is answered with the organisation's provider. */
  readonly organisation?: string;
  /** How it changes by what the user proves who they are: that is kept, and every other session ends with it. */
  readonly changes?: AccountEventKind;
}

const get: Endpoint = { method: 'GET', asks: 'NOTHING', fields: [] };
const post: Endpoint = { method: 'POST', asks: 'NOTHING', fields: [] };
const withPassword: Endpoint = { method: 'POST', asks: 'PASSWORD', fields: ['password'] };
const withCode: Endpoint = { method: 'POST', asks: 'CODE', fields: ['code'] };

/**
 * All that better-auth may answer over HTTP. Its other endpoints, those that make users or API keys above all, stay
 * closed whatever a later version adds (CVE-2025-61928 made keys for anybody by an endpoint nobody had meant to open);
 * so do fields of these that we do not name, such as the one by which a device need not be asked for a code again.
 */
const open: Readonly<Record<string, Endpoint>> = {
  '/sign-in/email': { method: 'POST', asks: 'CREDENTIALS', fields: ['email', 'password'] },
  '/sign-out': post,
  '/get-session': get,
  '/change-password': {
    method: 'POST',
    asks: 'PASSWORD',
    fields: ['currentPassword', 'newPassword'],
    always: { revokeOtherSessions: true },
    changes: 'PASSWORD_CHANGED',
  },
  '/list-sessions': get,
  '/revoke-session': { ...post, fields: ['token'] },
  '/revoke-other-sessions': post,
  '/two-factor/enable': withPassword,
  '/two-factor/disable': { ...withPassword, changes: 'SECOND_FACTOR_OFF' },
  '/two-factor/generate-backup-codes': withPassword,
  '/two-factor/verify-totp': { ...withCode, changes: 'SECOND_FACTOR_ON' },
  '/two-factor/verify-backup-code': withCode,
  '/sign-in/organisation': {
    ...post,
    asks: 'PROVIDER',
    always: signInByOrganisation,
    organisation: '/sign-in/social',
  },
  '/callback/organisation': { ...get, asks: 'PROVIDER', organisation: '/callback/organisation' },
};

/** @param path the whole path of a request */
export const endpointAt = (path: string): Endpoint | undefined =>
  path.startsWith(authPath) && Object.hasOwn(open, path.slice(authPath.length))
    ? open[path.slice(authPath.length)]
    : undefined;

/** What is passed on of a body: only fields that the endpoint names. What is no object becomes an empty one. */
export const readBody = async (
  request: Request,
  { fields, always }: Endpoint,
): Promise<Readonly<Record<string, unknown>>> => {
  const sent: unknown = await request.json().catch(() => null);
  const given = typeof sent === 'object' && sent !== null ? Object.entries(sent) : [];
  return { ...Object.fromEntries(given.filter(([name]) => fields.includes(name))), ...always };
};
