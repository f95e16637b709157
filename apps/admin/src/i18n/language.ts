export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'qinglan.language';

/** The language chosen here before, else the browser's first that we speak, else Chinese. */
export function initialLanguage(): Language {
  const wanted = [localStorage.getItem(storageKey) ?? '', ...navigator.languages];
  const found = wanted.map((tag) => languages.find((language) => tag.toLowerCase().startsWith(language)));
  return found.find((language) => language !== undefined) ?? 'zh';
}

/** The language of the page now: that of its `lang`. */
export function currentLanguage(): Language {
  return languages.find((language) => document.documentElement.lang.startsWith(language)) ?? 'zh';
}

/** Makes a language that of the page, and remembers it. */
export function adoptLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  localStorage.setItem(storageKey, language);
}
