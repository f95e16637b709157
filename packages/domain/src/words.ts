import type { Locale } from './rule.ts';

/** A stretch of time in words: "2006-05 至今", "from 2006-05 to now". */
export function stretch(from: string, to: string | null, locale: Locale): string {
  return locale === 'zh' ? `${from} 至${to === null ? '今' : ` ${to} `}` : `from ${from} to ${to ?? 'now'}`;
}
