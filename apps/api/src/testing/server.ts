import { defaultRegulations, type Regulations } from '@qinglan/domain';
import { pino } from 'pino';
import { type Auth, createAuth } from '../access/auth.ts';
import { notingKeyUse } from '../access/key-use.ts';
import { createKey } from '../access/keys.ts';
import { commandLine } from '../access/manager.ts';
import { everywhere } from '../access/places.ts';
import { type Role, roles } from '../access/roles.ts';
import { createApplication } from '../application.ts';
import type { Phase } from '../health/health.ts';
import { listen } from '../listen.ts';
import { openFeed } from '../live/feed.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export interface TestServer extends Pick<TestDatabase, 'db' | 'countStatements' | 'kind'> {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** The Authorization header of a service with that role. */
  bearer(role: Role): string;
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
  /** How often it looks for news of the ledger that nobody notified it of. */
  readonly pollMs?: number;
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
  notesKeyUse = false,
}: Options = {}): Promise<TestServer> => {
  const database = given ?? (await openTestDatabase());
  const { db, kind, countStatements, opened } = database;
  const log = pino({ level: 'error' });
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
    noteKeyUse: notesKeyUse ? notingKeyUse({ db, log }) : () => undefined,
    clock,
    regulations,
    adminDirectory,
    phase: () => phase,
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
