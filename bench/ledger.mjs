// `npm run bench:ledger`: what recording costs, as a multiple of the same write with the ledger's triggers off, timed
// in turns in the same run on PostgreSQL. How to read it: bench/README.md.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../apps/api/dist/database/migrate.js';
import { openDatabase } from '../apps/api/dist/database/open.js';
import { transact } from '../apps/api/dist/database/transaction.js';

const server = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const rounds = 5;
const singles = 150;
const bulk = 100_000;
const triggers = ['turn', 'insert', 'update', 'delete'].map((name) => `ledger_${name}`);

/** @param {string} url @param {string} sql */
const once = async (url, sql) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

/** @param {number[]} values */
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** @param {() => Promise<unknown>} work @returns {Promise<number>} milliseconds */
const time = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const name = `qinglan_bench_${randomUUID().slice(0, 8)}`;
await once(server, `CREATE DATABASE "${name}"`);
const url = new URL(server);
url.pathname = `/${name}`;
const opened = await openDatabase({ url: url.href });
await migrate(opened);
const { db } = opened;
const author = { actor: 'system:bench' };
const client = new pg.Client({ connectionString: url.href });
await client.connect();
await client.query("SET qinglan.actor = 'system:bench'");

const authority = randomUUID();
await client.query(
  `INSERT INTO authority (id, code, name, line, level, updated_at) VALUES ($1, 'A', 'A', 'PUBLIC_SECURITY', 'CITY', now())`,
  [authority],
);
await client.query(
  `INSERT INTO station (id, code, name, authority_id, established_on, updated_at)
   SELECT gen_random_uuid(), 'S' || i, 'S' || i, $1, '2000', now() FROM generate_series(1, 10000) i`,
  [authority],
);
const { rows: stations } = await client.query('SELECT id FROM station');

/** @param {boolean} on */
const record = async (on) => {
  const switches = triggers.map((trigger) => `${on ? 'ENABLE ALWAYS' : 'DISABLE'} TRIGGER ${trigger}`);
  for (const table of ['evaluation', 'station'])
    await client.query(`ALTER TABLE ${table} ${switches.join(', ')}`);
};

let year = 2000;

/** @type {Readonly<Record<string, () => Promise<unknown>>>} */
const writes = {
  'one record added, as a mutation does it': async () => {
    year += 1;
    for (const { id } of stations.slice(0, singles))
      await transact(db, author, (tx) =>
        tx.evaluation.create({
          data: {
            stationId: id,
            authorityId: authority,
            scheme: 'A',
            year,
            outcome: 'ADVANCED',
            publishedOn: '2020',
          },
        }),
      );
  },
  'one record changed, as a mutation does it': async () => {
    for (const { id } of stations.slice(0, singles))
      await transact(db, author, (tx) =>
        tx.station.update({ where: { id }, data: { version: { increment: 1 } } }),
      );
  },
  'one record changed, by bare SQL': async () => {
    for (const { id } of stations.slice(0, singles))
      await client.query('UPDATE station SET version = version + 1 WHERE id = $1', [id]);
  },
  [`${bulk} evaluations added by one statement`]: () =>
    client.query(
      `INSERT INTO evaluation (id, station_id, authority_id, scheme, year, outcome, published_on, updated_at)
       SELECT gen_random_uuid(), s.id, $1, $2, y, 'ADVANCED', (y + 1)::text, now()
       FROM station s, generate_series(1, ${bulk / 10_000}) n, LATERAL (SELECT 2000 + n AS y) year`,
      [authority, `bulk ${randomUUID()}`],
    ),
};

try {
  console.log('| write | recorded, ms | not recorded, ms | × | recorded rows/s |');
  console.log('|---|--:|--:|--:|--:|');
  for (const [what, write] of Object.entries(writes)) {
    const isBulk = what.startsWith(String(bulk));
    const count = isBulk ? bulk : singles;
    /** @type {{ on: number, off: number }[]} */
    const pairs = [];
    for (let round = 0; round < rounds; round += 1) {
      await record(false);
      const off = (await time(write)) / (isBulk ? 1 : count);
      await record(true);
      const on = (await time(write)) / (isBulk ? 1 : count);
      pairs.push({ on, off });
    }
    const on = middle(pairs.map((pair) => pair.on));
    const off = middle(pairs.map((pair) => pair.off));
    const ratio = middle(pairs.map((pair) => pair.on / pair.off));
    const rate = Math.round(isBulk ? (bulk / on) * 1000 : 1000 / on);
    console.log(`| ${what} | ${on.toFixed(2)} | ${off.toFixed(2)} | ${ratio.toFixed(2)} | ${rate} |`);
  }
} finally {
  await client.end();
  await opened.close();
  await once(server, `DROP DATABASE "${name}" WITH (FORCE)`);
}
