import type { AuthProvider } from 'react-admin';
import type { Role, ViewerQuery } from '../generated/graphql.ts';
import type { Client } from './client.ts';
import { ApiError, SignInNeeded } from './errors.ts';
import { type LeastRoles, leastRole, reaches } from './roles.ts';
import { ViewerDocument } from './viewer.operations.ts';

export type Viewer = ViewerQuery['viewer'];

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export class SignInFailed extends Error {
  readonly reason: 'failed' | 'tooMany' | 'unreachable';
  constructor(reason: 'failed' | 'tooMany' | 'unreachable') {
    super(`app.signIn.${reason}`);
    this.reason = reason;
  }
}

/** Opens a session: the server sets its cookie. Throws SignInFailed. */
export async function signIn({ email, password }: Credentials): Promise<void> {
  const response = await post('/api/auth/sign-in/email', { email, password }).catch(() => {
    throw new SignInFailed('unreachable');
  });
  if (response.status === 429) throw new SignInFailed('tooMany');
  if (response.status >= 500) throw new SignInFailed('unreachable');
  if (!response.ok) throw new SignInFailed('failed');
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
    async login(credentials: Credentials) {
      await signIn(credentials);
      viewer = null;
      await read();
    },
    async logout() {
      viewer = null;
      await post('/api/auth/sign-out', {}).catch(() => undefined);
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

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
