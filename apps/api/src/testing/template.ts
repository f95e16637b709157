import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';
import { openDatabase, overEmbedded } from '../database/open.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/qinglan', import.meta.url));

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Files are small, and so soon copied: of write-ahead log, and without the databases that others would be made of. */
const smallLog = ['--wal-segsize=1'];
const leaveOut = [
  'UPDATE pg_database SET datistemplate = false',
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  'CHECKPOINT',
];

/** As the product starts it, but in memory and without 128 MB of buffers, which take as long to make as the rest. */
const inMemory = {
  dataDir: 'memory://',
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'min_wal_size=2MB'],
};

/** The files of a migrated, empty database; made once for each state of the migrations, for it takes seven seconds. */
export const embeddedTemplate = async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([inMemory, smallLog, leaveOut]));
  for (const { name, checksum } of await readMigrations()) hash.update(`${name} ${checksum}\n`);
  const file = join(cache, `template-${hash.digest('hex').slice(0, 16)}.tar`);
  if (await exists(file)) return file;
  const postgres = await startEmbedded({ ...inMemory, initDbStartParams: smallLog });
  const opened = overEmbedded(postgres);
  await migrate(opened);
  for (const statement of leaveOut) await postgres.exec(statement);
  const files = await postgres.dumpDataDir('none');
  await opened.close();
  await mkdir(cache, { recursive: true });
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, Buffer.from(await files.arrayBuffer()));
  await rename(aside, file);
  return file;
};

/** The bytes of a file that every test file asks for, read once. */
class KeptFile extends Blob {
  readonly #bytes: ArrayBuffer;

  constructor({ buffer, byteOffset, byteLength }: Buffer<ArrayBuffer>) {
    super([]);
    this.#bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes;
  }
}

const kept = new Map<string, KeptFile>();

/** A database in memory that begins with the files of the template. */
export const startEmbeddedCopy = async (file: string): Promise<EmbeddedPostgres> => {
  const files = kept.get(file) ?? new KeptFile(await readFile(file));
  kept.set(file, files);
  return startEmbedded({ ...inMemory, loadDataDir: files });
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
