// `npm run bench:scopes`: what reading within a scope costs, as a multiple of reading everywhere, timed in turns in the
// same run on PostgreSQL; by the tables' owner, and by the application's own login under row-level security. How to read
// it: bench/README.md.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createAuth } from '../apps/api/dist/access/auth.js';
import { createKey } from '../apps/api/dist/access/keys.js';
import { commandLine } from '../apps/api/dist/access/manager.js';
import { everywhere, placeByCodes } from '../apps/api/dist/access/places.js';
import { createApplication } from '../apps/api/dist/application.js';
import { grantToApplication } from '../apps/api/dist/database/application-login.js';
import { migrate } from '../apps/api/dist/database/migrate.js';
import { openDatabase } from '../apps/api/dist/database/open.js';
import { readEnvironment } from '../apps/api/dist/env.js';
import { listen } from '../apps/api/dist/listen.js';
import { openFeed } from '../apps/api/dist/live/feed.js';
import { createLog } from '../apps/api/dist/log.js';

const server = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const rounds = 7;
const asked = 3;

/** @param {string} url @param {string[]} statements */
const run = async (url, ...statements) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
};

/** @param {number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const name = `qinglan_bench_${randomUUID().slice(0, 8)}`;
const login = `${name}_app`;
/** @param {Partial<Pick<URL, 'username' | 'password'>>} [as] */
const urlOf = (as = {}) => Object.assign(new URL(server), { pathname: `/${name}`, ...as }).href;

/** Ten provinces of thirty cities, each with forty stations; at each station ten verdicts and ten people. */
const records = [
  "SET qinglan.actor = 'system:bench'",
  `CREATE TEMP TABLE made AS SELECT i, gen_random_uuid() AS id,
     CASE WHEN i <= 10 THEN NULL ELSE (i - 11) / 30 + 1 END AS above FROM generate_series(1, 310) i`,
  `INSERT INTO authority (id, code, name, line, level, parent_id, ancestor_ids, updated_at)
   SELECT m.id, 'A' || m.i, 'A' || m.i, 'PUBLIC_SECURITY',
     (CASE WHEN m.above IS NULL THEN 'PROVINCE' ELSE 'CITY' END)::authority_level,
     p.id, array_remove(ARRAY[p.id, m.id], NULL), now()
   FROM made m LEFT JOIN made p ON p.i = m.above ORDER BY m.i`,
  `INSERT INTO station (id, code, name, authority_id, established_on, updated_at)
   SELECT gen_random_uuid(), 'S' || m.i || '-' || n, 'S' || m.i || '-' || n, m.id, '2000', now()
   FROM made m, generate_series(1, 40) n WHERE m.above IS NOT NULL ORDER BY random()`,
  `INSERT INTO evaluation (id, station_id, authority_id, scheme, year, outcome, published_on, updated_at)
   SELECT gen_random_uuid(), s.id, s.authority_id, 'A', 2010 + n, CASE WHEN random() < 0.9 THEN 'ADVANCED' ELSE 'STANDARD' END::evaluation_outcome,
     (2011 + n)::text, now() FROM station s, generate_series(1, 10) n ORDER BY random()`,
  `CREATE TEMP TABLE serving AS SELECT gen_random_uuid() AS id, s.id AS station_id, n
   FROM station s, generate_series(1, 10) n ORDER BY random()`,
  `INSERT INTO person (id, name, category, sex, updated_at) SELECT id, left(id::text, 8), 'OFFICER', 'MALE', now() FROM serving`,
  `INSERT INTO service_spell (id, person_id, station_id, category, entry, "from", updated_at)
   SELECT gen_random_uuid(), id, station_id, 'OFFICER', 'JOINED', '2005', now() FROM serving`,
  'VACUUM ANALYZE',
];

const questions = {
  '50 stations with their streak': '{ stations(first: 50) { nodes { id name streak { length since } } } }',
  '50 people with their service':
    '{ people(first: 50) { nodes { id name spells { from station { name } } } } }',
  'the leaderboard':
    '{ streakLeaderboard(first: 50) { nodes { position station { name } streak { length } } } }',
  '50 newest entries of the ledger': '{ ledgerEntries(first: 50) { nodes { id at action recordType } } }',
  'the newest entries, and how many':
    '{ ledgerEntries(first: 50) { totalCount nodes { id at action recordType } } }',
  'a station by its code': '{ stationByCode(code: "S11-1") { id name } }',
};

/** Of each the codes that `placeByCodes` takes. @type {Record<string, { scope?: string, station?: string }>} */
const places = {
  everywhere: {},
  'province, 1,200': { scope: 'A1' },
  'city, 40': { scope: 'A11' },
  'one station': { station: 'S11-1' },
};

const log = createLog('silent');
const { regulations } = readEnvironment();

/** What the readers of one login ask by. @param {string} url */
const openAs = async (url) => {
  const opened = await openDatabase({ url });
  const { db } = opened;
  const auth = createAuth({ db, secret: 'only for the bench', log });
  const feed = openFeed({ opened, log });
  const application = createApplication({
    db,
    auth,
    feed,
    readWithin: opened.readWithin,
    noteKeyUse: () => undefined,
    clock: () => new Date(),
    regulations,
    adminDirectory: null,
    phase: () => 'ready',
    quotas: { budget: 1e12, anonymous: 1e12, seconds: 120 },
    log,
  });
  const listener = await listen('127.0.0.1', 0);
  listener.serve(application.fetch);
  /** @param {string} key @param {string} query */
  const ask = async (key, query) => {
    const began = performance.now();
    const response = await fetch(`${listener.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query }),
    });
    const { errors } = /** @type {any} */ (await response.json());
    if (errors) throw new Error(JSON.stringify(errors));
    return performance.now() - began;
  };
  /** @type {Map<string, string>} */
  const keys = new Map();
  for (const [place, codes] of Object.entries(places)) {
    const over = 'scope' in codes || 'station' in codes ? await placeByCodes(db, codes) : everywhere;
    const manager = commandLine({ db, auth });
    keys.set(place, (await createKey(manager, { name: place, role: 'EDITOR', place: over, days: null })).key);
  }
  const close = async () => {
    await feed.close();
    await listener.close(0);
    await opened.close();
  };
  return { ask, keys, close };
};

await run(server, `CREATE DATABASE "${name}"`, `CREATE ROLE "${login}" LOGIN`);
try {
  const owner = await openDatabase({ url: urlOf() });
  await migrate(owner);
  await owner.close();
  await run(urlOf(), ...records);
  const application = await openDatabase({
    url: urlOf({ username: login, password: '' }),
    migrationUrl: urlOf(),
  });
  await grantToApplication(application);
  await application.close();
  for (const [who, url] of [
    ['the owner', urlOf()],
    ['the application’s login', urlOf({ username: login, password: '' })],
  ]) {
    const { ask, keys, close } = await openAs(String(url));
    console.log(`\nRead by ${who}, ms (× everywhere):\n`);
    console.log(`| | ${Object.keys(places).join(' | ')} |`);
    console.log(`|---|${'--:|'.repeat(keys.size)}`);
    for (const [what, query] of Object.entries(questions)) {
      /** @type {Record<string, number>[]} */
      const times = [];
      for (let round = 0; round < rounds; round += 1) {
        /** @type {Record<string, number>} */
        const taken = {};
        for (const [place, key] of keys) {
          const each = [];
          for (let index = 0; index < asked; index += 1) each.push(await ask(key, query));
          taken[place] = middle(each);
        }
        times.push(taken);
      }
      const cells = Object.keys(places).map((place) => {
        const ms = middle(times.map((taken) => taken[place] ?? Number.NaN));
        const ratio = middle(
          times.map((taken) => (taken[place] ?? Number.NaN) / (taken['everywhere'] ?? Number.NaN)),
        );
        return place === 'everywhere' ? ms.toFixed(0) : `${ms.toFixed(0)} (${ratio.toFixed(1)})`;
      });
      console.log(`| ${what} | ${cells.join(' | ')} |`);
    }
    await close();
  }
} finally {
  await run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`, `DROP ROLE IF EXISTS "${login}"`);
}
