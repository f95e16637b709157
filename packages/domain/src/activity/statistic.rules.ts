import { periodCovers, periodsOverlap } from '../period.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { CrimeStatistic } from './activity.ts';

export interface StatisticFacts {
  readonly statistic: CrimeStatistic;
  /** The station's other statistics of the same category. */
  readonly statistics: readonly CrimeStatistic[];
}

export const statisticCounts: Rule<'statistic.counts', Pick<StatisticFacts, 'statistic'>> = {
  ...ledgerRule,
  code: 'statistic.counts',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: () => '接报、破案、抓获三项至少填一项。',
    en: () => 'Give at least one count: reported, solved or arrested.',
  },
  check: ({ statistic: { reported, solved, arrested } }) =>
    breaches(reported === null && solved === null && arrested === null && breach('reported', {})),
};

type PeriodProblem = {
  readonly problem: 'SAME' | 'PARTLY';
  readonly from: string;
  readonly to: string;
};

export const statisticPeriod: Rule<'statistic.period', StatisticFacts, PeriodProblem> = {
  ...ledgerRule,
  code: 'statistic.period',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ problem, from, to }) =>
      problem === 'SAME'
        ? `该类案件 ${from} 至 ${to} 的数字已经记录，请修改那一条。`
        : `与已记录的 ${from} 至 ${to} 部分重叠，时段之间要么分开，要么一段包含另一段，请核对。`,
    en: ({ problem, from, to }) =>
      problem === 'SAME'
        ? `Counts of this category from ${from} to ${to} are recorded already; change those.`
        : `The period overlaps the one from ${from} to ${to} in part; let one lie within the other, or apart from it.`,
  },
  check: ({ statistic, statistics }) =>
    statistics
      .filter((other) => other.id !== statistic.id && periodsOverlap(other, statistic))
      .flatMap((other) => {
        const { from, to } = other;
        const [within, around] = [periodCovers(other, statistic), periodCovers(statistic, other)];
        return breaches<PeriodProblem>(
          within && around && breach('from', { problem: 'SAME', from, to }),
          !within && !around && breach('from', { problem: 'PARTLY', from, to }),
        );
      }),
};

export const statisticRules: readonly Rule[] = [statisticCounts, statisticPeriod];
