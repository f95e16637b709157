import type { Locale, Localised } from '../rule.ts';
import type { MetricDefinition } from './definition.ts';
import type { ParameterType } from './parameter.ts';

/** What is wrong with a metric's name or parameters, as data. `parameter` names the one to correct. */
export type MetricProblem =
  | { readonly problem: 'UNKNOWN_METRIC'; readonly parameter: null; readonly metric: string }
  | { readonly problem: 'NOT_AN_OBJECT'; readonly parameter: null }
  | { readonly problem: 'UNKNOWN_PARAMETER'; readonly parameter: string; readonly known: readonly string[] }
  | { readonly problem: 'MISSING'; readonly parameter: string }
  | {
      readonly problem: 'NOT_WANTED';
      readonly parameter: string;
      readonly other: string;
      readonly value: string;
    }
  | { readonly problem: 'WRONG_TYPE'; readonly parameter: string; readonly type: ParameterType }
  | { readonly problem: 'TOO_LONG'; readonly parameter: string; readonly longest: number }
  | {
      readonly problem: 'NO_SUCH_VALUE';
      readonly parameter: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  /** A text that no record's id looks like; said by a store, which knows what its ids look like. */
  | { readonly problem: 'NO_ID'; readonly parameter: string }
  | { readonly problem: 'NO_DATE'; readonly parameter: string; readonly value: string }
  | {
      readonly problem: 'EMPTY_PERIOD';
      readonly parameter: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly problem: 'NONE_OF'; readonly parameter: string; readonly names: readonly string[] }
  | { readonly problem: 'SEVERAL_OF'; readonly parameter: string; readonly names: readonly string[] };

const typeWords: Readonly<Record<ParameterType, Localised>> = {
  ENUM: { zh: '文本', en: 'a text' },
  TEXT: { zh: '文本', en: 'a text' },
  ID: { zh: '编号文本', en: 'an id' },
  DATE: { zh: '日期文本', en: 'a date' },
  LIST: { zh: '由文本组成的列表', en: 'a list of texts' },
};

/** The problem in words; parameters are named as an integrator writes them, or as `nameOf` calls them. */
export function describeMetricProblem(
  problem: MetricProblem,
  locale: Locale,
  nameOf: (parameter: string) => string = (parameter) => parameter,
): string {
  const named = withNames(problem, nameOf);
  return locale === 'zh' ? inChinese(named) : inEnglish(named);
}

function withNames(problem: MetricProblem, nameOf: (parameter: string) => string): MetricProblem {
  if (problem.parameter === null) return problem;
  const parameter = nameOf(problem.parameter);
  if ('names' in problem) return { ...problem, parameter, names: problem.names.map(nameOf) };
  if (problem.problem === 'NOT_WANTED') return { ...problem, parameter, other: nameOf(problem.other) };
  return { ...problem, parameter };
}

function inChinese(problem: MetricProblem): string {
  switch (problem.problem) {
    case 'UNKNOWN_METRIC':
      return `没有名为“${problem.metric}”的指标。`;
    case 'NOT_AN_OBJECT':
      return '指标参数（parameters）应为由参数名与值组成的对象。';
    case 'UNKNOWN_PARAMETER':
      return `没有参数“${problem.parameter}”，可用参数：${problem.known.join('、') || '无'}。`;
    case 'MISSING':
      return `缺少参数“${problem.parameter}”。`;
    case 'NOT_WANTED':
      return `仅当“${problem.other}”为 ${problem.value} 时才能填写参数“${problem.parameter}”。`;
    case 'WRONG_TYPE':
      return `参数“${problem.parameter}”应为${typeWords[problem.type].zh}。`;
    case 'TOO_LONG':
      return `参数“${problem.parameter}”过长，最多 ${problem.longest} 个。`;
    case 'NO_SUCH_VALUE':
      return `参数“${problem.parameter}”不能为“${problem.value}”，可选：${problem.allowed.join('、')}。`;
    case 'NO_ID':
      return `参数“${problem.parameter}”不是本台账该类记录的编号。`;
    case 'NO_DATE':
      return `参数“${problem.parameter}”的“${problem.value}”不是日期，应写作 2017、2017-10 或 2017-10-31。`;
    case 'EMPTY_PERIOD':
      return `期间为空：参数“${problem.parameter}”的 ${problem.to} 应晚于 ${problem.from}。`;
    case 'NONE_OF':
      return `参数 ${problem.names.join('、')} 须填写其中一个。`;
    case 'SEVERAL_OF':
      return `参数 ${problem.names.join('、')} 只能填写其中一个。`;
  }
}

function inEnglish(problem: MetricProblem): string {
  switch (problem.problem) {
    case 'UNKNOWN_METRIC':
      return `There is no metric “${problem.metric}”.`;
    case 'NOT_AN_OBJECT':
      return "A metric's parameters are an object of names and values.";
    case 'UNKNOWN_PARAMETER':
      return `There is no parameter “${problem.parameter}”; known are: ${problem.known.join(', ') || 'none'}.`;
    case 'MISSING':
      return `The parameter “${problem.parameter}” is missing.`;
    case 'NOT_WANTED':
      return `The parameter “${problem.parameter}” is taken only where “${problem.other}” is ${problem.value}.`;
    case 'WRONG_TYPE':
      return `The parameter “${problem.parameter}” must be ${typeWords[problem.type].en}.`;
    case 'TOO_LONG':
      return `The parameter “${problem.parameter}” is too long; at most ${problem.longest}.`;
    case 'NO_SUCH_VALUE':
      return `The parameter “${problem.parameter}” cannot be “${problem.value}”; allowed are: ${problem.allowed.join(', ')}.`;
    case 'NO_ID':
      return `The parameter “${problem.parameter}” is not the id of such a record.`;
    case 'NO_DATE':
      return `“${problem.value}” of the parameter “${problem.parameter}” is no date; write 2017, 2017-10 or 2017-10-31.`;
    case 'EMPTY_PERIOD':
      return `The period is empty: ${problem.to} of the parameter “${problem.parameter}” must come after ${problem.from}.`;
    case 'NONE_OF':
      return `One of the parameters ${problem.names.join(', ')} is needed.`;
    case 'SEVERAL_OF':
      return `Only one of the parameters ${problem.names.join(', ')} can be given.`;
  }
}

/** What the definition itself finds wrong with parameters that are well formed one by one. */
export function problemsTogether(
  { exclusive, dependent, periods }: MetricDefinition,
  read: Readonly<Record<string, string | readonly string[] | null>>,
  isEmptyPeriod: (from: string, to: string) => boolean,
): readonly MetricProblem[] {
  const problems: MetricProblem[] = [];
  if (dependent !== null) {
    const { name, when } = dependent;
    const isWanted = read[when.name] === when.value;
    if (isWanted && read[name] == null) problems.push({ problem: 'MISSING', parameter: name });
    if (!isWanted && read[name] != null)
      problems.push({ problem: 'NOT_WANTED', parameter: name, other: when.name, value: when.value });
  }
  if (exclusive !== null) {
    const { names, atLeastOne } = exclusive;
    const [first, second] = names.filter((name) => read[name] != null);
    if (second !== undefined) problems.push({ problem: 'SEVERAL_OF', parameter: second, names });
    if (first === undefined && atLeastOne)
      problems.push({ problem: 'NONE_OF', parameter: names[0] ?? '', names });
  }
  for (const [fromName, toName] of periods) {
    const [from, to] = [read[fromName], read[toName]];
    if (typeof from === 'string' && typeof to === 'string' && isEmptyPeriod(from, to))
      problems.push({ problem: 'EMPTY_PERIOD', parameter: toName, from, to });
  }
  return problems;
}
