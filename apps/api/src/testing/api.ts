import type { Role } from '../access/roles.ts';
import type { TestDatabase } from './database.ts';
import { startTestServer } from './server.ts';

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

/** The whole server on an empty ledger of its own, as a caller of the GraphQL API meets it. */
export const startTestApi = async (today?: string): Promise<TestApi> => {
  const { url, bearer, db, kind, countStatements, close } = await startTestServer(today ? { today } : {});
  return {
    db,
    kind,
    countStatements,
    close,
    ask: async (query, variables = {}, { as = 'ADMIN', language = 'en' } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(as && { authorization: bearer(as) }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
};
