import { defaultRegulations, type Regulations } from '@qinglan/domain';
import type { DestinationStream } from 'pino';
import { type Auth, createAuth } from '../access/auth.ts';
import { notingKeyUse } from '../access/key-use.ts';
import { createKey } from '../access/keys.ts';
import { commandLine } from '../access/manager.ts';
import { everywhere, placeByCodes } from '../access/places.ts';
import { type Role, roles } from '../access/roles.ts';
import { createApplication } from '../application.ts';
import type { Phase } from '../health/health.ts';
import type { Quotas } from '../limits/limits.ts';
import { listen } from '../listen.ts';
import { openFeed } from '../live/feed.ts';
import { createLog } from '../log.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestServer extends Pick<TestDatabase, 'db' | 'countStatements' | 'kind'> {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The Authorization header of a service with that role. */
  bearer(role: Role): string;
  /** The Authorization header of a service that holds a role over one authority or station, by their codes. */
  bearerOver(key: {
    readonly role: Role;
    readonly scope: string | null;
    readonly station?: string | null;
  }): Promise<string>;
  readonly auth: Auth;
  /** What /health/ready goes by. */
  setPhase(phase: Phase): void;
  close(): Promise<void>;
}

interface Options {
  /** The calendar day that the server takes for today. */
  readonly today?: string;
  /** The admin's built files; none by default. */
  readonly adminDirectory?: string | null;
  /** Ours by default. */
  readonly regulations?: Regulations;
  /** A ledger that is open already and stays so: for several servers on one. */
  readonly database?: TestDatabase;
  /** How much a caller may ask for; more than any test does, unless given. */
  readonly quotas?: Partial<Quotas>;
  /** How often it looks for news of the ledger that nobody notified it of. */
  readonly pollMs?: number;
  /** Where everything goes that a log can hold; by default errors alone are logged, on the standard error. */
  readonly logged?: DestinationStream;
  /** Whose X-Forwarded-For it believes; nobody's by default. */
  readonly trustedProxies?: readonly string[];
  /** Whether it keeps when keys were used: a statement now and then, which tests that count them leave out. */
  readonly notesKeyUse?: boolean;
}

/** The whole server, on an empty ledger of its own unless one is given, listening on a free port, with an API key for each role. */
export const startTestServer = async ({
  today = '2026-11-23',
  adminDirectory = null,
  regulations = defaultRegulations,
  database: given,
  pollMs,
  logged,
  quotas = {},
  trustedProxies = [],
  notesKeyUse = false,
}: Options = {}): Promise<TestServer> => {
  const database = given ?? (await openTestDatabase());
  const { db, kind, countStatements, opened } = database;
  const log = logged ? createLog('trace', logged) : createLog('error');
  const auth = createAuth({ db, secret: 'only for the tests of the API', log });
  const keys = new Map<Role, string>();
  const manager = commandLine({ db, auth });
  for (const role of roles) {
    const { key } = await createKey(manager, { name: role, role, place: everywhere, days: null });
    keys.set(role, key);
  }
  const feed = openFeed({ opened, log, ...(pollMs !== undefined && { pollMs }) });
  let phase: Phase = 'ready';
  const clock = () => new Date(`${today}T04:00:00Z`);
  const { fetch } = createApplication({
    readWithin: database.opened.readWithin,
    db,
    feed,
    auth,
    trustedProxies,
    noteKeyUse: notesKeyUse ? notingKeyUse({ db, log }) : () => undefined,
    clock,
    regulations,
    adminDirectory,
    phase: () => phase,
    quotas: { budget: Number.MAX_SAFE_INTEGER, anonymous: 100_000, seconds: 30, ...quotas },
    log,
  });
  const listener = await listen('127.0.0.1', 0);
  listener.serve(fetch);
  return {
    db,
    kind,
    countStatements,
    url: listener.url,
    auth,
    bearer: (role) => `Bearer ${keys.get(role)}`,
    bearerOver: async ({ role, scope, station = null }) => {
      const place = await placeByCodes(db, { scope, station });
      return `Bearer ${(await createKey(manager, { name: `${role} over a place`, role, place, days: null })).key}`;
    },
    setPhase: (next) => {
      phase = next;
    },
    close: async () => {
      await feed.close();
      await listener.close(0);
      if (!given) await database.close();
    },
  };
};
