import type { Regulations } from '@qinglan/domain';
import type { Logger } from 'pino';
import type { Auth } from './access/auth.ts';
import type { NoteKeyUse } from './access/key-use.ts';
import { createSignIn } from './access/sign-in.ts';
import { createAuthenticate } from './access/viewer.ts';
import type { Database } from './database/database.ts';
import type { ReadWithin } from './database/scoped.ts';
import { createGraphql } from './graphql.ts';
import type { Phase } from './health/health.ts';
import type { LedgerFeed } from './live/feed.ts';
import { schema } from './schema.ts';
import { createServer, type Server } from './server.ts';

interface Options {
  readonly db: Database;
  readonly feed: LedgerFeed;
  readonly readWithin: ReadWithin;
  readonly auth: Auth;
  readonly noteKeyUse: NoteKeyUse;
  readonly clock: () => Date;
  readonly regulations: Regulations;
  /** The admin's built files; null: only the API is served. */
  readonly adminDirectory: string | null;
  readonly phase: () => Phase;
  readonly log: Logger;
}

/** The parts of Qinglan put together over one ledger. */
export const createApplication = ({
  db,
  feed,
  readWithin,
  auth,
  noteKeyUse,
  clock,
  regulations,
  adminDirectory,
  phase,
  log,
}: Options): Server => {
  const authenticate = createAuthenticate({ db, auth, noteKeyUse });
  const graphql = createGraphql({
    schema,
    db,
    auth,
    readWithin,
    feed,
    clock,
    authenticate,
    regulations,
    log,
  });
  const signIn = createSignIn(auth);
  return createServer({
    db,
    readWithin,
    signIn,
    authenticate,
    graphql: graphql.fetch,
    clock,
    regulations,
    adminDirectory,
    phase,
    log,
  });
};
