import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { type LimitName, limits } from './limits.ts';

let database: TestDatabase;
let server: TestServer;

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer({ database });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const send = (body: string, { url, bearer }: TestServer = server): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer('ADMIN') },
    body,
  });

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

const ask = async (query: string, more: object = {}, from: TestServer = server): Promise<Answer> =>
  (await send(JSON.stringify({ query, ...more }), from)).json() as Promise<Answer>;

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

const nested = (count: number, field: string, inner: string): string =>
  `${`${field} { `.repeat(count)}${inner}${' }'.repeat(count)}`;

const askMetric = `query ($parameters: JSON) {
  metric(name: "awards", stationId: "x", parameters: $parameters) { value }
}`;

interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly operationName?: string;
}

/** What asks for just so much. */
const asking: Readonly<Partial<Record<LimitName, (count: number) => Asked>>> = {
  characters: (count) => ({ query: '{ viewer { name } }'.padEnd(count, ' ') }),
  tokens: (count) => ({ query: `{ nodes(ids: [${'"x" '.repeat(count - 12)}]) { id } }` }),
  operations: (count) => ({ query: times(count, (n) => `query Q${n} { __typename }`), operationName: 'Q0' }),
  depth: (count) => ({
    query: `{ authorityByCode(code: "none") { ${nested(count - 2, 'parent', 'id')} } }`,
  }),
  aliases: (count) => ({ query: `{ ${times(count, (n) => `a${n}: __typename`)} }` }),
  repetitions: (count) => ({ query: `{ ${'__typename '.repeat(count)} }` }),
  fields: (count) => ({
    query: `{ ${'... { __typename __typename __typename __typename __typename } '.repeat(Math.floor(count / 5))} ${'__typename '.repeat(count % 5)} }`,
  }),
  fragments: (count) => ({
    query: `{ ${times(count, (n) => `...F${n}`)} } ${times(count, (n) => `fragment F${n} on Query { __typename }`)}`,
  }),
  spreads: (count) => ({ query: `{ ${'...F '.repeat(count)} } fragment F on Query { __typename }` }),
  directives: (count) => ({
    query: `{ ${'__typename @include(if: true) @skip(if: false) '.repeat(Math.floor(count / 2))} viewer ${'@include(if: true)'.repeat(count % 2)} { name } }`,
  }),
  directivesAtOnePlace: (count) => ({ query: `{ __typename ${'@include(if: true) '.repeat(count)} }` }),
  introspectionLists: (count) => ({
    query: `{ __schema { ${times(count, (n) => `a${n}: types { name }`)} } }`,
  }),
  introspectionMembers: (count) => ({
    query: `{ __type(name: "Station") { ${'fields { type { '.repeat(count)}name${' } }'.repeat(count)} } }`,
  }),
  variableDepth: (count) => ({
    query: askMetric,
    variables: { parameters: JSON.parse(`${'['.repeat(count)}${']'.repeat(count)}`) },
  }),
  variableValues: (count) => ({
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array(count - 1).fill('x') },
  }),
  // A record, at 16 points, and nine of its fields.
  complexity: (count) => ({
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ${'id '.repeat(9)} } ${'__typename '.repeat(count % 25)} }`,
    variables: { ids: Array(Math.floor(count / 25)).fill(encodeGlobalId('Station', randomUUID())) },
  }),
};

describe.each(Object.entries(asking))('%s', (name, asked) => {
  const { value } = limits[name as LimitName];

  test('is let through at the limit', async () => {
    const { query, ...more } = asked(value);
    const { errors = [] } = await ask(query, more);
    expect(errors.map(({ extensions }) => extensions['code'])).not.toContain('QUERY_TOO_COMPLEX');
    expect(errors.map(({ message }) => message).join()).not.toContain('Syntax Error');
  });

  test('is refused one above, before anything runs', async () => {
    const { query, ...more } = asked(value + 1);
    const { result, statements } = await server.countStatements(() => ask(query, more));
    expect(result).toEqual({
      errors: [
        expect.objectContaining({
          message: expect.stringContaining(String(value)),
          extensions: expect.objectContaining({
            code: 'QUERY_TOO_COMPLEX',
            rule: `request.${name}`,
            limit: value,
          }),
        }),
      ],
    });
    // Who is asking.
    expect(statements).toHaveLength(1);
  });
});

describe('body', () => {
  const body = (bytes: number): string => JSON.stringify({ query: '{ viewer { role } }' }).padEnd(bytes, ' ');

  test('is read at the limit', async () => {
    expect(await (await send(body(limits.body.value))).json()).toEqual({
      data: { viewer: { role: 'ADMIN' } },
    });
  });

  test('is refused one byte above', async () => {
    const response = await send(body(limits.body.value + 1));
    expect(response.status).toBe(413);
  });
});

describe('fragments are counted as they are written out', () => {
  /** Each fragment spreads the next one twice. */
  const bomb = (count: number): string =>
    `{ viewer { ...F0 } } ${times(count, (n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`)} fragment F${count} on Viewer { name }`;

  test('a bomb of 2²⁵ spreads', async () => {
    expect((await ask(bomb(25))).errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      rule: 'request.spreads',
    });
  });

  test('depth, aliases and introspection that fragments hide', async () => {
    const rule = async (query: string) => (await ask(query)).errors?.[0]?.extensions['rule'];
    const hidden = 'fragment A on Authority { parent { ...B } } fragment B on Authority';
    expect(
      await rule(`{ authorityByCode(code: "x") { ...A } } ${hidden} { ${nested(15, 'parent', 'id')} }`),
    ).toBe('request.depth');
    expect(
      await rule(`{ viewer { ...V ...V ...V } } fragment V on Viewer { ${times(11, (n) => `a${n}: name`)} }`),
    ).toBe('request.aliases');
    expect(
      await rule(
        '{ __schema { types { ...T } } } fragment T on __Type { fields { type { ...U } } } fragment U on __Type { fields { name } }',
      ),
    ).toBe('request.introspectionMembers');
  });

  test('what no operation uses counts too', async () => {
    const { errors } = await ask(
      `{ __typename } fragment Unused on Query { ${times(31, (n) => `a${n}: __typename`)} }`,
    );
    expect(errors?.[0]?.extensions['rule']).toBe('request.aliases');
  });

  test.each([
    ['itself', '{ ...A } fragment A on Query { ...A }'],
    ['itself around others', '{ ...A } fragment A on Query { ...B } fragment B on Query { __typename ...A }'],
    ['itself, used by nobody', '{ __typename } fragment A on Query { ...A }'],
  ])('one that spreads %s is refused', async (_what, query) => {
    expect((await ask(query)).errors?.[0]?.extensions).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      rule: 'request.fragmentCycle',
    });
  });
});

describe('cost', () => {
  const rule = async (query: string, variables: object = {}) =>
    (await ask(query, { variables })).errors?.[0]?.extensions['rule'];

  test('multiplies pages within pages, by variables and by their defaults too', async () => {
    const pages = (first: string) =>
      `{ stations(first: ${first}) { nodes { awards(first: ${first}) { nodes { id deed grantedOn createdAt updatedAt version kind { id name code version createdAt } } } branches { awards(first: ${first}) { totalCount } } } } }`;
    const query = `query ($first: Int = 100) ${pages('$first')}`;
    expect(await rule(pages('100'))).toBe('request.complexity');
    expect(await rule(query)).toBe('request.complexity');
    expect(await rule(query, { first: 100 })).toBe('request.complexity');
    expect(await rule(query, { first: 2 })).toBeUndefined();
  });

  test('is that of the operation that runs', async () => {
    const query = `query Small { viewer { name } } query Large { stations(first: 100) { nodes { awards(first: 100) { nodes { id deed grantedOn createdAt updatedAt version kind { id name code version createdAt } } } } } }`;
    const named = async (operationName: string) =>
      (await ask(query, { operationName })).errors?.[0]?.extensions['rule'];
    expect(await named('Small')).toBeUndefined();
    expect(await named('Large')).toBe('request.complexity');
  });
});

describe('time', () => {
  const slow = (work: (server: TestServer) => Promise<void>) => async () => {
    const hasty = await startTestServer({ database, quotas: { seconds: 0.001 } });
    await work(hasty).finally(() => hasty.close());
  };

  test(
    'a query that takes longer is given up',
    slow(async (hasty) => {
      const query = `{ ${times(10, (n) => `a${n}: streakLeaderboard { totalCount nodes { position } }`)} }`;
      const { data, errors } = await ask(query, {}, hasty);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', rule: 'request.seconds' });
    }),
  );

  test(
    'a mutation is not',
    slow(async (hasty) => {
      const query = `mutation { createPerson(input: { name: "慢", category: OFFICER, sex: MALE }) { __typename } }`;
      expect(await ask(query, {}, hasty)).toEqual({ data: { createPerson: { __typename: 'Person' } } });
    }),
  );
});
