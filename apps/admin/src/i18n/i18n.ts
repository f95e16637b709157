import polyglotI18nProvider from 'ra-i18n-polyglot';
import englishMessages from 'ra-language-english';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { appEnglish } from './app.en.ts';
import { appChinese } from './app.zh.ts';
import { adoptLanguage, initialLanguage, type Language } from './language.ts';
import type { SliceText } from './messages.ts';
import { raChinese } from './ra.zh.ts';

/** The texts of a slice, by the name of its resource. */
export type SliceTexts = Readonly<Record<string, Readonly<Record<Language, SliceText>>>>;

const { ra } = englishMessages;

const shared = {
  zh: { ra: raChinese, app: appChinese },
  en: { ra: { ...ra, auth: { ...ra.auth, email: 'E-mail', logout: 'Sign out' } }, app: appEnglish },
};

/** Every message of one language: react-admin's, the shell's, and those of the slices. */
export function messagesOf(language: Language, slices: SliceTexts): TranslationMessages {
  const texts = Object.entries(slices).map(([name, both]) => [name, both[language]] as const);
  return {
    ...shared[language],
    resources: Object.fromEntries(texts.map(([name, { enums: _, ...text }]) => [name, text])),
    enums: Object.assign({}, ...texts.map(([, { enums }]) => enums)),
  };
}

/** react-admin's translations, remembered between visits. */
export function createI18nProvider(slices: SliceTexts): I18nProvider {
  const first = initialLanguage();
  adoptLanguage(first);
  return polyglotI18nProvider(
    (locale) => {
      const language = locale === 'en' ? 'en' : 'zh';
      adoptLanguage(language);
      return messagesOf(language, slices);
    },
    first,
    [
      { locale: 'zh', name: '中文' },
      { locale: 'en', name: 'English' },
    ],
  );
}
