import { setTimeout as sleep } from 'node:timers/promises';
import { calendarDate } from '@qinglan/domain';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { prepare } from '../testing/parity/fixtures.ts';
import { keep, type Write, written } from '../testing/parity/judge.ts';
import { kindIds, nth, personIds, stationIds, teamIds } from '../testing/parity/values.ts';

let ledger: TestDatabase;
let writers: readonly [pg.Client, pg.Client];

beforeAll(async () => {
  ledger = await openTestDatabase();
  await prepare(ledger.db);
});
afterAll(() => ledger.close());

/** Raw writers at READ COMMITTED, who ask neither the domain nor the locks of the stores. */
beforeEach(async () => {
  const client = () => new pg.Client({ connectionString: ledger.url ?? '' });
  writers = [client(), client()];
  for (const writer of writers) {
    await writer.connect();
    await writer.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    await writer.query("SELECT set_config('qinglan.actor', 'test', true)");
  }
});
afterEach(async () => {
  for (const writer of writers) await writer.end();
});

const write = (writer: pg.Client, rows: readonly Write[]) =>
  writer.query('SELECT parity_write($1::jsonb)', [JSON.stringify(rows)]);

/** Until the writer waits for another. */
const waiting = async (pid: number): Promise<void> => {
  for (;;) {
    const [answer] = await ledger.db.$queryRaw<{ waits: boolean }[]>`
      SELECT cardinality(pg_blocking_pids(${pid}::int)) > 0 AS waits`;
    if (answer?.waits) return;
    await sleep(5);
  }
};

const processOf = async (writer: pg.Client): Promise<number> =>
  (await writer.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0;

const [from, to] = [calendarDate('2010'), calendarDate('2012')];
const membership = (n: number, team: number, person: number, end: string | null = null) =>
  written('team_membership', {
    id: nth(81, n),
    teamId: teamIds[team],
    personId: personIds[person],
    from,
    to: end,
  });
const award = (n: number, kind: number, deed: string | null) =>
  written('award', {
    id: nth(82, n),
    kindId: kindIds[kind],
    authorityId: nth(2, 0),
    personId: personIds[3],
    grantedOn: from,
    deed,
  });
const mentorship = (n: number, mentor: number, mentee: number) =>
  written('mentorship', {
    id: nth(83, n),
    stationId: stationIds[0],
    mentorId: personIds[mentor],
    menteeId: personIds[mentee],
    tier: 'MEMBER_TO_OFFICER',
    from,
  });
const statistic = (n: number, begins: string, ends: string) =>
  written('crime_statistic', {
    id: nth(84, n),
    stationId: stationIds[0],
    category: 'ALL',
    from: begins,
    to: ends,
  });
const evaluation = (n: number) =>
  written('evaluation', {
    id: nth(85, n),
    stationId: stationIds[0],
    authorityId: nth(2, 0),
    scheme: '综合绩效',
    year: 2015,
    outcome: 'ADVANCED',
    publishedOn: from,
    // Not the same: the index over revisions is another wall.
    revision: n,
  });

describe('of two raw writers at once the second is refused', () => {
  test.each<{ wall: string; before?: readonly Write[]; first: Write; second: Write }>([
    {
      wall: 'team_membership_one_qinglan_team',
      first: membership(0, 0, 0),
      second: membership(1, 1, 0),
    },
    {
      wall: 'team_leadership_member',
      before: [membership(2, 2, 1)],
      first: membership(2, 2, 1, '2011'),
      second: written('team_leadership', {
        id: nth(86, 0),
        teamId: teamIds[2],
        personId: personIds[1],
        from,
        to,
      }),
    },
    { wall: 'mentorship_tiers', first: mentorship(0, 0, 1), second: mentorship(1, 1, 2) },
    { wall: 'award_one_deed', first: award(0, 0, '抗洪'), second: award(1, 1, '抗洪') },
    {
      wall: 'award_recipient_type',
      first: written('award_kind', {
        id: kindIds[1] ?? '',
        code: 'K1',
        name: '荣誉',
        nameEn: 'Honour',
        class: 'MERIT_I',
        recipientTypes: ['STATION'],
      }),
      second: award(2, 1, null),
    },
    {
      wall: 'crime_statistic_partly',
      first: statistic(0, '2010', '2012'),
      second: statistic(1, '2011', '2013'),
    },
    { wall: 'evaluation_one_effective', first: evaluation(0), second: evaluation(1) },
  ])('$wall', async ({ wall, before = [], first, second }) => {
    await keep(ledger.db, before);
    const [one, other] = writers;
    const pid = await processOf(other);
    await write(one, [first]);
    const outcome = write(other, [second]).then(
      () => 'accepted',
      (error: unknown) => (error instanceof pg.DatabaseError ? error.constraint : error),
    );
    await Promise.race([waiting(pid), outcome]);
    await one.query('COMMIT');
    expect(await outcome).toBe(wall);
  });
});
