import { ruleCatalogue } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { walls } from './walls.ts';

let ledger: TestDatabase;

beforeAll(async () => {
  ledger = await openTestDatabase();
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
  'nomination_award_id_key',
  'team_score_team_key',
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
