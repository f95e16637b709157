import { ruleCatalogue } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesOf } from '../common/change.ts';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { prepare } from '../testing/parity/fixtures.ts';
import { branchIds, nth, personIds, stationIds, taskIds, teamIds } from '../testing/parity/values.ts';
import type { Transaction } from './database.ts';
import { walls } from './walls.ts';

const author = { actor: 'system:test' };

let ledger: TestDatabase;

beforeAll(async () => {
  ledger = await openTestDatabase();
  await prepare(ledger.db);
});
afterAll(() => ledger.close());

const names = async (sql: string): Promise<string[]> =>
  (await ledger.db.$queryRawUnsafe<{ name: string }[]>(sql)).map(({ name }) => name);

const checks = `
  SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x') AND convalidated`;
/** Those that a migration did not switch off. */
const triggers = `SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O'`;
const constraintTriggers = `${triggers} AND tgconstraint <> 0`;
const indexes = `
  SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
  WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND i.indisvalid AND NOT i.indisprimary`;

/** Unique indexes of sign-in and of relations, which no rule of the ledger names. */
const technical = [
  'user_email_key',
  'session_token_key',
  'account_provider_id_account_id_key',
  'api_key_key_key',
  'role_grant_one_place_check',
  'nomination_award_id_key',
  'team_score_team_key',
  'station_lineage_successor_id_predecessor_id_key',
  'role_grant_one_place_check',
  'two_factor_user_id_key',
];

describe('the walls of the database', () => {
  test('stand for every rule that names it, and for no other', () => {
    const named = ruleCatalogue.filter((rule) => rule.walls.includes('DATABASE')).map(({ code }) => code);
    const held = new Set(Object.values(walls).map(({ rule }) => rule));
    expect([...held].toSorted()).toEqual(named.toSorted());
  });

  test('are all there', async () => {
    const present = new Set([
      ...(await names(checks)),
      ...(await names(triggers)),
      ...(await names(indexes)),
    ]);
    expect(Object.keys(walls).filter((name) => !present.has(name))).toEqual([]);
  });

  test('refuse nothing that no rule refuses', async () => {
    const present = [
      ...(await names(checks)),
      ...(await names(constraintTriggers)),
      ...(await names(indexes)),
    ];
    const nameless = present.filter((name) => !(name in walls) && !technical.includes(name));
    expect(nameless).toEqual([]);
  });
});

const [stationId = '', branchId = '', personId = '', another = ''] = [
  stationIds[0],
  branchIds[0],
  personIds[0],
  personIds[1],
];
const [teamId = '', taskId = ''] = [teamIds[0], taskIds[0]];

describe('what only a wall sees reaches the caller as its rule', () => {
  test.each<[string, (tx: Transaction) => Promise<unknown>, object]>([
    [
      'an exclusion',
      (tx) =>
        tx.secretaryTenure.createMany({
          data: [
            { branchId, personId, from: '2010', to: '2012' },
            { branchId, personId: another, from: '2011-12-31' },
          ],
        }),
      { code: 'branch.one-secretary', path: ['from'] },
    ],
    [
      'a unique index over what stands',
      (tx) => tx.team.create({ data: { stationId, name: '队伍0', kind: 'SERVICE', function: 'OTHER' } }),
      { code: 'team.name-unique', path: ['name'] },
    ],
    [
      'a trigger',
      (tx) => tx.teamLeadership.create({ data: { teamId, personId, from: '2010' } }),
      { code: 'team.leader-is-member', path: ['asLeader'] },
    ],
    [
      'a deferred trigger, as the transaction commits',
      (tx) => tx.vanguardParticipation.create({ data: { taskId, personId, wave: 2 } }),
      { code: 'vanguard.waves', path: ['participants'] },
    ],
    [
      'a check',
      (tx) => tx.station.update({ where: { id: stationId }, data: { dissolvedOn: '1900-01' } }),
      { code: 'period.order', path: ['dissolvedOn'] },
    ],
    [
      'a check of a date',
      (tx) => tx.person.update({ where: { id: personId }, data: { birthDate: '1990-02-29' } }),
      { code: 'date.calendar', path: ['birthDate'] },
    ],
  ])('%s', async (_name, work, violation) => {
    await expect(changesOf(ledger.db, author)(work)).rejects.toMatchObject({
      violations: [{ ...violation, severity: 'ERROR', parameters: { raced: true } }],
    });
  });

  test('a correction of an evaluation that was archived makes way for another', async () => {
    const change = changesOf(ledger.db, author);
    const id = nth(91, 0);
    const evaluation = {
      stationId,
      authorityId: nth(2, 1),
      scheme: '综合绩效',
      year: 2015,
      publishedOn: '2016',
    };
    const correct = (tx: Transaction) =>
      tx.evaluation.create({
        data: { ...evaluation, outcome: 'STANDARD', revision: 1, supersedesId: id, correctionReason: '复核' },
      });
    await change((tx) => tx.evaluation.create({ data: { ...evaluation, id, outcome: 'ADVANCED' } }));
    const first = await change(correct);
    await expect(change(correct)).rejects.toMatchObject({
      violations: [{ code: expect.stringMatching(/^evaluation\.(correction|one-per-year)$/) }],
    });
    await change((tx) =>
      tx.evaluation.update({ where: { id: first.id }, data: { archivedAt: new Date(0) } }),
    );
    await change(correct);
  });
});
