import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
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

describe('requests that lie about what they are', () => {
  const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));
  const asked = JSON.stringify({ query: '{ __typename }' });

  const send = async (body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Answer> =>
    read(
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signedIn(), ...headers },
        body,
      }),
    );

  test('a compressed body is not unpacked', async () => {
    const answer = await send(Uint8Array.from(gzipSync(asked)), { 'content-encoding': 'gzip' });
    expect([answer.status, codeOf(answer), answer.data]).toEqual([400, 'BAD_USER_INPUT', undefined]);
  });

  test('a charset makes no other request of the same bytes', async () => {
    for (const charset of ['utf-7', 'utf-16', 'ibm500', '"utf-8", text/html'])
      expect(
        (await send(bytes(asked), { 'content-type': `application/json; charset=${charset}` })).data,
      ).toEqual({
        __typename: 'Query',
      });
    const utf16 = Uint8Array.from(Buffer.from(asked, 'utf16le'));
    expect((await send(utf16, { 'content-type': 'application/json; charset=utf-16' })).status).toBe(400);
  });

  test('a byte order mark is no JSON', async () => {
    const answer = await send(bytes(`\uFEFF${asked}`));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('of a key that comes twice the last counts, for the limits and for what runs', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `a${n}: __typename`).join(' ');
    expect(codeOf(await post(`{"query": "{ __typename }", "query": "{ ${many} }"}`))).toBe(
      'QUERY_TOO_COMPLEX',
    );
    expect((await post(`{"query": "{ ${many} }", "query": "{ __typename }"}`)).data).toEqual({
      __typename: 'Query',
    });
  });

  test('a document is not taken from a hash or from an extension', async () => {
    const persisted = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    expect(codeOf(await post(JSON.stringify({ extensions: persisted })))).toBe('BAD_USER_INPUT');
    expect((await ask('{ __typename }', { extensions: persisted })).data).toEqual({ __typename: 'Query' });
  });

  test.each(['', 'B', '__proto__', 'constructor', '{ viewer { id } }'])(
    'the operation named %j is none where the document has another',
    async (operationName) => {
      const answer = await ask('query A { __typename }', { operationName });
      expect([codeOf(answer), answer.data ?? null]).toEqual(['BAD_USER_INPUT', null]);
    },
  );

  test('a mutation does not hide behind the query that is named', async () => {
    const before = await people();
    const both = `query A { __typename } ${mutation.replace('mutation', 'mutation B')}`;
    expect((await ask(both, { operationName: 'A' })).data).toEqual({ __typename: 'Query' });
    expect((await get({ query: both, operationName: 'B' }, signedIn())).status).toBe(405);
    expect(codeOf(await ask(both))).toBe('BAD_USER_INPUT');
    expect(await people()).toBe(before);
  });

  test('the connection is not handed over to a WebSocket', async () => {
    const { hostname, port } = new URL(url);
    const upgrade = request({
      hostname,
      port,
      path: '/graphql',
      headers: {
        ...signedIn(),
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-version': '13',
        'sec-websocket-protocol': 'graphql-transport-ws',
      },
    }).end();
    const [response] = (await once(upgrade, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    response.destroy();
  });
});

describe('work out of proportion', () => {
  const inTime = { timeout: 10_000 };

  test.each([
    ['@defer', '{ ... @defer { __typename } }'],
    ['@stream', '{ metrics @stream(initialCount: 0) { name } }'],
    ['a directive twice', '{ __typename @skip(if: false) @skip(if: false) }'],
  ])('%s is not known', async (_what, query) => {
    const answer = await ask(query);
    expect([codeOf(answer), answer.data]).toEqual(['GRAPHQL_VALIDATION_FAILED', undefined]);
  });

  test('fields that are compared with each other, as many as may be', inTime, async () => {
    const viewers = `... { ${'viewer { name } '.repeat(10)} } `;
    const answer = await ask(`{ ${viewers.repeat(15)} }`);
    expect(answer.data).toHaveProperty('viewer.name');
  });

  test('the same order by one field, thousands of times, behind a cursor', inTime, async () => {
    const query = `query ($orderBy: [PersonOrder!], $after: String) {
      people(orderBy: $orderBy, after: $after) { pageInfo { endCursor } } }`;
    await server.db.person.create({ data: { name: '甲', category: 'OFFICER', sex: 'MALE' } });
    const { data } = await ask('{ people { pageInfo { endCursor } } }');
    const after = (data as { people: { pageInfo: { endCursor: string } } }).people.pageInfo.endCursor;
    const orderBy = Array(3900).fill({ field: 'NAME', direction: 'DESC' });
    const { errors, data: page } = await ask(query, { variables: { orderBy, after } });
    expect([errors, page]).toEqual([undefined, { people: { pageInfo: { endCursor: null } } }]);
  });

  test('a text to search for that is longer than any', async () => {
    for (const [field, query] of [
      ['search', 'query ($text: String) { people(filter: { search: $text }) { totalCount } }'],
      ['reason', 'query ($text: String) { ledgerEntries(filter: { reason: $text }) { totalCount } }'],
    ] as const) {
      const answer = await ask(query, { variables: { text: '人'.repeat(201) } });
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        rule: 'text.length',
        field,
      });
      expect((await ask(query, { variables: { text: '人'.repeat(200) } })).errors).toBeUndefined();
    }
  });

  test.each([
    ['1e400', '1e400'],
    ['twenty thousand digits', '9'.repeat(20_000)],
    ['beyond a list', '2147483647'],
    ['below nothing', '-2147483648'],
  ])('a page of %s', inTime, async (_what, first) => {
    const query = 'query ($n: Int) { people(first: $n) { nodes { id } } }';
    const answer = await post(`{"query": ${JSON.stringify(query)}, "variables": {"n": ${first}}}`);
    expect(['BAD_USER_INPUT', undefined]).toContain(codeOf(answer));
    expect(JSON.stringify(answer.data ?? null).length).toBeLessThan(1000);
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
