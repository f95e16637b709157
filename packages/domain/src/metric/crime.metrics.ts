import type { StatisticCategory } from '../activity/activity.ts';
import { type CalendarDate, dayNumber } from '../date.ts';
import { compare, evidence, unknown, type Window } from './counting.ts';
import { defineMetric, type Measured, type MetricDefinition } from './definition.ts';
import { crimeMeasureWords, statisticCategoryWords } from './metric.words.ts';
import { choice, choiceOr, date, period } from './parameter.ts';
import type { StationRecords } from './records.ts';

type Statistic = StationRecords['crimeStatistics'][number];
type Measure = keyof typeof crimeMeasureWords;

interface Asked {
  readonly category: StatisticCategory;
  readonly measure: Measure;
  readonly window: Window;
  readonly asOf: CalendarDate;
}

/** The sum of what was counted in the window; unknown where nothing was. */
function sum(statistics: readonly Statistic[], asked: Asked): Measured {
  const counted = disjoint(wholly(statistics, asked));
  if (counted.length === 0) return unknown;
  const value = counted.reduce((total, statistic) => total + (statistic[asked.measure] ?? 0), 0);
  return { value, records: evidence('CrimeStatistic', counted, ({ from }) => from) };
}

/** A statistic and its half-open period in day numbers. */
interface Extent {
  readonly statistic: Statistic;
  readonly from: number;
  readonly to: number;
}

/** Statistics of the category that state the measure, and whose whole period is over and lies in the window. */
function wholly(
  statistics: readonly Statistic[],
  { category, measure, window, asOf }: Asked,
): readonly Extent[] {
  const first = window.from === null ? Number.NEGATIVE_INFINITY : dayNumber(window.from);
  const end = window.to === null ? Number.POSITIVE_INFINITY : dayNumber(window.to);
  const over = Math.min(end, dayNumber(asOf) + 1);
  return statistics
    .filter((statistic) => statistic.category === category && statistic[measure] !== null)
    .map((statistic) => ({ statistic, from: dayNumber(statistic.from), to: dayNumber(statistic.to) }))
    .filter(({ from, to }) => from >= first && to <= over);
}

/** Those left when, of two that overlap, the shorter goes: a year goes before its months. */
function disjoint(extents: readonly Extent[]): readonly Statistic[] {
  const longestFirst = extents.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || compare(a.statistic.id, b.statistic.id),
  );
  const kept: Extent[] = [];
  for (const extent of longestFirst) {
    const at = placeOf(extent, kept);
    const [before, after] = [kept[at - 1], kept[at]];
    const isFree =
      (before === undefined || before.to <= extent.from) && (after === undefined || extent.to <= after.from);
    if (isFree) kept.splice(at, 0, extent);
  }
  return kept.map(({ statistic }) => statistic);
}

/** Where it belongs among those sorted by their beginning. */
function placeOf({ from }: Extent, kept: readonly Extent[]): number {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.from ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

const categoryTitle = { zh: '案件类别', en: 'Category of cases' };

const noStatistic = {
  zh: '该期间内没有已满期并填报该数的案件统计。',
  en: 'No crime statistic that lies wholly in the period states it.',
};

const casesSolved = defineMetric({
  name: 'casesSolved',
  title: { zh: '破案数', en: 'Cases solved' },
  unknown: noStatistic,
  unit: 'cases',
  parameters: { category: choice(categoryTitle, statisticCategoryWords), ...period },
  reads: ['crimeStatistics'],
  measure: ({ category, ...window }, asOf, { crimeStatistics }) =>
    sum(crimeStatistics, { category, measure: 'solved', window, asOf }),
});

const arrests = defineMetric({
  name: 'arrests',
  title: { zh: '抓获人数', en: 'Arrests' },
  unknown: noStatistic,
  unit: 'people',
  parameters: { category: choiceOr('ALL', categoryTitle, statisticCategoryWords), ...period },
  reads: ['crimeStatistics'],
  measure: ({ category, ...window }, asOf, { crimeStatistics }) =>
    sum(crimeStatistics, { category, measure: 'arrested', window, asOf }),
});

const changeRate = defineMetric({
  name: 'changeRate',
  title: { zh: '案件升降幅度', en: 'Change in cases' },
  unknown: {
    zh: '两个期间中至少有一个没有案件统计，或基期为零。',
    en: 'One of the two periods has no statistic, or the base is zero.',
  },
  unit: 'percent',
  parameters: {
    category: choice(categoryTitle, statisticCategoryWords),
    measure: choiceOr('reported', { zh: '统计项', en: 'Counted' }, crimeMeasureWords),
    baseFrom: date({ zh: '基期起始日', en: 'Base from' }),
    baseTo: date({ zh: '基期截止日（不含）', en: 'Base to (not included)' }),
    from: date({ zh: '报告期起始日', en: 'Period from' }),
    to: date({ zh: '报告期截止日（不含）', en: 'Period to (not included)' }),
  },
  reads: ['crimeStatistics'],
  measure: ({ category, measure, baseFrom, baseTo, from, to }, asOf, { crimeStatistics }) => {
    const [base, now] = [
      { from: baseFrom, to: baseTo },
      { from, to },
    ].map((window) => sum(crimeStatistics, { category, measure, window, asOf }));
    if (base == null || now == null) return unknown;
    const value = change(base.value, now.value);
    if (value === null) return unknown;
    const counted = new Map([...base.records, ...now.records].map((record) => [record.id, record]));
    return { value, records: [...counted.values()] };
  },
});

/** In percent, with one division, so that a rate of a round number is that number. */
function change(base: number | null, now: number | null): number | null {
  return base === null || now === null || base === 0 ? null : ((now - base) * 100) / base;
}

export const crimeMetrics: readonly MetricDefinition[] = [casesSolved, arrests, changeRate];
