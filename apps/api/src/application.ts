import type { Regulations } from '@qinglan/domain';
import type { Logger } from 'pino';
import type { Auth } from './access/auth.ts';
import { clientAddress } from './access/client-address.ts';
import type { NoteKeyUse } from './access/key-use.ts';
import { createSignIn } from './access/sign-in.ts';
import { createAuthenticate } from './access/viewer.ts';
import type { Database } from './database/database.ts';
import type { ReadWithin } from './database/scoped.ts';
import { createGraphql } from './graphql.ts';
import type { Phase } from './health/health.ts';
import { createBudget } from './limits/budget.ts';
import { quotas as ourQuotas, type Quotas } from './limits/limits.ts';
import type { LedgerFeed } from './live/feed.ts';
import { schema } from './schema.ts';
import { createServer, type Server } from './server.ts';

interface Options {
  readonly db: Database;
  readonly feed: LedgerFeed;
  readonly readWithin: ReadWithin;
  readonly auth: Auth;
  /** Addresses and CIDR ranges of reverse proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies?: readonly string[];
  readonly noteKeyUse: NoteKeyUse;
  readonly clock: () => Date;
  readonly regulations: Regulations;
  /** The admin's built files; null: only the API is served. */
  readonly adminDirectory: string | null;
  readonly phase: () => Phase;
  /** How much a caller may ask for; as documented unless given. */
  readonly quotas?: Quotas;
  readonly log: Logger;
}

/** The parts of Qinglan put together over one ledger. */
export const createApplication = ({
  db,
  feed,
  readWithin,
  auth,
  trustedProxies = [],
  noteKeyUse,
  clock,
  regulations,
  adminDirectory,
  phase,
  quotas = ourQuotas,
  log,
}: Options): Server => {
  const authenticate = createAuthenticate({ db, auth, noteKeyUse });
  const budget = createBudget('points', quotas.budget);
  const graphql = createGraphql({
    schema,
    db,
    auth,
    readWithin,
    feed,
    clock,
    authenticate,
    regulations,
    budget,
    quotas,
    log,
  });
  const signIn = createSignIn({ db, auth });
  return createServer({
    db,
    readWithin,
    signIn,
    authenticate,
    addressOf: clientAddress(trustedProxies),
    graphql: graphql.fetch,
    budget,
    clock,
    regulations,
    adminDirectory,
    phase,
    log,
  });
};
