import type { AuthProvider } from 'react-admin';
import type { Role, ViewerQuery } from '../generated/graphql.ts';
import { askAuth, readAuth } from './authCall.ts';
import type { Client } from './client.ts';
import { ApiError, SignInNeeded } from './errors.ts';
import { type LeastRoles, leastRole, reaches } from './roles.ts';
import { ViewerDocument } from './viewer.operations.ts';

export type Viewer = ViewerQuery['viewer'];

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Opens a session, unless a code of the second factor is wanted too. @returns whether it is @throws SignInFailed */
export async function signIn({ email, password }: Credentials): Promise<{ readonly needsCode: boolean }> {
  const answer = await askAuth('/sign-in/email', { email, password });
  return { needsCode: (answer as { readonly twoFactorRedirect?: boolean }).twoFactorRedirect === true };
}

export type CodeKind = 'totp' | 'recovery';

/** The second step: a code from the app, or one of the recovery codes. @throws SignInFailed */
export async function sendCode(kind: CodeKind, typed: string): Promise<void> {
  const code = typed.replaceAll(/\s/g, '').toLowerCase();
  await askAuth(kind === 'totp' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', { code });
}

/** What the organisation's identity provider is called; null: there is none. @throws SignInFailed */
export async function organisationName(): Promise<string | null> {
  return ((await readAuth('/organisation')) as { readonly name: string | null }).name;
}

/** Leaves for the organisation's identity provider. @throws SignInFailed */
export async function leaveForOrganisation(): Promise<void> {
  const { url } = (await askAuth('/sign-in/organisation', {})) as { readonly url: string };
  window.location.assign(url);
}

/**
 * react-admin's sign-in over the session cookie; who may do what is the server's answer to `viewer`.
 *
 * @param roles the least roles of the resources, by their names
 */
export function createAuthProvider(
  client: Client,
  roles: Readonly<Record<string, LeastRoles>>,
): AuthProvider {
  let viewer: Promise<Viewer> | null = null;
  const read = (): Promise<Viewer> => {
    viewer ??= client.request(ViewerDocument, {}).then((data) => data.viewer);
    viewer.catch(() => {
      viewer = null;
    });
    return viewer;
  };
  return {
    /** The session is open already: `SignInForm` has asked for all that it takes. */
    async login() {
      viewer = null;
      await read();
    },
    async logout() {
      viewer = null;
      await askAuth('/sign-out', {}).catch(() => undefined);
    },
    checkAuth: async () => {
      await read().catch(onlyWithoutSession);
    },
    async checkError(error: unknown) {
      if (!(error instanceof SignInNeeded) || error.whileSaving) return;
      viewer = null;
      throw error;
    },
    getIdentity: async () => {
      const { id, name, email, grants } = await read();
      const managesAll = grants.some(({ role, place }) => role === 'ADMIN' && !place);
      return { id, fullName: name, email, grants, managesAll };
    },
    // What cannot be asked now is for the page itself to say.
    canAccess: async ({ resource, action }) =>
      read().then(
        ({ role }) => reaches(role, leastRole(roles[resource] ?? {}, action)),
        () => true,
      ),
    getPermissions: async (): Promise<Role | null> => (await read().catch(() => null))?.role ?? null,
  };
}

/** An unreachable server is no reason to sign anyone out. */
function onlyWithoutSession(error: unknown): void {
  if (error instanceof ApiError && error.code !== 'UNAUTHENTICATED') return;
  throw error;
}
