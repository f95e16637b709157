import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../lib/run.mjs';
import { directoryOf } from './programs.mjs';

const debian = '/usr/lib/postgresql';

/** @returns {string | undefined} the directory with the programs of a server */
export const findServerPrograms = () => directoryOf(['initdb', 'postgres'], versionsOfDebian());

function versionsOfDebian() {
  try {
    const versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(debian, version, 'bin'));
  } catch {
    return [];
  }
}

/**
 * Starts a server on a free port over a new directory; both are gone after `stop`, and when we are interrupted.
 * It keeps nothing safe from a power cut: nobody wants these rows tomorrow.
 *
 * @param {string} programs
 * @param {(url: string) => Promise<boolean>} answers
 */
export async function startPostgres(programs, answers) {
  const owner = unprivilegedUser();
  const directory = mkdtempSync(join(tmpdir(), 'qinglan-postgres-'));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  process.once('exit', remove);
  if (owner) chownSync(directory, owner.uid, owner.gid);

  const data = join(directory, 'data');
  const options = { ...owner, cwd: directory };
  const settings = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
  const made = await run(join(programs, 'initdb'), ['--pgdata', data, ...settings], options);
  if (made.code !== 0) throw new Error(made.output);

  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stopping = new AbortController();
  const server = run(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      '',
      '-c',
      'fsync=off',
      '-c',
      'full_page_writes=off',
    ],
    { ...options, signal: stopping.signal },
  );
  await untilReady(server, () => answers(url));
  const stop = async () => {
    stopping.abort();
    await server;
    remove();
  };
  return { url, stop };
}

/** PostgreSQL refuses to run as root. @returns {{ uid: number, gid: number } | undefined} */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user)
    throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}

/** @param {Promise<import('../lib/run.mjs').Outcome>} server @param {() => Promise<boolean>} answers */
async function untilReady(server, answers) {
  let ended = false;
  server.then(() => {
    ended = true;
  });
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(100)) {
    if (ended) throw new Error((await server).output);
    if (await answers()) return;
  }
  throw new Error('The PostgreSQL that we started does not answer after 30 s.');
}
