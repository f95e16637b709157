import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../global-id.ts';
import { apiOf } from '../testing/api.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { leaksIn } from '../testing/leaks.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { everyOperation } from '../testing/operations.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let database: TestDatabase;
let server: TestServer;
let logged: string[];
const ids: Record<string, string> = {};

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startTestServer({ database, logged: { write: (line) => void logged?.push(line) } });
  const ledger = ledgerOver(apiOf(server));
  const authority = await ledger.authority();
  const station = await ledger.station(authority);
  const [branch, team, person] = [
    await ledger.branch(station),
    await ledger.team(station),
    await ledger.person(),
  ];
  Object.assign(ids, { authority, station, branch, team, person, recipient: person });
  logged = [];
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const nowhere = encodeGlobalId('Station', '00000000-0000-7000-8000-000000000000');

/** The record that a field such as stationId or personIds names. */
const idFor = (field: string): string => ids[field.replace(/Ids?$/, '')] ?? nowhere;

const ordinary = {
  String: 'text',
  ID: idFor,
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2017-01',
  DateTime: '2017-01-01T00:00:00Z',
  JSON: {},
};

const send = (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  path = '/graphql',
) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: server.bearer('ADMIN'), ...headers },
    body,
  });

const isFailure = (line: string): boolean => JSON.parse(line).level >= 50;

const lastFailure = (): string => logged.findLast(isFailure) ?? 'null';

/** What is wrong with the answers to every operation, each with these leaves. */
const problemsWith = async (leaves: object): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const { name, query, variables } of everyOperation({ ...ordinary, ...leaves })) {
    const response = await send(JSON.stringify({ query, variables }));
    const answer = await response.text();
    const wrong = leaksIn(answer);
    if (answer.includes('INTERNAL_SERVER_ERROR')) problems.push(`${name} failed: ${lastFailure()}`);
    problems.push(...wrong.map((leak) => `${name} tells ${leak}`));
  }
  return problems;
};

describe('no operation fails or tells of its inside when it is given', () => {
  const cyclic = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');

  test.each([
    ['U+0000 in every text', { String: 'a\u0000b' }],
    ['half a character in every text', { String: 'a\ud800b\udc00' }],
    ['SQL in every text', { String: `'; DROP TABLE "person"; -- \\` }],
    ['patterns in every text', { String: '%_\\(?<x>[a-z' }],
    ['the names of prototypes in every text', { String: '__proto__' }],
    ['the name of every object’s maker in every text', { String: 'constructor' }],
    ['prototype keys in every JSON', { JSON: cyclic }],
    ['U+0000 in every JSON', { JSON: { '\u0000': '\u0000', kinds: ['\u0000'] } }],
    ['ids that are none', { ID: 'a\u0000b' }],
    ['ids of another table', { ID: encodeGlobalId('Setting', '00000000-0000-7000-8000-000000000000') }],
    ['ids of a prototype', { ID: encodeGlobalId('__proto__', '00000000-0000-7000-8000-000000000000') }],
    ['the largest numbers', { Int: 2_147_483_647, Float: Number.MAX_VALUE }],
    ['the least numbers', { Int: -2_147_483_648, Float: -Number.MAX_VALUE }],
    ['numbers out of range', { Int: 1e20, Float: '1e999' }],
    ['the first and last days', { Date: '2199-12-31', DateTime: '9999-12-31T23:59:59Z' }],
    ['days that are none', { Date: '2017-02-30', DateTime: '2017-02-30T25:00:00Z' }],
  ])('%s', { timeout: 300_000 }, async (_name, leaves) => {
    expect(await problemsWith(leaves)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

test('every operation is asked, with every text of its input', () => {
  const operations = everyOperation(ordinary);
  expect(operations.length).toBeGreaterThan(200);
  expect(operations.reduce((sum, { texts }) => sum + texts, 0)).toBeGreaterThan(300);
});

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('what is sent to a route that is not as it should be', () => {
  const authorization = () => server.bearer('ADMIN');
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers: { authorization: authorization(), ...headers } });
  const auth = '/api/auth/sign-in/email';
  const upload = (query: string, body: string | Uint8Array<ArrayBuffer>) =>
    send(body, { 'x-qinglan-import': '1', 'content-type': 'text/csv' }, `/imports/people${query}`);

  const requests: Readonly<Record<string, () => Promise<Response>>> = {
    'JSON that ends too soon': () => send('{"query": "{'),
    'no JSON to sign-in': () => send('{"email":', {}, auth),
    'an array to sign-in': () => send('[1]', {}, auth),
    'null to sign-in': () => send('null', {}, auth),
    'prototype keys to sign-in': () =>
      send('{"__proto__":{"a":1},"email":{"$ne":1},"password":[]}', {}, auth),
    'U+0000 to sign-in': () =>
      send('{"email":"a\\u0000@b.cn","password":"\\u0000\\u0000\\u0000aaaaaaaaaa"}', {}, auth),
    'half a character to sign-in': () =>
      send('{"email":"\\ud800@b.cn","password":"\\ud800aaaaaaaaaaaa"}', {}, auth),
    'bytes that are no text': () => send(bytes('ff fe c0 80 7b'.replaceAll(' ', ''))),
    'bytes that are no text to sign-in': () => send(bytes('fffec0807b'), {}, auth),
    'prototype keys': () =>
      send('{"query":"{ viewer { role } }","__proto__":{"a":1},"extensions":{"__proto__":1}}'),
    'variables that are none': () => send('{"query":"{ viewer { role } }","variables":"a"}'),
    'an operation that is not there': () =>
      send('{"query":"query A { viewer { role } }","operationName":"B"}'),
    'a deep query': () => send(JSON.stringify({ query: `${'{ a'.repeat(200)}` })),
    'a persisted query that is not there': () =>
      send('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}'),
    'a form': () => send('query=%7B', { 'content-type': 'multipart/form-data; boundary=x' }),
    'no query': () => get('/graphql'),
    'bad cookies': () => get('/api/auth/get-session', { cookie: 'qinglan.session_token=%00%ff; =; ;;a' }),
    'bad cookies at GraphQL': () =>
      fetch(`${server.url}/graphql?query={viewer{role}}`, {
        headers: { cookie: 'qinglan.session_token=%E0%A4%A.x; __proto__=1' },
      }),
    'a bad key': () => get('/graphql?query={viewer{role}}', { authorization: 'Bearer qinglan_%00' }),
    'no languages': () => get('/graphql?query={', { 'accept-language': `${'zh;q=a,'.repeat(200)}` }),
    'a code with U+0000': () => get('/exports/people.csv?station=%00'),
    'a code that is no text': () => get('/exports/people.csv?station=%ff&authority=%c0%80'),
    'a kind of a prototype': () => get('/exports/__proto__.csv'),
    'a format of a prototype': () => get('/templates/people.constructor'),
    'a language of a prototype': () => get('/templates/people.csv?language=__proto__'),
    'an id that is none': () => get('/publications/%00%ff.docx'),
    'an id of another type': () => get(`/publications/${nowhere}.docx`),
    'an id of nothing': () =>
      get(`/publications/${encodeGlobalId('Publication', '00000000-0000-7000-8000-000000000000')}.docx`),
    'a mapping of prototypes': () => upload('?map=__proto__=constructor&acknowledge=__proto__=a', '姓名\n'),
    'an import named with U+0000': () => upload('?name=%00%0d%0aX:%20y', '姓名\n'),
    'an import of no text': () => upload('', bytes('c080fffe')),
    'an import of a broken workbook': () => upload('?name=a.xlsx', bytes('504b0304ffffffffffffffffffffffff')),
    'an import with U+0000 in its cells': () => upload('', '姓名,性别,类别\n张\u0000三,男,民警\n'),
    'a range that is none': () => get('/', { range: 'bytes=99999999999999999999-' }),
    'an event stream of nothing': () =>
      get('/graphql?query=subscription{a}', { accept: 'text/event-stream' }),
  };

  test.each(Object.entries(requests))('%s tells nothing of our inside', async (_name, ask) => {
    logged = [];
    const response = await ask();
    const told = [...response.headers].map((header) => header.join(': ')).join('\n');
    expect(leaksIn(`${told}\n${await response.text()}`)).toEqual([]);
    const failures = logged.filter(isFailure);
    expect([response.status < 500, failures]).toEqual([true, []]);
  });
});

describe('a failure of the database', () => {
  test('by a constraint that no rule knows tells the caller nothing, and the operator its name', async () => {
    const guard = `ALTER TABLE "person" ADD CONSTRAINT "of_nobody" CHECK ("name" <> '查无此人')`;
    await server.db.$executeRawUnsafe(guard);
    const [create] = everyOperation({ ...ordinary, String: '查无此人' }).filter(
      ({ name }) => name === 'createPerson',
    );
    const input = { name: '查无此人', category: 'OFFICER', sex: 'MALE' };
    const response = await send(JSON.stringify({ query: create?.query, variables: { input } }));
    const answer = await response.text();
    expect(answer).toContain('INTERNAL_SERVER_ERROR');
    expect(leaksIn(answer)).toEqual([]);
    expect(JSON.parse(lastFailure())).toMatchObject({
      msg: 'a resolver failed',
      field: 'createPerson',
      requestId: response.headers.get('x-request-id'),
      err: { code: '23514', constraint: 'of_nobody', stack: expect.any(Array) },
    });
  });

  test('by a table that is gone tells nothing at any route', async () => {
    for (const table of ['person', 'publication', 'secretary_tenure', 'session', 'setting'])
      await server.db.$executeRawUnsafe(`ALTER TABLE "${table}" RENAME TO "${table}_gone"`);
    logged = [];
    const publication = encodeGlobalId('Publication', '00000000-0000-7000-8000-000000000000');
    const key = { authorization: server.bearer('ADMIN') };
    const asked = [
      send(JSON.stringify({ query: '{ people(first: 1) { nodes { name } } }' })),
      send('姓名\n', { 'x-qinglan-import': '1' }, '/imports/people'),
      fetch(`${server.url}/publications/${publication}.docx`, { headers: key }),
      fetch(`${server.url}/exports/people.csv`, { headers: key }),
    ];
    for (const asking of asked) {
      const response = await asking.catch((error: unknown) => String(error));
      const answer =
        typeof response === 'string'
          ? response
          : await response.text().catch((error: unknown) => String(error));
      expect(leaksIn(answer)).toEqual([]);
    }
    expect(JSON.parse(lastFailure()).err).toMatchObject({ code: expect.stringMatching(/^P2021|42P01$/) });
  });

  test('that is gone altogether tells nothing at any route', async () => {
    await database.opened.db.$executeRawUnsafe('ALTER TABLE "user" RENAME TO "user_gone"');
    for (const path of [
      '/graphql?query={viewer{role}}',
      '/exports/people.csv',
      '/metrics',
      '/templates/people.csv',
    ]) {
      const response = await fetch(`${server.url}${path}`, {
        headers: { authorization: server.bearer('ADMIN') },
      });
      const answer = await response.text();
      expect(answer).toContain('INTERNAL_SERVER_ERROR');
      expect(leaksIn(answer)).toEqual([]);
    }
    expect(JSON.parse(lastFailure()).err.stack.length).toBeGreaterThan(0);
  });
});
