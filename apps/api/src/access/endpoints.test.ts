import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { type AccessHost, cookieOf, startAccessHost } from '../testing/access-host.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { configure } from './better-auth.ts';
import { authPath } from './bounds.ts';
import { endpointAt } from './endpoints.ts';
import { commandLine } from './manager.ts';
import { everywhere } from './places.ts';
import { createUser } from './users.ts';

const account = { email: 'lin@example.org', password: 'correct horse' };

let database: TestDatabase;
let host: AccessHost;

beforeAll(async () => {
  database = await openTestDatabase();
  host = await startAccessHost(database.db);
  const manager = commandLine({ db: database.db, auth: host.auth });
  await createUser(manager, { name: '林', role: 'ADMIN', place: everywhere, ...account });
});

afterAll(async () => {
  await host?.close();
  await database?.close();
});

/** The paths of all that better-auth would answer to, of whatever version it is, its parameters filled in. */
const pathsOfBetterAuth = async (): Promise<readonly string[]> => {
  const log = createLog('silent');
  const { api } = await configure({ db: database.db, secret: 'x'.repeat(32), log, organisation: null });
  return Object.values(api).flatMap((endpoint: object) =>
    'path' in endpoint && typeof endpoint.path === 'string'
      ? [endpoint.path.replace(/:\w+/g, 'organisation')]
      : [],
  );
};

test('of all that better-auth would answer to, only what we have named is there, signed in or not', async () => {
  const paths = await pathsOfBetterAuth();
  expect(paths).toContain('/sign-up/email');
  expect(paths.length).toBeGreaterThan(30);
  const signedIn = { cookie: cookieOf(await host.post(`${authPath}/sign-in/email`, account)) };
  const closed = paths.filter((path) => endpointAt(authPath + path) === undefined);
  expect(paths.length - closed.length).toBeGreaterThan(10);
  for (const path of closed)
    for (const headers of [{}, signedIn])
      for (const answer of [
        await host.get(authPath + path, headers),
        await host.post(authPath + path, {}, headers),
      ])
        expect([path, answer.status]).toEqual([path, 404]);
});
