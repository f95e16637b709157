import type { Database } from '../database/database.ts';
import { type Auth, hashKey } from './auth.ts';
import { type Role, strongest } from './roles.ts';

/** Who is asking. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** null: known, but granted nothing. */
  readonly role: Role | null;
  readonly via: 'SESSION' | 'API_KEY';
}

/** Finds out who sends a request; null: nobody we know, or a key or session that is no longer valid. */
export type Authenticate = (request: Pick<Request, 'headers'>) => Promise<Viewer | null>;

const whoIs = {
  id: true,
  name: true,
  email: true,
  // A role over one authority's subtree gives nothing until reads and writes are held to that subtree.
  grants: { where: { authorityId: null }, select: { role: true } },
} as const;

interface Known {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly { readonly role: Role }[];
}

const viewerOf = ({ id, name, email, grants }: Known, via: Viewer['via']): Viewer => ({
  userId: id,
  name,
  email,
  role: strongest(grants.map(({ role }) => role)),
  via,
});

const bearerOf = (headers: Headers): string | null =>
  /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;

/**
 * A key is looked up at every request, in one indexed read with the role it carries: so a revoked key and a changed
 * role count at once, in every process on the database, and reading writes nothing.
 */
const byKey = async (db: Database, key: string): Promise<Viewer | null> => {
  const hash = await hashKey(key);
  if (hash === null) return null;
  const found = await db.apiKey.findUnique({
    where: { key: hash, enabled: true, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    select: { user: { select: whoIs } },
  });
  return found && viewerOf(found.user, 'API_KEY');
};

const bySession = async (db: Database, auth: Auth, headers: Headers): Promise<Viewer | null> => {
  if (!headers.has('cookie')) return null;
  const id = await auth.sessionUser(headers);
  const user = id === null ? null : await db.user.findUnique({ where: { id }, select: whoIs });
  return user && viewerOf(user, 'SESSION');
};

/** An API key, where one is sent, decides alone: a wrong one is never mended by a cookie beside it. */
export const createAuthenticate =
  ({ db, auth }: { readonly db: Database; readonly auth: Auth }): Authenticate =>
  ({ headers }) => {
    const key = bearerOf(headers);
    return key === null ? bySession(db, auth, headers) : byKey(db, key);
  };
