import { ruleCatalogue } from '@qinglan/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/database.ts';
import { activityScenarios } from '../testing/parity/activity.scenarios.ts';
import { awardScenarios } from '../testing/parity/award.scenarios.ts';
import { evaluationScenarios } from '../testing/parity/evaluation.scenarios.ts';
import { fieldScenarios } from '../testing/parity/field.scenarios.ts';
import { prepare } from '../testing/parity/fixtures.ts';
import { lifeScenarios } from '../testing/parity/life.scenarios.ts';
import { periodScenarios } from '../testing/parity/period.scenarios.ts';
import { stationScenarios } from '../testing/parity/station.scenarios.ts';
import { teamScenarios } from '../testing/parity/team.scenarios.ts';
import { termScenarios } from '../testing/parity/terms.scenarios.ts';

// The long run of CONTRIBUTING.md sets the first; a failure prints the second.
const cases = Number(process.env['QINGLAN_PARITY_CASES'] ?? 100);
const chosen = process.env['QINGLAN_PARITY_SEED'];
const seed = chosen === undefined ? undefined : Number(chosen);

const scenarios = [
  ...fieldScenarios,
  ...periodScenarios,
  ...stationScenarios,
  ...termScenarios,
  ...teamScenarios,
  ...awardScenarios,
  ...evaluationScenarios,
  ...lifeScenarios,
  ...activityScenarios,
];

let ledger: TestDatabase;

beforeAll(async () => {
  ledger = await openTestDatabase();
  await prepare(ledger.db);
});
afterAll(() => ledger.close());

describe('the domain and the database refuse the same', () => {
  test.each(scenarios)('$name: $rules', { timeout: 3_600_000 }, async ({ compare, rules }) => {
    const refusals = await compare(ledger.db, { cases, seed });
    // Histories that never break a rule would prove nothing about it.
    expect(rules.filter((rule) => !refusals.has(rule))).toEqual([]);
  });

  test('of every rule that both walls hold', () => {
    const held = ruleCatalogue.filter((rule) => rule.walls.includes('DATABASE')).map(({ code }) => code);
    const compared = new Set(scenarios.flatMap(({ rules }) => rules));
    expect([...compared].toSorted()).toEqual(held.toSorted());
  });
});
