import { afterEach, expect, inject, test } from 'vitest';
import { endsWith, killAll, ready, run } from './testing/program.ts';
import { databaseUrl, onServer, uniqueName } from './testing/template.ts';

afterEach(killAll);

test('servers on one PostgreSQL start together, make one ADMIN, and take each other’s keys', async () => {
  const template = inject('template');
  if (template.kind !== 'postgres') throw new Error('made for PostgreSQL');
  const name = uniqueName('shared');
  await onServer(template.server, `CREATE DATABASE "${name}"`);
  const shared = { DATABASE_URL: databaseUrl(template.server, name) };
  const servers = [run('main.js', [], shared), run('main.js', [], shared)];
  const urls = await Promise.all(servers.map(ready));
  expect(servers.filter(({ printed }) => printed().includes('Password:'))).toHaveLength(1);
  const key = await endsWith(
    run('cli/main.js', ['key', 'create', '--name', 'dashboard', '--role', 'VIEWER'], shared),
  );
  const headers = { authorization: `Bearer ${key.printed}` };
  const answers = await Promise.all(urls.map((url) => fetch(`${url}/metrics`, { headers })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  for (const { child } of servers) child.kill('SIGTERM');
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
  await onServer(template.server, `DROP DATABASE "${name}" WITH (FORCE)`);
});
