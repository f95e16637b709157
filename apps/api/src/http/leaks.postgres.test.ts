import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { leaksIn } from '../testing/leaks.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { databaseUrl, onServer } from '../testing/template.ts';

let database: TestDatabase;
let server: TestServer;
const logged: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer({ database, logged: { write: (line) => void logged.push(line) } });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

/** A figure of the metrics may happen to be a code of the database. */
const withoutFigures = (metrics: string): string => metrics.replaceAll(/ [\d.e+-]+$/gm, '');

const ask = (path: string): Promise<string> =>
  fetch(`${server.url}${path}`, { headers: { authorization: server.bearer('ADMIN') } })
    .then((response) => response.text())
    .catch((error: unknown) => String(error));

const paths = [
  '/graphql?query={people(first:5){nodes{name}}}',
  '/exports/people.csv',
  '/metrics',
  '/health/ready',
  '/publications/a.docx',
];

test('connections that are cut again and again tell callers nothing, and the next request is served', async () => {
  if (database.url === null) throw new Error('This file runs on PostgreSQL.');
  const name = new URL(database.url).pathname.slice(1);
  const elsewhere = databaseUrl(database.url, 'postgres');
  const cut = () =>
    onServer(elsewhere, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  const answers: string[] = [];
  for (let round = 0; round < 10; round += 1) {
    const asking = Array.from({ length: 20 }, (_, index) => ask(paths[index % paths.length] ?? ''));
    await cut();
    answers.push(...(await Promise.all(asking)));
  }
  expect(answers.map(withoutFigures).flatMap(leaksIn)).toEqual([]);
  const failed = logged.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
  expect(failed.length).toBeGreaterThan(0);
  expect(JSON.stringify(failed)).not.toMatch(/\bSELECT\b|"detail"|"where"/);
  await expect.poll(() => ask('/graphql?query={viewer{role}}')).toContain('ADMIN');
});
