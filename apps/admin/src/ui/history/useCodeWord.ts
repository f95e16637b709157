import { metricNamed } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';

/** Words for what is stored as a code that is no enumeration of the API: a metric, its unit. */
export function useCodeWord(): (field: string, code: string) => string {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (field, code) => {
    if (field === 'metric') return metricNamed(code)?.title[language === 'en' ? 'en' : 'zh'] ?? code;
    if (field !== 'unit') return code;
    const key = `resources.metrics.text.unit_${code.replaceAll('-', '_')}`;
    return translate(key, { smart_count: 2, _: code }).trim();
  };
}
