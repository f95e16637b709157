import { type CalendarDate, yearOf } from '../date.ts';
import { breach, breaches, ledgerRule, type Rule } from '../rule.ts';
import type { Station } from '../station/station.ts';
import { type Evaluation, effectiveEvaluations } from './evaluation.ts';

/** What the rules of one evaluation look at. */
export interface EvaluationFacts {
  readonly evaluation: Evaluation;
  readonly station: Station;
  /** All evaluations of the station, superseded ones too; the one with the same id is left out. */
  readonly evaluations: readonly Evaluation[];
  /** Evaluations of other stations by the same authority, under the same scheme, for the same year. */
  readonly rivals: readonly Evaluation[];
  readonly today: CalendarDate;
}

export const evaluationOnePerYear: Rule<
  'evaluation.one-per-year',
  Pick<EvaluationFacts, 'evaluation' | 'evaluations'>,
  { scheme: string; year: number; publishedOn: string }
> = {
  ...ledgerRule,
  code: 'evaluation.one-per-year',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ scheme, year, publishedOn }) =>
      `${year} 年“${scheme}”的考评已于 ${publishedOn} 发布，请更正那一条，不要重复录入。`,
    en: ({ scheme, year, publishedOn }) =>
      `The evaluation of ${year} under “${scheme}” was published on ${publishedOn}; correct that one instead.`,
  },
  check: ({ evaluation, evaluations }) => {
    const { id, scheme, year } = evaluation;
    const others = evaluations.filter((other) => other.id !== id);
    return effectiveEvaluations([...others, evaluation])
      .filter((other) => other.id !== id && other.scheme === scheme && other.year === year)
      .map(({ publishedOn }) => breach('year', { scheme, year, publishedOn }));
  },
};

type RankProblem =
  | { readonly problem: 'NOT_A_COUNT'; readonly value: number }
  | { readonly problem: 'BEYOND'; readonly rank: number; readonly rankedAmong: number }
  | { readonly problem: 'SHARED'; readonly rank: number; readonly year: number };

export const evaluationRank: Rule<
  'evaluation.rank',
  Pick<EvaluationFacts, 'evaluation' | 'rivals'>,
  RankProblem
> = {
  ...ledgerRule,
  code: 'evaluation.rank',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'NOT_A_COUNT') return `这里应填 1 或以上的整数，不能是 ${broken.value}。`;
      if (broken.problem === 'BEYOND') {
        return `名次 ${broken.rank} 超出参评单位数 ${broken.rankedAmong}，请核对两个数字。`;
      }
      return `${broken.year} 年已有派出所列第 ${broken.rank} 名，请核对名次，或说明并列的原因。`;
    },
    en: (broken) => {
      if (broken.problem === 'NOT_A_COUNT') return `Give a whole number from 1 here, not ${broken.value}.`;
      if (broken.problem === 'BEYOND') {
        return `Rank ${broken.rank} is beyond the ${broken.rankedAmong} that were ranked; check both numbers.`;
      }
      return `Another station already has rank ${broken.rank} for ${broken.year}; check the rank, or say why it is shared.`;
    },
  },
  check: ({ evaluation: { id, year, rank, rankedAmong }, rivals }) => {
    const shared = effectiveEvaluations(rivals).some((rival) => rival.id !== id && rival.rank === rank);
    return breaches<RankProblem>(
      notCounted(rank) && breach('rank', { problem: 'NOT_A_COUNT', value: rank }),
      notCounted(rankedAmong) && breach('rankedAmong', { problem: 'NOT_A_COUNT', value: rankedAmong }),
      rank !== null &&
        rankedAmong !== null &&
        rank > rankedAmong &&
        breach('rank', { problem: 'BEYOND', rank, rankedAmong }),
      rank !== null && shared && breach('rank', { problem: 'SHARED', rank, year }, 'WARNING'),
    );
  },
};

function notCounted(value: number | null): value is number {
  return value !== null && !(Number.isSafeInteger(value) && value >= 1);
}

type YearProblem =
  | {
      readonly problem: 'OUT_OF_RANGE';
      readonly year: number;
      readonly firstYear: number;
      readonly currentYear: number;
      readonly station: string;
    }
  | { readonly problem: 'YEAR_NOT_OVER'; readonly year: number; readonly publishedOn: string };

export const evaluationYear: Rule<
  'evaluation.year',
  Pick<EvaluationFacts, 'evaluation' | 'station' | 'today'>,
  YearProblem
> = {
  ...ledgerRule,
  code: 'evaluation.year',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) =>
      broken.problem === 'OUT_OF_RANGE'
        ? `考评年度 ${broken.year} 须在“${broken.station}”成立的 ${broken.firstYear} 年与今年（${broken.currentYear} 年）之间，请核对年度。`
        : `${broken.publishedOn} 发布时 ${broken.year} 年尚未结束，请核对日期，或说明原因。`,
    en: (broken) =>
      broken.problem === 'OUT_OF_RANGE'
        ? `The year ${broken.year} must lie between ${broken.firstYear}, when “${broken.station}” began, and this year, ${broken.currentYear}; check the year.`
        : `On ${broken.publishedOn} the year ${broken.year} was not yet over; check the date or say why.`,
  },
  check: ({ evaluation: { year, publishedOn }, station, today }) => {
    const [firstYear, currentYear] = [yearOf(station.establishedOn), yearOf(today)];
    const possible = Number.isInteger(year) && year >= firstYear && year <= currentYear;
    return breaches<YearProblem>(
      !possible &&
        breach('year', { problem: 'OUT_OF_RANGE', year, firstYear, currentYear, station: station.name }),
      possible &&
        yearOf(publishedOn) <= year &&
        breach('publishedOn', { problem: 'YEAR_NOT_OVER', year, publishedOn }, 'WARNING'),
    );
  },
};

export interface CorrectionFacts {
  readonly corrected: Evaluation;
  /** All evaluations of the station, superseded ones too. */
  readonly evaluations: readonly Evaluation[];
  readonly reason: string | null;
}

type CorrectionProblem = {
  readonly problem: 'ALREADY_SUPERSEDED' | 'NO_REASON';
  readonly scheme: string;
  readonly year: number;
};

export const evaluationCorrection: Rule<'evaluation.correction', CorrectionFacts, CorrectionProblem> = {
  ...ledgerRule,
  code: 'evaluation.correction',
  walls: ['DOMAIN', 'DATABASE'],
  messages: {
    zh: ({ problem, scheme, year }) =>
      problem === 'NO_REASON'
        ? `请填写更正 ${year} 年“${scheme}”考评的理由。`
        : `这条 ${year} 年“${scheme}”的考评已被更正，请更正最新的一条。`,
    en: ({ problem, scheme, year }) =>
      problem === 'NO_REASON'
        ? `Give the reason for correcting the evaluation of ${year} under “${scheme}”.`
        : `This evaluation of ${year} under “${scheme}” has already been corrected; correct the latest one.`,
  },
  check: ({ corrected: { id, scheme, year }, evaluations, reason }) =>
    breaches<CorrectionProblem>(
      evaluations.some(({ supersedesId }) => supersedesId === id) &&
        breach('evaluationId', { problem: 'ALREADY_SUPERSEDED', scheme, year }),
      reason === null && breach('reason', { problem: 'NO_REASON', scheme, year }),
    ),
};

export const evaluationRules: readonly Rule[] = [
  evaluationOnePerYear,
  evaluationRank,
  evaluationYear,
  evaluationCorrection,
];
