import { describeMetricProblem, type MetricProblem, readMetricParameters } from '../metric/metric.ts';
import { type Breach, breach, breaches, type Json, ledgerRule, type Rule } from '../rule.ts';
import type { Claim, ClaimQualifier, ClaimVerdict, FrozenFigure } from './claim.ts';
import type { ClaimInput } from './claims.ts';
import { claimCount, claimKeyUnique, claimMark, publicationLifecycle } from './publication.rules.ts';

type ClaimProblem =
  | { readonly problem: 'METRIC'; readonly found: Json }
  | { readonly problem: 'UNIT'; readonly unit: string; readonly expected: string }
  | { readonly problem: 'NO_NUMBER' };

export const claimMetric: Rule<
  'claim.metric',
  { readonly claims: readonly Pick<ClaimInput, 'metric' | 'parameters' | 'unit' | 'stated'>[] },
  ClaimProblem
> = {
  ...ledgerRule,
  code: 'claim.metric',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: (broken) => {
      if (broken.problem === 'METRIC') return describeMetricProblem(metricProblem(broken.found), 'zh');
      if (broken.problem === 'NO_NUMBER') return '所述数值须是有限的数字。';
      return `该指标的单位是“${broken.expected}”，不是“${broken.unit}”。`;
    },
    en: (broken) => {
      if (broken.problem === 'METRIC') return describeMetricProblem(metricProblem(broken.found), 'en');
      if (broken.problem === 'NO_NUMBER') return 'The stated figure must be a finite number.';
      return `This metric is counted in “${broken.expected}”, not in “${broken.unit}”.`;
    },
  },
  check: ({ claims }) =>
    claims.flatMap((claim, index) => {
      const at = (field: string, problem: ClaimProblem) => breach(['claims', `${index}`, field], problem);
      return [
        ...problemsOf(claim, at),
        ...breaches(!Number.isFinite(claim.stated) && at('stated', { problem: 'NO_NUMBER' })),
      ];
    }),
};

/** Violations are plain data; this one was made from a problem. */
function metricProblem(found: Json): MetricProblem {
  return found as unknown as MetricProblem;
}

function problemsOf(
  { metric, parameters, unit }: Pick<ClaimInput, 'metric' | 'parameters' | 'unit'>,
  at: (field: string, problem: ClaimProblem) => Breach<ClaimProblem>,
): readonly Breach<ClaimProblem>[] {
  const reading = readMetricParameters(metric, parameters ?? {});
  if (!reading.ok)
    return reading.problems.map((problem) =>
      at(problem.problem === 'UNKNOWN_METRIC' ? 'metric' : 'parameters', {
        problem: 'METRIC',
        found: { ...problem },
      }),
    );
  const expected = reading.metric.unit(reading.parameters);
  return breaches(unit !== expected && at('unit', { problem: 'UNIT', unit, expected }));
}

type JudgedClaim = Pick<Claim, 'key' | 'text' | 'stated' | 'unit' | 'qualifier'> & {
  readonly frozen: FrozenFigure;
};

type QualifierProblem = {
  readonly key: string;
  readonly text: string;
  readonly stated: number;
  readonly qualifier: ClaimQualifier;
  readonly verdict: Exclude<ClaimVerdict, 'SUPPORTED'>;
  /** Absent where the records do not say it. */
  readonly computed?: number;
};

const qualifierWords = {
  zh: {
    EXACT: '须相等',
    AT_LEAST: '须不超过实际数且在所述量级之内',
    ABOUT: '须不低于实际数且相差不超过一成',
  },
  en: {
    EXACT: 'it must be equal',
    AT_LEAST: 'it must not exceed the records and must stay within its magnitude',
    ABOUT: 'it must not fall below the records and must be within a tenth of them',
  },
} as const;

/** A verdict rather than a wall: what the records do not bear out is published only with a reason. */
export const claimQualifier: Rule<
  'claim.qualifier',
  { readonly claims: readonly JudgedClaim[] },
  QualifierProblem
> = {
  ...ledgerRule,
  severity: 'WARNING',
  code: 'claim.qualifier',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ text, stated, qualifier, computed }) =>
      computed === undefined
        ? `“${text}”所述的 ${stated} 在台账中查不到依据。`
        : `“${text}”写的是 ${stated}，台账计得 ${shown(computed)}；${qualifierWords.zh[qualifier]}。`,
    en: ({ text, stated, qualifier, computed }) =>
      computed === undefined
        ? `“${text}” states ${stated}, which the records do not say.`
        : `“${text}” states ${stated} where the records give ${shown(computed)}; ${qualifierWords.en[qualifier]}.`,
  },
  check: ({ claims }) =>
    claims.flatMap(({ key, text, stated, qualifier, frozen: { verdict, value } }, index) =>
      breaches<QualifierProblem>(
        verdict !== 'SUPPORTED' &&
          breach(['claims', `${index}`, 'stated'], {
            key,
            text,
            stated,
            qualifier,
            verdict,
            ...(value === null ? {} : { computed: value }),
          }),
      ),
    ),
};

/** As many digits as a reader compares. */
function shown(value: number): number {
  return Number(value.toFixed(2));
}

export const claimRules: readonly Rule[] = [
  publicationLifecycle,
  claimCount,
  claimKeyUnique,
  claimMark,
  claimMetric,
  claimQualifier,
];
