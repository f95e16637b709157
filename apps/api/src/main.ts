import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureFirstAdmin } from './access/first-admin.ts';
import { createApplication } from './application.ts';
import { commands } from './cli/commands.ts';
import { type Control, takeCommands } from './cli/control.ts';
import { runCommandLine } from './cli/program.ts';
import { readEnvironment } from './env.ts';
import { firstRecords } from './first-records.ts';
import type { Phase } from './health/health.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Listener, listen } from './listen.ts';
import { createLog } from './log.ts';
import { OperatorError } from './operator-error.ts';

const admin = fileURLToPath(new URL('../../admin/dist', import.meta.url));

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Commands of other processes run here, where the embedded database is open. */
const runFor = (ledger: Ledger): Promise<Control> =>
  takeCommands((argv, terminal) =>
    runCommandLine(commands, argv, { terminal, withLedger: (work) => work(ledger) }),
  );

const start = async (): Promise<void> => {
  const env = readEnvironment();
  const log = createLog(env.logLevel);
  let phase: Phase = 'starting';
  let listener: Listener | undefined;
  const ledger = await openLedger(env, {
    log,
    progress: print,
    claimed: async () => {
      listener = await listen(env.host, env.port);
    },
  });
  const { db, auth, opened } = ledger;
  await firstRecords({ db, kind: opened.kind, demonstration: env.demonstration, progress: print });
  await ensureFirstAdmin({ db, auth, admin: env.admin, print });
  const control = opened.kind === 'embedded' ? await runFor(ledger) : null;
  if (control) await opened.announce(control.path);

  const adminDirectory = existsSync(admin) ? admin : null;
  const clock = (): Date => new Date();
  listener?.serve(createApplication({ db, auth, clock, adminDirectory, phase: () => phase, log }).fetch);
  phase = 'ready';
  print(`Qinglan is ready: ${listener?.url}`);

  const stop = async (): Promise<void> => {
    if (phase === 'stopping') process.exit(1);
    phase = 'stopping';
    print('Stopping …');
    await listener?.close();
    await control?.close();
    await ledger.close();
    process.exit();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
};

try {
  await start();
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
