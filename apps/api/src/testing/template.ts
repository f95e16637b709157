import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';
import { openDatabase, overEmbedded } from '../database/open.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/qinglan', import.meta.url));

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The files of a migrated, empty database; made once for each state of the migrations, for it takes seven seconds. */
export const embeddedTemplate = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const { name, checksum } of await readMigrations()) hash.update(`${name} ${checksum}\n`);
  const file = join(cache, `template-${hash.digest('hex').slice(0, 16)}.tar`);
  if (await exists(file)) return file;
  const postgres = await startEmbedded({ dataDir: 'memory://' });
  const opened = overEmbedded(postgres);
  await migrate(opened);
  const files = await postgres.dumpDataDir('none');
  await opened.close();
  await mkdir(cache, { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, Buffer.from(await files.arrayBuffer()));
  await rename(aside, file);
  return file;
};

/** Runs one statement on the server itself, such as making a database. */
export const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** The URL of another database on the same server. */
export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** A name that no other run of the tests uses. */
export const uniqueName = (kind: string): string =>
  `qinglan_${kind}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;

/** A migrated, empty database on the server, to be copied; made for each run. */
export const postgresTemplate = async (server: string): Promise<string> => {
  const name = uniqueName('template');
  await onServer(server, `CREATE DATABASE "${name}"`);
  const opened = await openDatabase({ url: databaseUrl(server, name) });
  await migrate(opened);
  await opened.close();
  return name;
};
