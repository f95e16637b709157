import { describeQuestion } from '@qinglan/domain';
import { useLocaleState } from 'react-admin';

interface Asked {
  readonly metric: string;
  readonly parameters: Record<string, unknown>;
  readonly named: readonly { readonly id: string; readonly label?: string | null }[];
}

/** A metric with its parameters, in the reader's language. */
export function useQuestion(): (asked: Asked) => string {
  const [language] = useLocaleState();
  return ({ metric, parameters, named }) =>
    describeQuestion(
      // JSON of the API.
      { metric, parameters: parameters as Parameters<typeof describeQuestion>[0]['parameters'] },
      language === 'en' ? 'en' : 'zh',
      (_type, id) => named.find((record) => record.id === id)?.label ?? null,
    );
}
