import { type ReactNode, useMemo } from 'react';
import { I18nContext, useI18nProvider, useLocaleState } from 'react-admin';

/** Draws what is within it again, in place, when the language changes: forms keep what is typed in them. */
export function Translated({ children }: { readonly children: ReactNode }) {
  const provider = useI18nProvider();
  const [language] = useLocaleState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value for each language is what draws again.
  const value = useMemo(() => ({ ...provider }), [provider, language]);
  return <I18nContext.Provider value={value}>{children}</I18nContext.Provider>;
}
