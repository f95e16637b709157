import type { EntityName } from '../id.ts';
import { type MetricParameter, metricNamed } from '../metric/metric.ts';
import type { Locale } from '../rule.ts';
import type { Claim } from './claim.ts';

/** What the records are called that parameters name; null where there is none. */
export type NameOf = (type: EntityName, id: string) => string | null;

type Asked = Pick<Claim, 'metric' | 'parameters'>;

/** What a claim asks the records, in words: the metric, and what it was told. */
export function describeQuestion({ metric, parameters }: Asked, locale: Locale, nameOf: NameOf): string {
  const definition = metricNamed(metric);
  if (definition === null) return metric;
  const told = Object.entries(definition.parameters).flatMap(([name, parameter]) => {
    const value = wordsOf(parameter, parameters[name], locale, nameOf);
    return value === '' ? [] : [separators[locale].says(parameter.title[locale], value)];
  });
  const title = definition.title[locale];
  return told.length === 0 ? title : separators[locale].with(title, told);
}

const separators = {
  zh: {
    says: (title: string, value: string) => `${title}：${value}`,
    with: (title: string, told: readonly string[]) => `${title}（${told.join('；')}）`,
    list: '、',
  },
  en: {
    says: (title: string, value: string) => `${title}: ${value}`,
    with: (title: string, told: readonly string[]) => `${title} (${told.join('; ')})`,
    list: ', ',
  },
} as const;

function wordsOf(
  parameter: MetricParameter,
  value: Asked['parameters'][string] | undefined,
  locale: Locale,
  nameOf: NameOf,
): string {
  const items = [value ?? []].flat().filter((item) => typeof item === 'string');
  return items.map((item) => itemWords(parameter, item, locale, nameOf)).join(separators[locale].list);
}

function itemWords(parameter: MetricParameter, item: string, locale: Locale, nameOf: NameOf): string {
  if (parameter.type === 'ID') return nameOf(parameter.of, item) ?? item;
  const values = parameter.type === 'ENUM' || parameter.type === 'LIST' ? parameter.values : [];
  return values.find((one) => one.value === item)?.title[locale] ?? item;
}

/** The records that a claim's parameters name. */
export function recordsNamed({ metric, parameters }: Asked): readonly { type: EntityName; id: string }[] {
  return Object.entries(metricNamed(metric)?.parameters ?? {}).flatMap(([name, parameter]) => {
    const id = parameters[name];
    return parameter.type === 'ID' && typeof id === 'string' ? [{ type: parameter.of, id }] : [];
  });
}
