import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const patience = 60_000;

/** The built product, running on a port and a directory of its own. */
export interface Product {
  readonly url: string;
  readonly admin: { readonly email: string; readonly password: string };
  /** Everything that it has printed. */
  output(): string;
  stop(): Promise<void>;
}

/**
 * Starts what `npm start` starts, over a fresh embedded database with the demonstration ledger.
 *
 * @param env more of its environment, or other values
 * @throws Error with what it printed, when it ends or is not ready within a minute
 */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const admin = { email: 'admin@example.org', password: 'a long password for the tests' };
  const data = await mkdtemp(join(tmpdir(), 'qinglan-e2e-'));
  const port = await freePort();
  const server = spawn(process.execPath, [join(root, 'apps/api/dist/main.js')], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      QINGLAN_DATA: data,
      QINGLAN_ADMIN_EMAIL: admin.email,
      QINGLAN_ADMIN_PASSWORD: admin.password,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  server.stdout.on('data', keep);
  server.stderr.on('data', keep);

  const product: Product = {
    url: `http://127.0.0.1:${port}`,
    admin,
    output: () => printed,
    stop: async () => {
      await end(server);
      await rm(data, { recursive: true, force: true });
    },
  };
  try {
    await untilReady(product, server);
  } catch (error) {
    await product.stop();
    throw error;
  }
  return product;
}

async function untilReady({ url, output }: Product, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + patience; Date.now() < until; await sleep(50)) {
    if (hasEnded(server)) throw new Error(`The server ended before it was ready. It printed:\n${output()}`);
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port on 127.0.0.1.');
  return address.port;
}
