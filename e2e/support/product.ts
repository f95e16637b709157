import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const patience = 120_000;
const execute = promisify(execFile);

/** What a person signs in with. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** The built product, running on a port and a directory of its own. */
export interface Product {
  readonly url: string;
  /** The directory of its embedded database. */
  readonly data: string;
  readonly admin: Account;
  /**
   * Runs the command line beside the running server, such as `qinglan('key', 'list')`.
   *
   * @returns what it printed on its standard output, trimmed
   * @throws Error with what it printed, when it fails
   */
  qinglan(...parameters: readonly string[]): Promise<string>;
  /** Stops it; its directory stays. */
  stop(): Promise<void>;
}

/**
 * Starts what `npm start` starts, over an embedded database of its own.
 *
 * @param ledger the directory of a ledger that it starts on a copy of; a fresh demonstration ledger when there is none
 * @throws Error with what it printed, when it ends or is not ready within two minutes
 */
export async function startProduct(ledger?: string): Promise<Product> {
  const admin = { email: 'admin@example.org', password: 'a long password for the tests' };
  const data = await mkdtemp(join(tmpdir(), 'qinglan-e2e-'));
  if (ledger) await cp(ledger, data, { recursive: true });
  const environment = {
    PATH: process.env['PATH'],
    PORT: '0',
    QINGLAN_DATA: data,
    QINGLAN_ADMIN_EMAIL: admin.email,
    QINGLAN_ADMIN_PASSWORD: admin.password,
  };
  const server = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);

  const output = () => printed;
  try {
    return {
      url: await readyAt(server, output),
      data,
      admin,
      qinglan: async (...parameters) => {
        const program = join(root, 'apps/api/dist/cli/main.js');
        const { stdout } = await execute(process.execPath, [program, ...parameters], { env: environment });
        return stdout.trim();
      },
      stop: () => end(server),
    };
  } catch (error) {
    await end(server);
    throw error;
  }
}

/** Where it listens, on a port that the system chose, once it says that it is ready. */
async function readyAt(server: ChildProcess, output: () => string): Promise<string> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
    if (hasEnded(server)) throw new Error(`The server ended before it was ready. It printed:\n${output()}`);
    const port = /ready: http:\/\/localhost:(\d+)/.exec(output())?.[1];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error(`The server is not ready after ${patience / 1000} s. It printed:\n${output()}`);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function end(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
