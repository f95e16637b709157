import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { aptInstall, mayInstall } from './apt.mjs';
import { findServerPrograms, startPostgres } from './postgres-server.mjs';

/**
 * The server of DATABASE_URL or of 127.0.0.1:5432, else one of our own from installed programs or Debian's.
 *
 * @returns {Promise<import('./run-steps.mjs').Verdict>}
 */
export async function findPostgres() {
  const answers = [];
  for (const url of candidates()) {
    const answer = await ask(url);
    if (answer.version) return verdict(url, `PostgreSQL ${answer.version} at ${new URL(url).host}`);
    answers.push(`${new URL(url).host} as ${new URL(url).username}: ${answer.refusal}`);
  }
  const installed = findServerPrograms() ? '' : await installServer();
  const programs = findServerPrograms();
  if (!programs) return { code: 1, output: [...answers, installed].join('\n') };

  const { url, stop } = await startPostgres(
    programs,
    async (candidate) => (await ask(candidate)).version !== undefined,
  );
  return verdict(url, `our own from ${programs}`, stop);
}

/** @param {string} url @param {string} note @param {() => Promise<unknown>} [stop] */
const verdict = (url, note, stop) => ({
  code: 0,
  output: '',
  note,
  finding: {
    env: { QINGLAN_TEST_DATABASE: 'postgres', QINGLAN_TEST_DATABASE_URL: url },
    ...(stop && { stop }),
  },
});

function candidates() {
  const given = process.env['DATABASE_URL'];
  const local = ['postgres', userInfo().username].map((user) => `postgres://${user}@127.0.0.1:5432/postgres`);
  return [...(given ? [given] : []), ...new Set(local)];
}

/**
 * @param {string} connectionString
 * @returns {Promise<{ version?: string, refusal?: string }>} the version, when the login may create the tests' databases
 */
async function ask(connectionString) {
  const { default: pg } = await import('pg'); // only now: in a fresh clone the first step installs it
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined); // a server that goes away while we ask has answered
  try {
    await client.connect();
    const { rows } = await client.query(
      `select split_part(current_setting('server_version'), ' ', 1) as version,
              rolsuper or rolcreatedb as "mayCreate"
       from pg_roles where rolname = current_user`,
    );
    return rows[0].mayCreate ? { version: rows[0].version } : { refusal: 'may not create databases' };
  } catch (error) {
    return { refusal: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Debian's package would also make a database cluster and leave it running. */
const noCluster = '/etc/postgresql-common/createcluster.d/qinglan-tests.conf';

async function installServer() {
  if (!mayInstall())
    return 'No PostgreSQL is installed: install one, or run the tests as root where there is apt.';
  mkdirSync(dirname(noCluster), { recursive: true });
  writeFileSync(noCluster, 'create_main_cluster = false\n');
  const { output } = await aptInstall(['postgresql']);
  rmSync(noCluster);
  return output;
}
