// `npm run bench:limits`: how soon what is over a limit is refused, and how long the event loop of the server stood
// still over it. How to read it: bench/README.md.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { limits } from '../apps/api/dist/limits/limits.js';

const rounds = 30;
const slowest = { refused: 50, stoodStill: 100 };

/** @param {number} count @param {(index: number) => string} part */
const times = (count, part) => Array.from({ length: count }, (_, index) => part(index)).join(' ');
/** @param {number} count @param {string} open @param {string} inner */
const nested = (count, open, inner) => `${open.repeat(count)}${inner}${'}'.repeat(count)}`;
const above = Object.fromEntries(Object.entries(limits).map(([name, { value }]) => [name, value + 1]));
/** @param {string} name */
const over = (name) => above[name] ?? Number.NaN;

const megabyte = limits.body.value - 200;
const wide = 'id deed grantedOn createdAt updatedAt version kind { id name code }';
const pages = `{ stations(first: 100) { nodes { awards(first: 100) { nodes { ${wide} } } } } }`;
const introspected = `{ __schema { types { ${nested(4, 'fields { type {', 'name')}${'}'.repeat(4)} } } }`;

/** As much as the limits let through of what makes validation compare fields with fields, and one that is not there. */
const alike = `{ ${times(14, () => `... { ${'viewer { name } '.repeat(10)} }`)} nope }`;

/** @type {Readonly<Record<string, { query: string, variables?: object } | string>>} what it is → what is sent */
const requests = {
  'a body of 10 MB': 'x'.repeat(10_000_000),
  'a body of 1 MB that is no JSON': `{${'['.repeat(megabyte)}`,
  'a batch of 10,000': JSON.stringify(Array(10_000).fill({ query: '{ __typename }' })),
  '1 MB of comments': { query: '#\n'.repeat(megabyte / 3) },
  '1 MB of fields': { query: `{ ${'a '.repeat(megabyte / 2 - 10)} }` },
  'one token too many': { query: `{ ${'a '.repeat(over('tokens') - 2)} }` },
  'nested as deep as tokens allow': { query: nested(limits.tokens.value / 2 - 1, '{a', '{a}') },
  'one level too deep': {
    query: `{ authorityByCode(code: "x") { ${nested(over('depth') - 2, 'parent {', 'id')} } }`,
  },
  'one alias too many': { query: `{ ${times(over('aliases'), (n) => `a${n}: __typename`)} }` },
  '600 aliases': { query: `{ ${times(600, (n) => `a${n}: __typename`)} }` },
  'one field 1,990 times': { query: `{ ${'__typename '.repeat(1990)} }` },
  'one fragment too many': {
    query: `{ ...F0 } ${times(over('fragments'), (n) => `fragment F${n} on Query { __typename }`)}`,
  },
  'a bomb of 2²⁵ spreads': {
    query: `{ ...F0 } ${times(25, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F25 on Query { __typename }`,
  },
  'a fragment in itself': { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  '600 directives': { query: `{ __typename ${'@a'.repeat(600)} }` },
  'introspection in circles': { query: introspected },
  'unknown fields, as many as may be': { query: `{ ${times(limits.fields.value, (n) => `statoin${n}`)} }` },
  'fields that are compared with each other': { query: alike },
  'variables 100,000 deep': `{"query": "query ($p: JSON) { metric(name: \\"x\\", stationId: \\"x\\", parameters: $p) { value } }", "variables": {"p": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
  '1 MB of wrong ids': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array(Math.floor(megabyte / 4) - 100).fill('x') },
  },
  '1 MB of wrong values': {
    query: 'query ($n: [ID!]!) { nodes(ids: $n) { id } }',
    variables: { n: Array(Math.floor(megabyte / 3) - 100).fill({}) },
  },
  'pages within pages': { query: pages },
};

// No document comes twice: what was parsed and validated is remembered.
/** @param {{ query: string, variables?: object } | string} request @param {number} round */
const bodyOf = (request, round) =>
  Buffer.from(
    typeof request === 'string'
      ? request
      : JSON.stringify({ ...request, query: request.query + ' '.repeat(round) }),
  );

const directory = await mkdtemp(join(tmpdir(), 'qinglan-bench-'));
const server = fork(new URL('./limits-server.mjs', import.meta.url), {
  env: { PATH: process.env['PATH'], QINGLAN_DATA: directory },
});
const [{ url, key }] = await once(server, 'message');

/** What the server tells of the time since it was last asked, in milliseconds. */
const sinceLast = async () => {
  server.send('read');
  const [told] = await once(server, 'message');
  return told;
};

// The answer may come before all is sent, which fetch does not look for.
/** @param {Buffer} body @param {string | null} authorization */
const send = async (body, authorization) => {
  const began = performance.now();
  const sending = request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': body.byteLength,
      ...(authorization && { authorization }),
    },
  });
  sending.end(body);
  const [response] = await once(sending, 'response');
  const { errors = [] } = /** @type {any} */ (await json(response));
  return { taken: performance.now() - began, code: errors[0]?.extensions.code ?? 'answered' };
};

/** @param {number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param {string} name @param {{ query: string, variables?: object } | string} request @param {string | null} authorization */
const row = async (name, request, authorization) => {
  await send(bodyOf(request, 0), authorization);
  await sinceLast();
  const found = [];
  for (let round = 0; round < rounds; round += 1)
    found.push(await send(bodyOf(request, round + 1), authorization));
  const { stoodStill: still, worked } = await sinceLast();
  const taken = found.map((answer) => answer.taken);
  const late = Math.max(...taken);
  const isSlow = late > slowest.refused || still > slowest.stoodStill;
  const times = [middle(taken), late, worked / rounds, still];
  const cells = [name, found[0]?.code, ...times.map((time) => time.toFixed(1))];
  console.log(`| ${cells.join(' | ')} | ${isSlow ? 'slow' : ''} |`);
};

console.log(
  '| request | answer | median, ms | slowest, ms | server at work, ms | event loop stood still, ms | |',
);
console.log('|---|---|--:|--:|--:|--:|---|');
for (const [name, request] of Object.entries(requests)) await row(name, request, `Bearer ${key}`);
await row('anything, by who is unknown', { query: pages }, null);
server.disconnect();
await once(server, 'exit');
await rm(directory, { recursive: true });
