import type { Locale } from '@qinglan/domain';
import { useLocaleState } from 'react-admin';

/** The reader's language, as the domain names it. */
export function useLanguage(): Locale {
  const [language] = useLocaleState();
  return language === 'en' ? 'en' : 'zh';
}
