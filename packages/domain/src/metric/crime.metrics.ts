import type { StatisticCategory } from '../activity/activity.ts';
import { addDays, type CalendarDate, dayNumber, firstDay, shortestText } from '../date.ts';
import { compare, Evidence, earlierOf, unknown, type Window } from './counting.ts';
import { defineMetric, type Measured, type MetricDefinition } from './definition.ts';
import { crimeMeasureWords, statisticCategoryWords } from './metric.words.ts';
import { choice, choiceOr, date, period } from './parameter.ts';
import type { StationRecords } from './records.ts';

type Statistic = StationRecords['crimeStatistics'][number];
type Measure = keyof typeof crimeMeasureWords;

/** Statistics of the category that state the measure. */
function stating(
  statistics: readonly Statistic[],
  category: StatisticCategory,
  measure: Measure,
): readonly Statistic[] {
  return statistics.filter((statistic) => statistic.category === category && statistic[measure] !== null);
}

/** The sum of what was counted in the window; unknown where nothing was. */
function sum(
  statistics: readonly Statistic[],
  measure: Measure,
  window: Window,
  asOf: CalendarDate,
): Measured {
  const counted = disjoint(wholly(statistics, window, asOf));
  if (counted.length === 0) return unknown;
  const found = new Evidence('CrimeStatistic');
  let value = 0;
  for (const statistic of counted) {
    value += statistic[measure] ?? 0;
    found.add(statistic.from, statistic.id);
  }
  return { value, records: found.records };
}

/** Those whose whole period is over and lies in the window. */
function wholly(statistics: readonly Statistic[], window: Window, asOf: CalendarDate): readonly Statistic[] {
  const first = window.from === null ? '' : shortestText(window.from);
  const end = firstDay(earlierOf(addDays(asOf, 1), window.to));
  return statistics.filter(({ from, to }) => from >= first && to <= end);
}

/** Those left when, of two that overlap, the shorter goes: a year goes before its months. */
function disjoint(statistics: readonly Statistic[]): readonly Statistic[] {
  return followEachOther(statistics) ? statistics : longest(statistics);
}

/** Whether each ends before the next one begins: then no two of them overlap. */
function followEachOther(statistics: readonly Statistic[]): boolean {
  let end = '';
  for (const { from, to } of statistics) {
    if (end > from && end > firstDay(from)) return false;
    end = to;
  }
  return true;
}

/** A statistic and its half-open period in day numbers. */
interface Extent {
  readonly statistic: Statistic;
  readonly from: number;
  readonly to: number;
}

/** The longest first, and each next one that overlaps none of those. */
function longest(statistics: readonly Statistic[]): readonly Statistic[] {
  const longestFirst = statistics
    .map((statistic) => ({ statistic, from: dayNumber(statistic.from), to: dayNumber(statistic.to) }))
    .toSorted(
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
    sum(stating(crimeStatistics, category, 'solved'), 'solved', window, asOf),
});

const arrests = defineMetric({
  name: 'arrests',
  title: { zh: '抓获人数', en: 'Arrests' },
  unknown: noStatistic,
  unit: 'people',
  parameters: { category: choiceOr('ALL', categoryTitle, statisticCategoryWords), ...period },
  reads: ['crimeStatistics'],
  measure: ({ category, ...window }, asOf, { crimeStatistics }) =>
    sum(stating(crimeStatistics, category, 'arrested'), 'arrested', window, asOf),
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
    const stated = stating(crimeStatistics, category, measure);
    const base = sum(stated, measure, { from: baseFrom, to: baseTo }, asOf);
    const now = sum(stated, measure, { from, to }, asOf);
    const value = change(base.value, now.value);
    if (value === null) return unknown;
    const counted = new Set(base.records.map(({ id }) => id));
    return { value, records: [...base.records, ...now.records.filter(({ id }) => !counted.has(id))] };
  },
});

/** In percent, with one division, so that a rate of a round number is that number. */
function change(base: number | null, now: number | null): number | null {
  return base === null || now === null || base === 0 ? null : ((now - base) * 100) / base;
}

export const crimeMetrics: readonly MetricDefinition[] = [casesSolved, arrests, changeRate];
