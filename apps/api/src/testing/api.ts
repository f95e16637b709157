import type { Regulations } from '@qinglan/domain';
import type { Role } from '../access/roles.ts';
import { startTestServer, type TestServer } from './server.ts';

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

export interface TestApi extends Pick<TestServer, 'db' | 'countStatements' | 'kind' | 'close'> {
  /** One GraphQL operation over HTTP; an ADMIN asks in English unless said otherwise. */
  ask(query: string, variables?: object, caller?: Caller): Promise<Answer>;
}

/** A server as its GraphQL callers see it. */
export const apiOf = ({ url, bearer, ...server }: TestServer): TestApi => ({
  ...server,
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
});

export const startTestApi = async (today?: string, regulations?: Regulations): Promise<TestApi> =>
  apiOf(
    await startTestServer({
      ...(today !== undefined && { today }),
      ...(regulations && { regulations }),
    }),
  );
