import type { Rule, RuleCode } from '@qinglan/domain';
import fc from 'fast-check';
import type { Database } from '../../database/database.ts';
import { walls } from '../../database/walls.ts';
import { databaseVerdicts, type Write } from './judge.ts';

/** A record of the domain as it is stored. */
export type Stored<Value> = Value & { readonly archived: boolean };

/** How random histories of some tables are made, judged by the domain, and written to the database. */
interface Histories<Step> {
  /** The rules with a wall in the database that these histories can break. */
  readonly rules: readonly RuleCode[];
  readonly histories: fc.Arbitrary<readonly Step[]>;
  /** What the domain finds wrong with a step, after those that were accepted. */
  readonly judge: (step: Step, accepted: readonly Step[]) => readonly RuleCode[];
  readonly writes: (step: Step) => readonly Write[];
}

export interface Runs {
  readonly cases: number;
  readonly seed: number | null;
}

/** How many steps broke each rule, by the verdict of both. */
export type Refusals = ReadonlyMap<RuleCode, number>;

export interface Scenario {
  readonly name: string;
  readonly rules: readonly RuleCode[];
  /** Fails on the first history on which the two verdicts differ. */
  compare(db: Database, runs: Runs): Promise<Refusals>;
}

/** The rule's code where the facts break it; what it only warns of refuses nothing. */
export const broken = <Facts>(rule: Rule<RuleCode, Facts>, facts: Facts): readonly RuleCode[] =>
  rule.check(facts).some(({ severity }) => (severity ?? rule.severity) === 'ERROR') ? [rule.code] : [];

/** The records as the last step that names them left them. */
export const latest = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** What stands of the records, without the one that has the id. */
export const othersThatStand = <Row extends { readonly id: string; readonly archived: boolean }>(
  rows: readonly Row[],
  id: string,
): readonly Row[] => latest(rows).filter((row) => !row.archived && row.id !== id);

const ruleOf = (constraint: string): RuleCode => {
  const wall = walls[constraint];
  if (!wall) throw new Error(`the database refuses for a reason of its own: ${constraint}`);
  return wall.rule;
};

/** Histories of some such steps. */
export const historiesOf = <Step>(step: fc.Arbitrary<Step>, longest = 6): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: 1, maxLength: longest });

/** What steps write, each on what stood before it by the domain. */
export const replay = <Step, Row extends { readonly id: string }>(
  steps: readonly Step[],
  rowOf: (step: Step, rows: readonly Row[]) => Row | null,
  judge: (row: Row, rows: readonly Row[]) => readonly RuleCode[],
): readonly Row[] => {
  const [rows, accepted]: [Row[], Row[]] = [[], []];
  for (const step of steps) {
    const row = rowOf(step, latest(accepted));
    if (!row) continue;
    rows.push(row);
    if (judge(row, accepted).length === 0) accepted.push(row);
  }
  return rows;
};

export const scenario = <Step>(
  name: string,
  { rules, histories, judge, writes }: Histories<Step>,
): Scenario => ({
  name,
  rules,
  compare: async (db, { cases, seed }) => {
    const refusals = new Map<RuleCode, number>();
    const touched = new Set<string>();
    let compared = 0;
    const property = fc.asyncProperty(histories, async (steps) => {
      const written = steps.map(writes);
      for (const write of written.flat()) touched.add('clear' in write ? write.clear : write.table);
      compared += 1;
      // What was taken back lies in the way of every later history until it is swept up.
      if (compared % 200 === 0)
        await db.$executeRawUnsafe(`VACUUM ${[...touched].map((name) => `"${name}"`)}`);
      const verdicts = await databaseVerdicts(db, written);
      const accepted: Step[] = [];
      for (const [index, each] of steps.entries()) {
        const constraint = verdicts[index] ?? null;
        const rule = constraint === null ? null : ruleOf(constraint);
        const domain = judge(each, accepted);
        if (rule === null ? domain.length > 0 : !domain.includes(rule)) {
          const said = `the domain says ${JSON.stringify(domain)}, the database ${JSON.stringify(constraint)}`;
          throw new Error(`Step ${index} ${JSON.stringify(each)}: ${said}`);
        }
        if (rule === null) accepted.push(each);
        else refusals.set(rule, (refusals.get(rule) ?? 0) + 1);
      }
    });
    await fc.assert(property, {
      numRuns: cases * rules.length,
      ...(seed !== null && { seed }),
    });
    return refusals;
  },
});
