import { type CalendarDate, yearOf } from '../date.ts';
import { always, type Breach, ledgerSource, type Rule } from '../rule.ts';
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

const ours = { severity: 'ERROR', effective: always, source: ledgerSource } as const;

export const evaluationOnePerYear: Rule<
  'evaluation.one-per-year',
  Pick<EvaluationFacts, 'evaluation' | 'evaluations'>,
  { scheme: string; year: number; publishedOn: string }
> = {
  ...ours,
  code: 'evaluation.one-per-year',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  statement: {
    zh: '每所每年每种考评只有一条有效结果。',
    en: 'One effective evaluation per station, scheme and year.',
  },
  messages: {
    zh: ({ scheme, year, publishedOn }) =>
      `${year} 年“${scheme}”的考评结果已于 ${publishedOn} 发布；如有变更，请更正那一条，不要重复录入。`,
    en: ({ scheme, year, publishedOn }) =>
      `The evaluation of ${year} under “${scheme}” was published on ${publishedOn}; correct that one instead of adding another.`,
  },
  check: ({ evaluation, evaluations }) => {
    const others = evaluations.filter(({ id }) => id !== evaluation.id);
    return effectiveEvaluations([...others, evaluation])
      .filter(
        ({ id, scheme, year }) =>
          id !== evaluation.id && scheme === evaluation.scheme && year === evaluation.year,
      )
      .map(({ scheme, year, publishedOn }) => ({
        path: ['year'],
        parameters: { scheme, year, publishedOn },
      }));
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
  ...ours,
  code: 'evaluation.rank',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  statement: {
    zh: '名次在 1 与参评单位数之间；同一机关同年并列的名次须说明。',
    en: '1 ≤ rank ≤ ranked among; a shared rank in one authority and year is flagged.',
  },
  messages: {
    zh: (broken) => {
      if (broken.problem === 'NOT_A_COUNT') return `${broken.value} 不是有效数字，请填写 1 或以上的整数。`;
      if (broken.problem === 'BEYOND') {
        return `名次 ${broken.rank} 超出参评单位数 ${broken.rankedAmong}，请核对两个数字。`;
      }
      return `${broken.year} 年已有派出所列第 ${broken.rank} 名，请核对名次，或说明并列的原因。`;
    },
    en: (broken) => {
      if (broken.problem === 'NOT_A_COUNT')
        return `${broken.value} will not do here; give a whole number from 1.`;
      if (broken.problem === 'BEYOND') {
        return `Rank ${broken.rank} is beyond the ${broken.rankedAmong} that were ranked; check both numbers.`;
      }
      return `Another station already has rank ${broken.rank} for ${broken.year}; check the rank, or say why it is shared.`;
    },
  },
  check: ({ evaluation: { id, year, rank, rankedAmong }, rivals }) => {
    const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;
    const unsound = Object.entries({ rank, rankedAmong }).flatMap(([field, value]) =>
      value === null || isCount(value)
        ? []
        : [{ path: [field], parameters: { problem: 'NOT_A_COUNT', value } as const }],
    );
    if (unsound.length > 0 || rank === null) return unsound;
    const beyond = rankedAmong !== null && rank > rankedAmong;
    const shared = effectiveEvaluations(rivals).some((rival) => rival.id !== id && rival.rank === rank);
    const breaches: Breach<RankProblem>[] = [];
    if (beyond) breaches.push({ path: ['rank'], parameters: { problem: 'BEYOND', rank, rankedAmong } });
    if (shared) {
      breaches.push({ path: ['rank'], parameters: { problem: 'SHARED', rank, year }, severity: 'WARNING' });
    }
    return breaches;
  },
};

type YearProblem =
  | {
      readonly problem: 'BEFORE_STATION';
      readonly year: number;
      readonly firstYear: number;
      readonly station: string;
    }
  | { readonly problem: 'IN_FUTURE'; readonly year: number; readonly currentYear: number }
  | { readonly problem: 'YEAR_NOT_OVER'; readonly year: number; readonly publishedOn: string };

export const evaluationYear: Rule<
  'evaluation.year',
  Pick<EvaluationFacts, 'evaluation' | 'station' | 'today'>,
  YearProblem
> = {
  ...ours,
  code: 'evaluation.year',
  walls: ['DOMAIN', 'FORM'],
  statement: {
    zh: '考评年度不早于建所年份，不晚于今年；年度结束前发布的须说明。',
    en: 'Not before the station’s first year, not after the current year, not published before its year is over.',
  },
  messages: {
    zh: (broken) => {
      if (broken.problem === 'BEFORE_STATION') {
        return `“${broken.station}”成立于 ${broken.firstYear} 年，不能有 ${broken.year} 年的考评，请核对年度。`;
      }
      if (broken.problem === 'IN_FUTURE')
        return `${broken.year} 年尚未到来（今年是 ${broken.currentYear} 年），请核对年度。`;
      return `${broken.year} 年度的结果发布于 ${broken.publishedOn}，当时该年度尚未结束，请核对日期或说明原因。`;
    },
    en: (broken) => {
      if (broken.problem === 'BEFORE_STATION') {
        return `“${broken.station}” was established in ${broken.firstYear} and cannot be evaluated for ${broken.year}; check the year.`;
      }
      if (broken.problem === 'IN_FUTURE') {
        return `The year ${broken.year} is still to come (it is ${broken.currentYear}); check the year.`;
      }
      return `The evaluation of ${broken.year} was published on ${broken.publishedOn}, before that year was over; check the date or say why.`;
    },
  },
  check: ({ evaluation: { year, publishedOn }, station, today }) => {
    const [firstYear, currentYear] = [yearOf(station.establishedOn), yearOf(today)];
    if (!(Number.isInteger(year) && year <= currentYear)) {
      return [{ path: ['year'], parameters: { problem: 'IN_FUTURE', year, currentYear } }];
    }
    if (year < firstYear) {
      return [
        { path: ['year'], parameters: { problem: 'BEFORE_STATION', year, firstYear, station: station.name } },
      ];
    }
    return yearOf(publishedOn) <= year
      ? [
          {
            path: ['publishedOn'],
            parameters: { problem: 'YEAR_NOT_OVER', year, publishedOn },
            severity: 'WARNING',
          },
        ]
      : [];
  },
};

export interface CorrectionFacts {
  readonly corrected: Evaluation;
  /** All evaluations of the station, superseded ones too. */
  readonly evaluations: readonly Evaluation[];
  readonly reason: string | null;
}

export const evaluationCorrection: Rule<
  'evaluation.correction',
  CorrectionFacts,
  { problem: 'ALREADY_SUPERSEDED' | 'NO_REASON'; scheme: string; year: number }
> = {
  ...ours,
  code: 'evaluation.correction',
  walls: ['DOMAIN', 'DATABASE'],
  statement: {
    zh: '更正取代一条有效的考评，并说明理由。',
    en: 'A correction supersedes one effective evaluation and says why.',
  },
  messages: {
    zh: ({ problem, scheme, year }) =>
      problem === 'NO_REASON'
        ? `请填写更正 ${year} 年“${scheme}”考评结果的理由。`
        : `这条 ${year} 年“${scheme}”的考评已被更正，请更正最新的一条。`,
    en: ({ problem, scheme, year }) =>
      problem === 'NO_REASON'
        ? `Give the reason for correcting the evaluation of ${year} under “${scheme}”.`
        : `This evaluation of ${year} under “${scheme}” has already been corrected; correct the latest one.`,
  },
  check: ({ corrected, evaluations, reason }) => {
    const { scheme, year } = corrected;
    const superseded = evaluations.some(({ supersedesId }) => supersedesId === corrected.id);
    return [
      ...(superseded
        ? [{ path: ['evaluationId'], parameters: { problem: 'ALREADY_SUPERSEDED', scheme, year } as const }]
        : []),
      ...(reason === null
        ? [{ path: ['reason'], parameters: { problem: 'NO_REASON', scheme, year } as const }]
        : []),
    ];
  },
};

export const evaluationRules: readonly Rule[] = [
  evaluationOnePerYear,
  evaluationRank,
  evaluationYear,
  evaluationCorrection,
];
