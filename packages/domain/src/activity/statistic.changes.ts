import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { checkCount, checkOccurred } from '../field/fact.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { CrimeStatisticId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { CrimeStatistic, StatisticCategory } from './activity.ts';
import { statisticCounts, statisticPeriod } from './statistic.rules.ts';

export interface RecordCrimeStatisticFacts {
  readonly station: Station;
  /** All crime statistics of the station; enough are those of the category asked for. */
  readonly statistics: readonly CrimeStatistic[];
}
export interface RecordCrimeStatisticInput {
  readonly category: StatisticCategory;
  readonly from: string;
  /** The first day after the period. */
  readonly to: string;
  readonly reported?: number | null | undefined;
  readonly solved?: number | null | undefined;
  readonly arrested?: number | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface CrimeStatisticResult {
  readonly statistic: CrimeStatistic;
}

/** Records counts of one category of cases over a period. */
export function recordCrimeStatistic(
  change: Creation<
    RecordCrimeStatisticFacts,
    RecordCrimeStatisticInput,
    { readonly statistic: CrimeStatisticId }
  >,
): Decision<CrimeStatisticResult> {
  return settle(change, change.ids.statistic, change.input);
}

export interface ChangeCrimeStatisticFacts extends RecordCrimeStatisticFacts {
  readonly statistic: CrimeStatistic;
}
export type ChangeCrimeStatisticInput = Changes<RecordCrimeStatisticInput>;

/** Changes the named fields of a crime statistic. */
export function changeCrimeStatistic(
  change: Change<ChangeCrimeStatisticFacts, ChangeCrimeStatisticInput>,
): Decision<CrimeStatisticResult> {
  const { statistic } = change.facts;
  return settle(change, statistic.id, withChanges<RecordCrimeStatisticInput>(statistic, change.input));
}

function settle(
  { facts: { station, statistics }, today, acknowledge }: Change<RecordCrimeStatisticFacts, unknown>,
  id: CrimeStatisticId,
  input: RecordCrimeStatisticInput,
): Decision<CrimeStatisticResult> {
  const read = reader(input);
  const { category } = input;
  const [from, to] = [read.date('from'), read.date('to')];
  const counts = {
    reported: input.reported ?? null,
    solved: input.solved ?? null,
    arrested: input.arrested ?? null,
  };
  const statistic: CrimeStatistic = {
    id,
    stationId: station.id,
    category,
    from,
    to,
    ...counts,
    synthetic: input.synthetic ?? false,
  };
  const sameCategory = statistics.filter((other) => other.category === category);
  const violations = [
    ...read.violations(),
    ...check([statisticCounts], { statistic }, today),
    ...Object.entries(counts).flatMap(([field, value]) => checkCount(value, [field])),
    ...(read.dated()
      ? [
          ...checkOrder(from, to),
          ...check([statisticPeriod], { statistic, statistics: sameCategory }, today),
          ...checkOccurred(from, today, ['from']),
          ...check([stationLifetime], { station, dates: datedFields({ from, to }) }, today),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { statistic });
}
