import type { Locale } from '@qinglan/domain';
import { useLocaleState, useTranslate } from 'react-admin';

/** A figure as a reader sees it: the number – or what it stands for – and its unit. */
export interface FigureText {
  readonly figure: string;
  readonly unit: string;
}

type Translate = ReturnType<typeof useTranslate>;

const text = (key: string) => `resources.metrics.text.${key}`;

/** Puts a value and its unit into words: −26.6 %, 11 years, Friday. */
function figureText(value: number, unit: string, language: Locale, translate: Translate): FigureText {
  if (unit === 'ISO weekday') return { figure: translate(text(`weekday_${value}`)), unit: '' };
  if (unit === 'year') return { figure: String(value), unit: translate(text('unit_year')).trim() };
  const numbers = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    ...(unit === 'percent' ? { signDisplay: 'exceptZero' } : {}),
  });
  const word = translate(text(`unit_${unit.replaceAll('-', '_')}`), { smart_count: value });
  return { figure: numbers.format(value).replace('-', '−'), unit: word };
}

/** As `figureText`, in the reader's language. */
export function useFigureText(): (value: number, unit: string) => FigureText {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (value, unit) => figureText(value, unit, language === 'en' ? 'en' : 'zh', translate);
}
