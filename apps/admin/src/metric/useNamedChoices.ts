import type { MetricParameter } from '@qinglan/domain';
import { useOperation } from '../data/useOperation.ts';
import { MetricChoicesDocument } from './metric.operations.ts';
import { useLanguage } from './useLanguage.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What a text or a list of a metric's parameters may name: values of its own, and records by their codes. */
export function useNamedChoices(parameter: MetricParameter): Choice[] {
  const language = useLanguage();
  const named = parameter.type === 'TEXT' || parameter.type === 'LIST' ? parameter.names : null;
  const { data } = useOperation(MetricChoicesDocument, {}, { enabled: named !== null && named !== 'Team' });
  const values = 'values' in parameter ? parameter.values : [];
  return [
    ...values.map(({ value, title }) => ({ id: value, name: title[language] })),
    ...(named === 'AwardKind' ? (data?.awardKinds.nodes ?? []) : []).map(({ code, name, nameEn }) => ({
      id: code,
      name: language === 'en' ? nameEn : name,
    })),
    ...(named === 'Authority' ? (data?.authorities.nodes ?? []) : []).map(({ code, name }) => ({
      id: code,
      name,
    })),
  ];
}
