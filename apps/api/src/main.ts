import { readEnvironment } from './env.ts';
import { openLedger } from './ledger.ts';
import { type Listener, listen } from './listen.ts';
import { createLog } from './log.ts';
import { OperatorError } from './operator-error.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const signInHint =
  'Sign in with your e-mail address. Forgotten? npm run --silent qinglan -- user password --email <address>';

/** npm hands on the Ctrl-C that we have had from the terminal already: what comes so soon is no second request. */
const ECHO_MS = 500;

const stopWhenAsked = (stop: () => Promise<void>): void => {
  let askedAt: number | null = null;
  const onSignal = async (): Promise<void> => {
    const now = performance.now();
    if (askedAt !== null) {
      // Who asks twice does not want to wait for the requests under way.
      if (now - askedAt > ECHO_MS) process.exit(1);
      return;
    }
    askedAt = now;
    print('Stopping …');
    await stop();
    process.exit();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
};

const start = async (): Promise<void> => {
  const env = readEnvironment();
  const log = createLog(env.logLevel);
  let listening: Promise<Listener> | undefined;
  const opening = openLedger(env, {
    log,
    progress: print,
    claimed: async () => {
      listening = listen(env.host, env.port);
      await listening;
    },
  });
  // The rest of the program takes as long to load as the database to start, so both happen side by side.
  const loading = import('./run.ts');
  const ledger = await opening;
  const listener = await (listening ?? listen(env.host, env.port));
  const { run } = await loading;
  stopWhenAsked(await run({ env, ledger, listener, log, print }));
  print(signInHint);
  print(`Qinglan is ready: ${listener.url}`);
};

try {
  await start();
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
