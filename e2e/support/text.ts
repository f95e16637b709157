import type { Page } from 'playwright-core';
import type { Language } from './language.ts';

const leaks: Readonly<Record<string, RegExp>> = {
  'a message key': /(?<![\w.])(?:ra|app|resources|enums|qinglan)(?:\.\w+)+/,
  'a message with a hole': /%\{\w+\}|\|\|\|\|/,
  'a value of the program': /\b(?:undefined|null|NaN)\b|\[object \w+\]|Invalid Date/,
};

/** Nothing of the language in a label of at least two letters. */
const foreign: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /^(?=.*\p{Script=Latin}{2})\P{Script=Han}+$/u,
  en: /\p{Script=Han}/u,
};

/**
 * What a reader should never see on the page, also in names that only screen readers and tooltips tell: message keys,
 * unfilled messages, values of the program, and labels in the other language. Empty when all is well.
 */
export async function textProblems(page: Page, language: Language): Promise<readonly string[]> {
  const { lang, texts, labels } = await page.evaluate(readTexts);
  return [
    ...(lang === language ? [] : [`the page says that its language is ${lang}`]),
    ...Object.entries(leaks).flatMap(([leak, pattern]) =>
      texts.filter((text) => pattern.test(text)).map((text) => `${leak}: ${text}`),
    ),
    ...labels
      .filter((label) => foreign[language].test(label))
      .map((label) => `a label in the other language: ${label}`),
  ];
}

/** Runs in the page. Labels are the texts that are ours alone; data may be in any language. */
function readTexts() {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn can be read.
  const lines = document.body.innerText.split('\n');
  const hints = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
    ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
  );
  const labels = [...document.querySelectorAll('label, legend, th, dt, nav a, [role=tab]')];
  return {
    lang: document.documentElement.lang,
    texts: [document.title, ...lines, ...hints],
    labels: labels.map(({ textContent }) => (textContent ?? '').trim()),
  };
}
