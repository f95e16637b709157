import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

// The probes of graphql-cop, and what else a scanner tries, each as a caller who is signed in unless it says otherwise.

let server: TestServer;
let url: string;

beforeAll(async () => {
  server = await startTestServer();
  url = `${server.url}/graphql`;
});
afterAll(() => server.close());

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: unknown;
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { ...(JSON.parse(text) as object), status: response.status, text };
};

const signedIn = (): Record<string, string> => ({ authorization: server.bearer('ADMIN') });

const post = async (body: string, headers: Record<string, string> = signedIn()): Promise<Answer> =>
  read(
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }),
  );

const ask = (query: string, more: object = {}): Promise<Answer> => post(JSON.stringify({ query, ...more }));

const get = async (
  parameters: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> => read(await fetch(`${url}?${new URLSearchParams(parameters)}`, { headers }));

const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions['code'];

const mutation =
  'mutation { createPerson(input: { name: "x", category: OFFICER, sex: MALE }) { __typename } }';

const people = (): Promise<number> => server.db.person.count();

describe('overloading', () => {
  test('aliases', async () => {
    const aliases = Array.from({ length: 101 }, (_, n) => `alias${n}: __typename`).join(' ');
    expect(codeOf(await ask(`query cop { ${aliases} }`))).toBe('QUERY_TOO_COMPLEX');
  });

  test('a batch', async () => {
    const batch = Array(10).fill({ query: 'query cop { __typename }', operationName: 'cop' });
    const answer = await post(JSON.stringify(batch));
    expect([answer.status, codeOf(answer), answer.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
  });

  test('directives', async () => {
    const answer = await ask(`query cop { __typename ${'@aa'.repeat(10)} }`);
    expect([codeOf(answer), answer.errors?.length]).toEqual(['QUERY_TOO_COMPLEX', 1]);
  });

  test('one field again and again', async () => {
    expect(codeOf(await ask(`query cop { ${'__typename \n'.repeat(500)} }`))).toBe('QUERY_TOO_COMPLEX');
  });

  test('introspection in circles', async () => {
    const circles = `{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`;
    expect(codeOf(await ask(circles))).toBe('QUERY_TOO_COMPLEX');
  });
});

describe('forgery', () => {
  test('a mutation by GET, even with a key', async () => {
    const before = await people();
    const answer = await get({ query: mutation }, signedIn());
    expect([answer.status, codeOf(answer)]).toEqual([405, 'BAD_USER_INPUT']);
    expect(await people()).toBe(before);
  });

  test('a query by GET without a header that another site could not send', async () => {
    const answer = await get({ query: '{ __typename }' }, { cookie: 'qinglan.session_token=x' });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'BAD_USER_INPUT']);
  });

  test.each([
    ['application/x-www-form-urlencoded', new URLSearchParams({ query: mutation }).toString()],
    ['text/plain', JSON.stringify({ query: mutation })],
    ['text/plain; charset=utf-8, application/json', JSON.stringify({ query: mutation })],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
    ['', JSON.stringify({ query: mutation })],
  ])('a form as %s never executes, even with a key', async (type, body) => {
    const before = await people();
    const answer = await read(
      await fetch(url, { method: 'POST', headers: { ...signedIn(), 'content-type': type }, body }),
    );
    expect([answer.status, codeOf(answer)]).toEqual([415, 'BAD_USER_INPUT']);
    expect(await people()).toBe(before);
  });

  test('is no query by GET with a key, or of our own page', async () => {
    expect((await get({ query: '{ __typename }' }, signedIn())).data).toEqual({ __typename: 'Query' });
    // The browser's word stands for the page, not for who is signed in.
    expect(codeOf(await get({ query: '{ __typename }' }, { 'sec-fetch-site': 'same-origin' }))).toBe(
      'UNAUTHENTICATED',
    );
    expect((await get({ query: '{ __typename }' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('what is not told', () => {
  test.each([
    ['a field', '{ statoins { nodes { id } } }', {}],
    ['a type', '{ node(id: "x") { ... on Statoin { id } } }', {}],
    ['an argument', '{ stations(frist: 1) { nodes { id } } }', {}],
    ['a value', '{ streakLeaderboard(kind: RED_FLAGS) { totalCount } }', {}],
    [
      'a value in a variable',
      'query ($k: StreakKind!) { streakLeaderboard(kind: $k) { totalCount } }',
      { k: 'RED_FLAGS' },
    ],
    [
      'a field of an input',
      'query ($f: StationFilter) { stations(filter: $f) { totalCount } }',
      { f: { serach: 'x' } },
    ],
  ])('%s of another name', async (_what, query, variables) => {
    const { errors = [], text } = await ask(query, { variables });
    expect(errors).not.toEqual([]);
    expect(text).not.toMatch(/did you mean/i);
  });

  test('who is unknown learns no name of the schema', async () => {
    for (const query of [
      '{ __typename }',
      '{ statoins }',
      '{ __schema { types { name } } }',
      '{ viewer { name }',
      mutation,
    ]) {
      const answer = await post(JSON.stringify({ query }), {});
      expect([answer.status, codeOf(answer), answer.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
      expect(answer.text).not.toMatch(/station|Query|name/i);
    }
  });

  test('GraphiQL is not shown to who is unknown', async () => {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(406);
    expect(await response.text()).toBe('');
  });

  test.each([{ 'x-apollo-tracing': '1' }, { 'apollo-federation-include-trace': 'ftv1' }, { 'x-debug': '1' }])(
    'nothing of how it was worked out, with %o',
    async (headers) => {
      const answer = await post(JSON.stringify({ query: '{ __typename }', extensions: { tracing: true } }), {
        ...signedIn(),
        ...headers,
      });
      expect(JSON.parse(answer.text)).toEqual({ data: { __typename: 'Query' } });
    },
  );
});

describe('what is malformed is an error with a code, and nothing of ours', () => {
  const inside =
    /node_modules|\.ts\b|\.js\b|\bat \w|stack|SELECT |prisma|exception|originalError|Unexpected token/i;

  test.each([
    ['no JSON', '{"query": "{ __typename }"'],
    ['nothing', ''],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['no document', '{}'],
    ['a document that is no text', '{"query": 1}'],
    ['an empty document', '{"query": " "}'],
    ['variables that are no object', '{"query": "{ __typename }", "variables": [1]}'],
    ['variables in a text', '{"query": "{ __typename }", "variables": "{}"}'],
    ['an operation without a name', '{"query": "{ __typename }", "operationName": 7}'],
    ['an operation that is not there', '{"query": "query A { __typename }", "operationName": "B"}'],
    ['a parameter too many', '{"query": "{ __typename }", "debug": true}'],
    ['no GraphQL', '{"query": "qwerty cop { abc }"}'],
    [
      'a variable of another type',
      '{"query": "query ($n: Int!) { stations(first: $n) { totalCount } }", "variables": {"n": {"a": 1}}}',
    ],
    ['a variable that is missing', '{"query": "query ($n: Int!) { stations(first: $n) { totalCount } }"}'],
    [
      'a prototype',
      '{"query": "query ($n: Int) { stations(first: $n) { totalCount } }", "variables": {"__proto__": {"n": 1}, "n": "1"}}',
    ],
  ])('%s', async (_what, body) => {
    const answer = await post(body);
    expect([codeOf(answer), answer.data ?? null]).toEqual(['BAD_USER_INPUT', null]);
    expect(answer.text).not.toMatch(inside);
  });

  test('variables of a GET that are no JSON', async () => {
    const answer = await get({ query: '{ __typename }', variables: '{' }, signedIn());
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.text).not.toMatch(inside);
  });
});

test('who is signed in may read the schema, as GraphiQL does', async () => {
  const { data, errors } = await ask(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
  expect(errors).toBeUndefined();
  expect(data).toHaveProperty('__schema.types');
});
