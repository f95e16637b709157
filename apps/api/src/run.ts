import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { ensureFirstAdmin } from './access/first-admin.ts';
import { notingKeyUse } from './access/key-use.ts';
import { createApplication } from './application.ts';
import { commands } from './cli/commands.ts';
import { type Control, takeCommands } from './cli/control.ts';
import { runCommandLine } from './cli/program.ts';
import { unkeptPromises } from './database/application-login.ts';
import type { Environment } from './env.ts';
import { firstRecords } from './first-records.ts';
import type { Phase } from './health/health.ts';
import type { Ledger, OpenLedger } from './ledger.ts';
import type { Listener } from './listen.ts';
import { openFeed } from './live/feed.ts';

interface Options {
  readonly env: Environment;
  readonly ledger: OpenLedger;
  readonly listener: Listener;
  readonly log: Logger;
  /** Speaks to the person at the terminal, never to a log. */
  readonly print: (line: string) => void;
}

const adminFiles = fileURLToPath(new URL('../../admin/dist', import.meta.url));

/** Commands of other processes run here, where the embedded database is open. */
const takeCommandsFor = (ledger: Ledger): Promise<Control> =>
  takeCommands((argv, terminal) =>
    runCommandLine(commands, argv, { terminal, withLedger: (work) => work(ledger) }),
  );

/** Serves an open ledger, with what a first start needs. @returns how to stop it again */
export const run = async ({ env, ledger, listener, log, print }: Options): Promise<() => Promise<void>> => {
  const { db, auth, opened } = ledger;
  let phase: Phase = 'starting';
  await firstRecords({ db, kind: opened.kind, demonstration: env.demonstration, progress: print });
  await ensureFirstAdmin({ db, auth, admin: env.admin, print });
  if (opened.kind === 'postgres') for (const line of await unkeptPromises(db)) print(line);
  const control = opened.kind === 'embedded' ? await takeCommandsFor(ledger) : null;
  if (control) await opened.announce(control.path);
  const adminDirectory = existsSync(adminFiles) ? adminFiles : null;
  const clock = (): Date => new Date();
  const { regulations } = env;
  const feed = openFeed({ opened, log });
  listener.serve(
    createApplication({
      db,
      readWithin: opened.readWithin,
      feed,
      auth,
      trustedProxies: env.trustedProxies,
      noteKeyUse: notingKeyUse({ db, log }),
      clock,
      regulations,
      adminDirectory,
      phase: () => phase,
      log,
    }).fetch,
  );
  phase = 'ready';
  return async () => {
    phase = 'stopping';
    await feed.close();
    await listener.close();
    await control?.close();
    await ledger.close();
  };
};
