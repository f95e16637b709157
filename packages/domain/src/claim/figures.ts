import { earliestYear, latestYear } from '../date.ts';
import type { ClaimQualifier } from './claim.ts';
import { chineseNumber, halfWidth, scaledNumber } from './numeral.ts';
import { rateUnit } from './verdict.ts';

/** A figure found in an account. */
export interface Figure {
  /** In UTF-16 code units, from 0. */
  readonly start: number;
  readonly length: number;
  /** As it stands in the account, with its qualifier and its Chinese measure word: “近10万人”. */
  readonly text: string;
  /** Negative where the account says that a rate fell. */
  readonly value: number;
  /** Decimals that were written out, which is how far a rate is compared. */
  readonly decimals: number;
  readonly qualifier: ClaimQualifier;
  /** Units that its measure word may stand for; empty where any may be meant. */
  readonly units: readonly string[];
}

/** Measure words, the longer ones first, and the units of metrics that they count. */
const measures: readonly (readonly [string, readonly string[]])[] = [
  ['个百分点', [rateUnit]],
  ['周年', ['years']],
  ['年', ['years']],
  ['岁', ['years']],
  ['人次', ['person-times']],
  ['人', ['people']],
  ['名', ['people']],
  ['位', ['people']],
  ['任', ['people']],
  ['支', ['teams']],
  ['间', ['rooms']],
  ['起', ['cases', 'disputes']],
  ['件', ['cases', 'disputes']],
  ['场', ['meetings']],
  ['家', ['places', 'stations']],
  ['处', ['places']],
  ['次', []],
  ['项', []],
  ['个', []],
  ['面', []],
  ['届', []],
];

/** A single one of these states no figure: 一起, 一个, 一次, 一年, 一家, 一面, 一项, 一件, 一任. */
const vagueOnes: ReadonlySet<string> = new Set([
  '起',
  '个',
  '次',
  '年',
  '家',
  '面',
  '项',
  '件',
  '人',
  '场',
  '任',
]);

const before = {
  ABOUT: ['将近', '接近', '近', '大约', '约', 'nearly', 'almost', 'close to', 'about', 'around'],
  AT_LEAST: ['超过', '超', '逾', 'more than', 'over', 'at least'],
} as const;
const after = {
  AT_LEAST: ['有余', '余', '多', '以上', '\\+'],
  ABOUT: ['左右', '上下'],
} as const;

const either = (words: readonly string[]): string => words.join('|');
const measure = either(measures.map(([word]) => word));
const suffix = `(?<suffix>${either([...after.AT_LEAST, ...after.ABOUT])})?`;

const pattern = new RegExp(
  [
    // Letters and hyphens before a digit make a name of it: G40, COVID-19, 2017-10.
    '(?<![\\w.,/-])',
    `(?:(?<prefix>${either([...before.ABOUT, ...before.AT_LEAST])})\\s?)?`,
    '(?<hundredths>百分之)?',
    '(?:(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
    '(?<inner>余|多)?(?<scale>[十百千万亿]|\\s(?:thousand|million))?',
    '|(?<ordinal>第)?(?<characters>[零〇一二两三四五六七八九十百千万亿]+))',
    suffix,
    `(?<rate>\\s?%|\\s(?:percent|per cent)(?!\\w))?(?<measure>${measure})?`,
  ].join(''),
  'gi',
);

/** So many characters before a rate may say that it fell. */
const clause = 24;
const falling =
  /(?:下降|减少|降低|回落|降幅|fell|fallen|drop\w*|declin\w*|decreas\w*)[^，。；、,;.!？！?\d]{0,12}$/i;

/**
 * The figures in a Chinese or English account, in their order: digits (full-width ones too), 万 and thousands, rates,
 * and Chinese numerals before a measure word. Dates, document numbers, ordinals and names with digits are none.
 */
export function figuresIn(account: string): readonly Figure[] {
  const text = halfWidth(account);
  return [...text.matchAll(pattern)].flatMap((match) => {
    const parts = match.groups as Parts;
    const [whole] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const size = numberOf(parts);
    if (namesSomething(parts, text.slice(end)) || size > Number.MAX_SAFE_INTEGER) return [];
    const fell = parts.rate !== undefined || parts.hundredths !== undefined || parts.measure === '个百分点';
    const sign = fell && falling.test(text.slice(Math.max(0, start - clause), start)) ? -1 : 1;
    return [
      {
        start,
        length: whole.length,
        text: account.slice(start, end),
        value: sign * size,
        decimals: parts.number?.split('.')[1]?.length ?? 0,
        qualifier: qualifierOf(parts),
        units: unitsOf(parts),
      },
    ];
  });
}

type Part =
  | 'prefix'
  | 'hundredths'
  | 'number'
  | 'inner'
  | 'scale'
  | 'ordinal'
  | 'characters'
  | 'suffix'
  | 'rate'
  | 'measure';
type Parts = { readonly [Key in Part]?: string | undefined };

function numberOf({ number, scale = '', characters = '' }: Parts): number {
  return number === undefined ? chineseNumber(characters) : scaledNumber(number, scale.trim());
}

/** What makes a date, an hour, a document number, an article of a regulation or a name of the digits before it. */
const namePart =
  /^(?:\s?[月日号时点分章条款]|[\w/-]|[.,]\d|\s(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/i;

/** Whether it is a part of a date, a telephone number, a number on a document, an ordinal or an idiom. */
function namesSomething(parts: Parts, rest: string): boolean {
  const { number, characters, ordinal, hundredths, measure: word } = parts;
  if (number !== undefined) return /^\d{10}/.test(number) || (word === undefined && namePart.test(rest));
  if (ordinal !== undefined) return word !== '任';
  if (hundredths !== undefined) return false;
  if (word === undefined) return true;
  return characters === '一' && vagueOnes.has(word);
}

function qualifierOf({ prefix, inner, suffix: trail, measure: word }: Parts): ClaimQualifier {
  // 近三年 is the last three years, not nearly three.
  if (prefix === '近' && word === '年') return 'EXACT';
  if (inner !== undefined || isOneOf(after.AT_LEAST, trail) || trail === '+') return 'AT_LEAST';
  if (isOneOf(after.ABOUT, trail)) return 'ABOUT';
  if (isOneOf(before.AT_LEAST, prefix)) return 'AT_LEAST';
  return isOneOf(before.ABOUT, prefix) ? 'ABOUT' : 'EXACT';
}

function isOneOf(words: readonly string[], word: string | undefined): boolean {
  return word !== undefined && words.includes(word.toLowerCase());
}

function unitsOf(parts: Parts): readonly string[] {
  const { rate, hundredths, measure: word, number } = parts;
  if (rate !== undefined || hundredths !== undefined) return [rateUnit];
  const year = Number(number);
  if (word === '年' && number?.length === 4 && year >= earliestYear && year <= latestYear) return ['year'];
  return measures.find(([known]) => known === word)?.[1] ?? [];
}
