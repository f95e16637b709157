import type { Author } from '../database/author.ts';
import type { Database } from '../database/database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Auth } from './auth.ts';
import { bearerOf } from './bearer.ts';
import { hashKey } from './key-hash.ts';
import type { NoteKeyUse } from './key-use.ts';
import { atLeast, type Role, strongest } from './roles.ts';
import { type Grant, type Scope, scopeAt, scopeText } from './scope.ts';
import type { Look } from './sessions.ts';

/** Who is asking. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** The strongest that is held anywhere; null: known, but granted nothing. */
  readonly role: Role | null;
  readonly grants: readonly Grant[];
  readonly via: 'SESSION' | 'API_KEY';
}

/**
 * The viewer as the ledger names them, who writes no further than they hold the role. Nobody has no name, and without
 * one the database refuses every write.
 */
export const authorOf = (viewer: Viewer | null, role: Role): Author => ({
  actor: viewer ? `user:${viewer.userId}` : '',
  scope: reachOf(viewer, role),
});

/** Finds out who sends a request; null: nobody we know, or a key or session that is no longer valid. */
export type Authenticate = (request: Pick<Request, 'headers'>, look?: Look) => Promise<Viewer | null>;

/** How far the viewer reaches with at least the role; nobody reaches nothing. */
export const reachOf = (viewer: Viewer | null, role: Role): Scope => scopeAt(viewer?.grants ?? [], role);

/** Whether the viewer holds a role wherever they hold a lesser one. */
export const holdsAsFar = (viewer: Viewer, role: Role, lesser: Role): boolean =>
  atLeast(viewer, role) && scopeText(reachOf(viewer, role)) === scopeText(reachOf(viewer, lesser));

/** Whether the viewer holds the role wherever they read at all: what they then see of one record, they see of all. */
export const holdsThroughout = (viewer: Viewer | null, role: Role): boolean =>
  viewer !== null && holdsAsFar(viewer, role, 'VIEWER');

type Known = Omit<Viewer, 'role' | 'via'>;
type KnownByKey = Known & { readonly keyId: string };

const known = Prisma.sql`
  SELECT u."id" AS "userId", u."name", u."email", coalesce((
    SELECT jsonb_agg(jsonb_build_object('role', g."role", 'place', coalesce(g."authority_id", g."station_id")))
    FROM "role_grant" g WHERE g."user_id" = u."id"
  ), '[]') AS "grants"`;

const viewerOf = ([found]: readonly Known[], via: Viewer['via']): Viewer | null =>
  found ? { ...found, role: strongest(found.grants.map(({ role }) => role)), via } : null;

/**
 * A key is looked up at every request, in one indexed read with the role it carries: so a revoked key and a changed
 * role count at once, in every process on the database, and reading writes nothing.
 */
const byKey = async (db: Database, key: string, noteUse: NoteKeyUse): Promise<Viewer | null> => {
  const hash = hashKey(key);
  if (hash === null) return null;
  const [found] = await db.$queryRaw<KnownByKey[]>`
    ${known}, k."id" AS "keyId" FROM "user" u JOIN "api_key" k ON k."user_id" = u."id"
    WHERE k."key" = ${hash} AND k."enabled" AND (k."expires_at" IS NULL OR k."expires_at" > now())
      AND u."deactivated_at" IS NULL`;
  if (found === undefined) return null;
  const { keyId, ...service } = found;
  noteUse(keyId);
  return viewerOf([service], 'API_KEY');
};

const bySession = async (
  { db, auth }: Pick<Options, 'db' | 'auth'>,
  headers: Headers,
  look?: Look,
): Promise<Viewer | null> => {
  if (!headers.has('cookie')) return null;
  const id = await auth.sessionUser(headers, look);
  if (id === null) return null;
  const found = await db.$queryRaw<Known[]>`
    ${known} FROM "user" u WHERE u."id" = ${id}::uuid AND u."deactivated_at" IS NULL`;
  return viewerOf(found, 'SESSION');
};

interface Options {
  readonly db: Database;
  readonly auth: Auth;
  readonly noteKeyUse: NoteKeyUse;
}

/** An API key, where one is sent, decides alone: a wrong one is never mended by a cookie beside it. */
export const createAuthenticate =
  ({ db, auth, noteKeyUse }: Options): Authenticate =>
  ({ headers }, look) => {
    const key = bearerOf(headers);
    return key === null ? bySession({ db, auth }, headers, look) : byKey(db, key, noteKeyUse);
  };
