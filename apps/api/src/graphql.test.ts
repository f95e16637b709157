import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './testing/server.ts';

let server: TestServer;
let url: string;

beforeAll(async () => {
  server = await startTestServer();
  url = `${server.url}/graphql`;
});
afterAll(() => server.close());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => url,
    fetchFn: (input: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', server.bearer('VIEWER'));
      return fetch(input, { ...init, headers });
    },
  });

  test('there are 61 audits', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    },
  );
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: server.bearer('ADMIN'), ...headers },
    body: JSON.stringify(body),
  });

const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

describe('every error carries a code', () => {
  test.each([
    ['a syntax error', '{ stations(first: 1', 'BAD_USER_INPUT'],
    ['an unknown field', '{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a garbled id', '{ node(id: "garbage") { id } }', 'BAD_USER_INPUT'],
    [
      'an id of another type in a filter',
      '{ stations(filter: { ids: ["QXdhcmQ6eA"] }) { nodes { id } } }',
      'BAD_USER_INPUT',
    ],
    ['a negative page', '{ stations(first: -1) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['a garbled cursor', '{ stations(after: "zzz") { nodes { id } } }', 'BAD_USER_INPUT'],
  ])('%s', async (_what, query, code) => {
    expect(await codeOf(await post({ query }))).toBe(code);
  });

  test('a caller whom nobody knows', async () => {
    expect(await codeOf(await post({ query: '{ viewer { name } }' }, { authorization: '' }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(
      await codeOf(await post({ query: '{ viewer { name } }' }, { authorization: 'Bearer made-up' })),
    ).toBe('UNAUTHENTICATED');
  });
});

test('a body of 10 MB is refused, not read', async () => {
  const response = await post({
    query: '{ viewer { name } }',
    variables: { ballast: 'x'.repeat(10_000_000) },
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('a mutation by GET is refused', async () => {
  const query = 'mutation { archiveStation(input: { id: "x", version: 1, reason: "y" }) { __typename } }';
  const response = await fetch(`${url}?query=${encodeURIComponent(query)}`, {
    headers: { authorization: server.bearer('ADMIN') },
  });
  expect(response.status).toBe(405);
});

test('GraphiQL is for those who are signed in, and comes from here', async () => {
  const page = (headers: Record<string, string>) =>
    fetch(url, { headers: { accept: 'text/html', ...headers } });
  expect((await page({})).status).not.toBe(200);
  const shown = await page({ authorization: server.bearer('VIEWER') });
  expect(shown.status).toBe(200);
  expect(await shown.text()).not.toMatch(/(src|href)="?https?:\/\/(?!127\.0\.0\.1)[^"]*\.(js|css)/);
});
