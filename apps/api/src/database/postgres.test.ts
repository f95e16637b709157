import { createServer } from 'node:net';
import { describe, expect, inject, test } from 'vitest';
import { databaseUrl, onServer, uniqueName } from '../testing/template.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { openDatabase } from './open.ts';
import { maskPassword } from './postgres.ts';

const refusal = async (url: string): Promise<string> => {
  const error: unknown = await openDatabase({ url }).catch((thrown: unknown) => thrown);
  return `${(error as Error).name}: ${(error as Error).message}`;
};

describe('a PostgreSQL that does not open is told in one line', () => {
  test('when nothing listens', async () => {
    const message = await refusal('postgres://me:hunter2@127.0.0.1:1/ledger');
    expect(message).toBe(
      'OperatorError: Cannot open postgres://me:***@127.0.0.1:1/ledger: nothing answers there: start PostgreSQL, or correct DATABASE_URL.',
    );
  });

  test('when the host is unknown', async () => {
    expect(await refusal('postgres://me:hunter2@no-such-host.invalid/ledger')).toMatch(
      /^OperatorError: Cannot open postgres:\/\/me:\*\*\*@no-such-host\.invalid\/ledger: the host [^\n]*DATABASE_URL\.$/,
    );
  });

  test('when something else listens there', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const message = await refusal(`postgres://me:hunter2@127.0.0.1:${port}/ledger`);
    other.close();
    expect(message).toMatch(/^OperatorError: Cannot open [^\n]*correct DATABASE_URL\.$/);
    expect(message).not.toContain('hunter2');
  });
});

test.each([
  ['postgres://me:p%40ss@db/ledger', 'postgres://me:***@db/ledger'],
  ['postgres://me@db/ledger', 'postgres://me@db/ledger'],
  ['postgres://db/ledger?user=me&password=x', 'postgres://db/ledger?user=me&password=***'],
])('%s is shown as %s', (url, shown) => {
  expect(maskPassword(url)).toBe(shown);
});

const template = inject('template');

if (template.kind === 'postgres') {
  const { server } = template;

  test('a database that is not there is told in one line', async () => {
    expect(await refusal(databaseUrl(server, 'qinglan_not_there'))).toContain(
      'there is no database qinglan_not_there: create it',
    );
  });

  test('two servers that start together on one empty database migrate it once', async () => {
    const name = uniqueName('race');
    await onServer(server, `CREATE DATABASE "${name}"`);
    const open = () => openDatabase({ url: databaseUrl(server, name) });
    const opened = [await open(), await open(), await open()] as const;
    await Promise.all(opened.map((each) => migrate(each)));
    const rows = opened[0].db.$queryRaw`SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1`;
    expect(await rows).toEqual((await readMigrations()).map(({ name: each }) => ({ name: each })));
    await Promise.all(opened.map((each) => each.close()));
    await onServer(server, `DROP DATABASE "${name}"`);
  });

  test('instants mean the same whatever the server’s time zone', async () => {
    const name = uniqueName('zone');
    await onServer(server, `CREATE DATABASE "${name}"`);
    await onServer(server, `ALTER DATABASE "${name}" SET TimeZone = 'Asia/Shanghai'`);
    const { db, close } = await openDatabase({ url: databaseUrl(server, name) });
    const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
    expect(Math.abs(Date.now() - Number(row?.now))).toBeLessThan(60_000);
    await close();
    await onServer(server, `DROP DATABASE "${name}"`);
  });
}
