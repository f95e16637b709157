import type { Award } from '../award/award.ts';
import { type CalendarDate, isSameOrBefore, yearOf } from '../date.ts';
import { type Evaluation, effectiveEvaluations } from '../evaluation/evaluation.ts';
import type { AwardId, EvaluationId } from '../id.ts';

export const streakKinds = ['RED_FLAG', 'FIRST_RANK', 'TITLE'] as const;
export type StreakKind = (typeof streakKinds)[number];

export const streakYearStatuses = ['KEPT', 'BROKEN', 'NOT_EVALUATED'] as const;
export type StreakYearStatus = (typeof streakYearStatuses)[number];

export interface StreakRun {
  readonly since: number;
  readonly until: number;
  readonly length: number;
}

export interface StreakYear {
  readonly year: number;
  readonly status: StreakYearStatus;
  /** The evaluation that decided the year; of several, one that broke it before one that kept it. */
  readonly evaluationId: EvaluationId | null;
  /** The award that kept the year, for a TITLE. */
  readonly awardId: AwardId | null;
}

/** 红旗不倒: consecutive years in which a station kept its flag. */
export interface Streak {
  readonly kind: StreakKind;
  /** Years in the current run; 0 when there is none. */
  readonly length: number;
  readonly since: number | null;
  readonly until: number | null;
  readonly longest: number;
  /** Every run of KEPT years, oldest first. */
  readonly runs: readonly StreakRun[];
  /** Every year from the first evaluated to the last complete one. */
  readonly years: readonly StreakYear[];
  /** NOT_EVALUATED years before the latest evaluated one. */
  readonly gaps: readonly number[];
}

/** What a streak reads of an evaluation. */
export type StreakEvaluation = Pick<
  Evaluation,
  'id' | 'scheme' | 'year' | 'outcome' | 'rank' | 'publishedOn' | 'supersedesId'
>;

/** What a streak reads of an award of the yearly title. */
export type StreakAward = Pick<Award, 'id' | 'grantedOn' | 'honourYear' | 'revokedFrom'>;

export type StreakInput =
  | {
      readonly kind: 'RED_FLAG' | 'FIRST_RANK';
      /** Evaluations of one station, in any order. */
      readonly evaluations: readonly StreakEvaluation[];
      readonly asOf: CalendarDate;
      /** Reads one scheme alone; without it, a year is KEPT only when every scheme keeps it. */
      readonly scheme?: string | null | undefined;
    }
  | {
      readonly kind: 'TITLE';
      /** Awards of one yearly kind to one recipient, in any order. */
      readonly awards: readonly StreakAward[];
      readonly asOf: CalendarDate;
    };

/**
 * The streak of one station as of a date, as domain.md §3 has it. Only complete years count: the last one is the
 * year before `asOf`. Never throws; no records give a streak of 0.
 */
export function streak(input: StreakInput): Streak {
  const lastComplete = yearOf(input.asOf) - 1;
  const known = input.kind === 'TITLE' ? titledYears(input) : evaluatedYears(input);
  const decided = new Map(known.filter(({ year }) => year <= lastComplete).map((item) => [item.year, item]));
  const years = yearsBetween(Math.min(...decided.keys()), lastComplete).map(
    (year) => decided.get(year) ?? unknownYear(year),
  );
  const latest = Math.max(...decided.keys());
  const runs = runsOf(years);
  const last = runs.at(-1);
  const current = last?.until === latest ? last : undefined;
  return {
    kind: input.kind,
    length: current?.length ?? 0,
    since: current?.since ?? null,
    until: current?.until ?? null,
    longest: Math.max(0, ...runs.map((run) => run.length)),
    runs,
    years,
    gaps: years
      .filter(({ year, status }) => year < latest && status === 'NOT_EVALUATED')
      .map(({ year }) => year),
  };
}

function evaluatedYears(input: Exclude<StreakInput, { kind: 'TITLE' }>): readonly StreakYear[] {
  const keeps = (evaluation: StreakEvaluation): boolean =>
    input.kind === 'RED_FLAG' ? evaluation.outcome === 'ADVANCED' : evaluation.rank === 1;
  const inForce = effectiveEvaluations(input.evaluations)
    .filter(({ publishedOn }) => isSameOrBefore(publishedOn, input.asOf))
    .filter(({ scheme }) => input.scheme == null || scheme === input.scheme);
  return deciding(inForce, keeps).map((evaluation) => ({
    year: evaluation.year,
    status: keeps(evaluation) ? 'KEPT' : 'BROKEN',
    evaluationId: evaluation.id,
    awardId: null,
  }));
}

/** One evaluation a year: the one whose verdict holds for all schemes, the same whatever the order of input. */
function deciding(
  evaluations: readonly StreakEvaluation[],
  keeps: (evaluation: StreakEvaluation) => boolean,
): readonly StreakEvaluation[] {
  const weakestLast = evaluations.toSorted(
    (a, b) => Number(keeps(b)) - Number(keeps(a)) || order(b.scheme, a.scheme) || order(b.id, a.id),
  );
  return [...new Map(weakestLast.map((evaluation) => [evaluation.year, evaluation])).values()];
}

function titledYears(input: Extract<StreakInput, { kind: 'TITLE' }>): readonly StreakYear[] {
  return input.awards
    .filter(({ grantedOn }) => isSameOrBefore(grantedOn, input.asOf))
    .filter(({ revokedFrom }) => revokedFrom === null || !isSameOrBefore(revokedFrom, input.asOf))
    .toSorted((a, b) => order(b.id, a.id))
    .map((award) => ({
      year: award.honourYear ?? yearOf(award.grantedOn),
      status: 'KEPT',
      evaluationId: null,
      awardId: award.id,
    }));
}

function runsOf(years: readonly StreakYear[]): readonly StreakRun[] {
  const runs: StreakRun[] = [];
  for (const { year, status } of years) {
    if (status !== 'KEPT') continue;
    const last = runs.at(-1);
    if (last?.until === year - 1) runs.splice(-1, 1, { ...last, until: year, length: last.length + 1 });
    else runs.push({ since: year, until: year, length: 1 });
  }
  return runs;
}

function unknownYear(year: number): StreakYear {
  return { year, status: 'NOT_EVALUATED', evaluationId: null, awardId: null };
}

function yearsBetween(first: number, last: number): readonly number[] {
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
