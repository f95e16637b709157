import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemonstration } from '../demo/demo.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { addTwin, twinId } from '../testing/twin.ts';
import { OutsideScope } from './author.ts';
import type { Transaction } from './database.ts';
import { transact } from './transaction.ts';
import { watchedTables } from './watched.ts';

/* The wall for writes: what a transaction wrote is held to its author's scope, by what the ledger recorded of it. */

let ledger: TestDatabase;
let authority: string;
let station: string;
let person: string;

beforeAll(async () => {
  ledger = await openTestDatabase();
  await loadDemonstration(ledger.db);
  await addTwin(ledger.db);
  authority = (await ledger.db.authority.findUniqueOrThrow({ where: { code: 'HL' } })).id;
  station = (await ledger.db.station.findUniqueOrThrow({ where: { code: 'HL-CD' } })).id;
  person = (await ledger.db.serviceSpell.findFirstOrThrow({ where: { stationId: station } })).personId;
});
afterAll(() => ledger.close());

type Write = (tx: Transaction) => Promise<unknown>;

const write = (work: Write) =>
  transact(ledger.db, { actor: 'user:somebody', scope: [authority] }, async (tx) => {
    await work(tx);
  });

const newStation =
  (authorityId: string): Write =>
  (tx) =>
    tx.station.create({
      data: { code: `N${authorityId}`, name: '新所', authorityId, establishedOn: '2001' },
    });

const inside: readonly (readonly [string, () => Write])[] = [
  ['a station', () => (tx) => tx.station.update({ where: { id: station }, data: { name: '改名' } })],
  [
    'a person who serves there',
    () => (tx) => tx.person.update({ where: { id: person }, data: { name: '改名' } }),
  ],
  ['a new station', () => newStation(authority)],
  ['the authority', () => (tx) => tx.authority.update({ where: { id: authority }, data: { name: '改名' } })],
];

const outside: readonly (readonly [string, () => Write])[] = [
  ['a station', () => (tx) => tx.station.update({ where: { id: twinId(station) }, data: { name: '改名' } })],
  ['a person', () => (tx) => tx.person.update({ where: { id: twinId(person) }, data: { name: '改名' } })],
  ['a new station', () => newStation(twinId(authority))],
  [
    'an authority',
    () => (tx) => tx.authority.update({ where: { id: twinId(authority) }, data: { name: '改名' } }),
  ],
  ['a kind of award', () => (tx) => tx.awardKind.updateMany({ data: { name: '改名' } })],
  [
    'somebody who serves nowhere',
    () => (tx) => tx.person.create({ data: { name: '无名', category: 'OFFICER', sex: 'MALE' } }),
  ],
  [
    'a station given away',
    () => (tx) => tx.station.update({ where: { id: station }, data: { authorityId: twinId(authority) } }),
  ],
  [
    'an authority taken under one’s own',
    () => (tx) =>
      tx.authority.update({
        where: { id: twinId(authority) },
        data: { parentId: authority, ancestorIds: [authority, twinId(authority)] },
      }),
  ],
  [
    'one’s own authority put elsewhere',
    () => (tx) =>
      tx.authority.update({
        where: { id: authority },
        data: { parentId: twinId(authority), ancestorIds: [twinId(authority), authority] },
      }),
  ],
  [
    'a station taken over',
    () => (tx) => tx.station.update({ where: { id: twinId(station) }, data: { authorityId: authority } }),
  ],
  [
    'a record taken over',
    () => (tx) => tx.team.updateMany({ where: { stationId: twinId(station) }, data: { stationId: station } }),
  ],
  [
    'somebody who serves elsewhere, taken into service',
    () => (tx) =>
      tx.serviceSpell.create({
        data: {
          personId: twinId(person),
          stationId: station,
          category: 'OFFICER',
          entry: 'JOINED',
          from: '1950',
          to: '1951',
          exit: 'OTHER',
        },
      }),
  ],
  [
    'a part of another’s record, beside one’s own',
    () => async (tx) => {
      await tx.station.update({ where: { id: station }, data: { name: '同时' } });
      await tx.branch.updateMany({ where: { stationId: twinId(station) }, data: { name: '改名' } });
    },
  ],
];

test('of every row the wall knows whose it is, so that none is moved over the border unseen', async () => {
  const byOtherMeans = ['authority', 'award_kind', 'person', 'station'];
  for (const { name } of watchedTables.filter((table) => !byOtherMeans.includes(table.name))) {
    const [stray] = await ledger.db.$queryRawUnsafe<{ all: bigint; stray: bigint }[]>(
      `SELECT count(*) AS "all", count(*) FILTER (WHERE NOT EXISTS (
         SELECT FROM record_station whose JOIN record_station own ON own.station_id = whose.station_id
         WHERE whose.record_id = scope_owner(to_jsonb(t)) AND own.record_id = ${name === 'station_lineage' ? 't.successor_id' : 't.id'}
       )) AS "stray" FROM "${name}" t`,
    );
    expect([name, stray?.stray]).toEqual([name, 0n]);
    expect(stray?.all, name).toBeGreaterThan(0n);
  }
});

describe('within the scope', () => {
  test.each(inside)('%s is written', async (_name, work) => {
    await expect(write(work())).resolves.toBeUndefined();
  });
});

test('who holds a role over a station does not move it', async () => {
  const moving = transact(ledger.db, { actor: 'user:somebody', scope: [station] }, (tx) =>
    tx.station.update({ where: { id: station }, data: { authorityId: twinId(authority) } }),
  );
  await expect(moving).rejects.toThrow(OutsideScope);
});

describe('outside the scope', () => {
  test.each(outside)('%s is refused, and nothing is kept', async (_name, work) => {
    const before = await ledger.db.ledgerStep.count();
    await expect(write(work())).rejects.toThrow(OutsideScope);
    expect(await ledger.db.ledgerStep.count()).toBe(before);
  });
});
