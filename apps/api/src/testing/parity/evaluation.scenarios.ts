import {
  calendarDate,
  type Evaluation,
  effectiveEvaluations,
  evaluationCorrection,
  evaluationOnePerYear,
  evaluationRank,
  idOf,
  type RuleCode,
} from '@qinglan/domain';
import fc from 'fast-check';
import { written } from './judge.ts';
import { broken, historiesOf, latest, othersThatStand, type Stored, scenario } from './scenario.ts';
import { authorityIds, nth, oneOf, orNull, stationIds } from './values.ts';

type Verdict = Stored<Evaluation>;
const idAt = (n: number) => idOf('Evaluation', nth(31, n));

/** A verdict, a correction of an earlier one, or one that is archived or comes back. */
type Step =
  | { readonly does: 'RECORD'; readonly row: Verdict }
  | { readonly does: 'CORRECT'; readonly corrected: number; readonly astray: boolean; readonly row: Verdict }
  | { readonly does: 'ARCHIVE'; readonly n: number; readonly archived: boolean };

const row: fc.Arbitrary<Verdict> = fc
  .record({
    stationId: oneOf([...stationIds.slice(0, 1), ...stationIds.slice(0, 2)]),
    scheme: oneOf(['综合绩效', '综合绩效', '党建']),
    year: oneOf([2015, 2015, 2016]),
    rank: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 2 }),
    rankedAmong: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 2 }),
    correctionReason: orNull(['复核', '复核', '复核']),
  })
  .map((fields) => ({
    ...fields,
    id: idAt(0),
    authorityId: authorityIds[1] ?? idOf('Authority', ''),
    outcome: 'ADVANCED',
    publishedOn: calendarDate('2017'),
    documentNumber: null,
    revision: 0,
    supersedesId: null,
    synthetic: false,
    archived: false,
  }));

const step: fc.Arbitrary<Step> = fc.oneof(
  row.map((each): Step => ({ does: 'RECORD', row: { ...each, correctionReason: null } })),
  fc
    .record({ corrected: fc.nat(7), astray: fc.integer({ min: 0, max: 9 }).map((luck) => luck === 0), row })
    .map((each): Step => ({ does: 'CORRECT', ...each })),
  fc.record({ n: fc.nat(7), archived: fc.boolean() }).map((each): Step => ({ does: 'ARCHIVE', ...each })),
);

/** The n-th of the rows, counted round and round. */
const pick = (rows: readonly Verdict[], n: number): Verdict | undefined => rows[n % rows.length];

/** The row that a step writes after those that stand; null where there is nothing to correct or to archive. */
const rowOf = (each: Step, rows: readonly Verdict[], id: Verdict['id']): Verdict | null => {
  // A verdict is never changed: what is wrong with it is corrected by another.
  if (each.does === 'RECORD') return { ...each.row, id };
  if (each.does === 'ARCHIVE') {
    const known = pick(rows, each.n);
    return known ? { ...known, archived: each.archived } : null;
  }
  const corrected = pick(rows, each.corrected);
  if (!corrected) return null;
  const { stationId, scheme, year, revision, id: supersedesId } = corrected;
  const placed = each.astray ? {} : { stationId, scheme, year };
  return { ...each.row, ...placed, id, revision: revision + 1, supersedesId };
};

const judge = (verdict: Verdict, rows: readonly Verdict[]): readonly RuleCode[] => {
  const others = othersThatStand(rows, verdict.id);
  const standing = verdict.archived ? others : [...others, verdict];
  const here = standing.filter(({ stationId }) => stationId === verdict.stationId);
  const corrected = rows.find(({ id }) => id === verdict.supersedesId);
  const sameYear = (one: Verdict) =>
    one.stationId === corrected?.stationId && one.scheme === corrected.scheme && one.year === corrected.year;
  return [
    ...broken(evaluationRank, { evaluation: verdict, rivals: [] }),
    ...effectiveEvaluations(here).flatMap((evaluation) =>
      broken(evaluationOnePerYear, { evaluation, evaluations: here }),
    ),
    ...(corrected
      ? broken(evaluationCorrection, {
          corrected,
          // An archived correction corrects nothing.
          evaluations: verdict.archived ? [] : others,
          reason: verdict.correctionReason,
        })
      : []),
    // The change function takes station, scheme and year over, so that no rule has to say it.
    ...(corrected && !sameYear(verdict) ? (['evaluation.correction'] as const) : []),
  ];
};

/** What the steps write, each after those before it that the domain accepts. */
const rowsOf = (steps: readonly Step[]): readonly Verdict[] => {
  const [rows, accepted]: [Verdict[], Verdict[]] = [[], []];
  for (const [index, each] of steps.entries()) {
    const row = rowOf(each, latest(accepted), idAt(index));
    if (!row) continue;
    rows.push(row);
    if (judge(row, latest(accepted)).length === 0) accepted.push(row);
  }
  return rows;
};

export const evaluationScenarios = [
  scenario<Verdict>('evaluations', {
    rules: ['evaluation.one-per-year', 'evaluation.rank', 'evaluation.correction'],
    histories: historiesOf(step, 10).map(rowsOf),
    judge: (verdict, accepted) => judge(verdict, latest(accepted)),
    writes: (verdict) => [written('evaluation', verdict)],
  }),
];
