import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { createAuth } from '../access/auth.ts';
import { createKey } from '../access/keys.ts';
import type { Role } from '../access/roles.ts';
import { createAuthenticate } from '../access/viewer.ts';
import { createGraphql } from '../graphql.ts';
import { schema } from '../schema.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

/** What came back for one operation. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

interface Caller {
  /** null: nobody who signed in. */
  readonly as?: Role | null;
  readonly language?: 'zh' | 'en';
}

export interface TestApi extends Pick<TestDatabase, 'db' | 'countStatements' | 'kind'> {
  /** One GraphQL operation over HTTP; an ADMIN asks in English unless said otherwise. */
  ask(query: string, variables?: object, caller?: Caller): Promise<Answer>;
  close(): Promise<void>;
}

const testRoles = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'] as const satisfies readonly Role[];

/** The GraphQL API on an empty ledger of its own, listening on a free port, with an API key for each role. */
export const startTestApi = async (today = '2026-11-23'): Promise<TestApi> => {
  const database = await openTestDatabase();
  const { db, kind, countStatements } = database;
  const log = pino({ level: 'error' });
  const auth = createAuth({ db, secret: 'only for the tests of the API', log });
  const keys = new Map<Role, string>();
  for (const role of testRoles)
    keys.set(role, await createKey({ db, auth }, { name: role, role, scope: null, expires: null }));
  const authenticate = createAuthenticate({ db, auth });
  const clock = () => new Date(`${today}T04:00:00Z`);
  const server = createServer(createGraphql({ schema, db, clock, authenticate, log }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    db,
    kind,
    countStatements,
    ask: async (query, variables = {}, { as = 'ADMIN', language = 'en' } = {}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(as && { authorization: `Bearer ${keys.get(as)}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await database.close();
    },
  };
};
