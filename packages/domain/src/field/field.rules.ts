import { type CalendarDate, earliestYear, isBefore, latestYear, parseCalendarDate } from '../date.ts';
import { always, ledgerSource, type Path, type Rule } from '../rule.ts';

export interface TextFacts {
  readonly path: Path;
  readonly text: string;
  /** In code points. */
  readonly longest: number;
  /** Whether line breaks belong in the text. */
  readonly multiline: boolean;
}

type Field = Pick<TextFacts, 'path' | 'text'>;

const asAlways = {
  severity: 'ERROR',
  effective: always,
  walls: ['DOMAIN', 'FORM'],
  source: ledgerSource,
} as const;

/** White space and invisible format characters alone say nothing. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}]/u;

export const textRequired: Rule<'text.required', Field> = {
  ...asAlways,
  code: 'text.required',
  statement: { zh: '必填项不能为空。', en: 'A required field is not empty.' },
  messages: {
    zh: () => '此项必填，不能为空或只有空白。',
    en: () => 'This field is required: blank space alone is not enough.',
  },
  check: ({ path, text }) => (visible.test(text) ? [] : [{ path, parameters: {} }]),
};

export const textLength: Rule<'text.length', TextFacts, { length: number; longest: number }> = {
  ...asAlways,
  code: 'text.length',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  statement: {
    zh: '名称不超过 200 字，编码不超过 64 字，事迹与理由不超过 2000 字。',
    en: 'Names have at most 200 characters, codes 64, deeds and reasons 2,000.',
  },
  messages: {
    zh: ({ length, longest }) => `共 ${length} 字，最多 ${longest} 字，请缩短。`,
    en: ({ length, longest }) => `This is ${length} characters long; shorten it to ${longest} at most.`,
  },
  check: ({ path, text, longest }) => {
    const length = [...text].length;
    return length > longest ? [{ path, parameters: { length, longest } }] : [];
  },
};

// Bidirectional overrides and isolates can make a name read as another one (Unicode UTS #39, "Trojan Source").
const unprintable = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const unprintableButBreaks = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

export const textCharacters: Rule<
  'text.characters',
  Omit<TextFacts, 'longest'>,
  { character: string; position: number }
> = {
  ...asAlways,
  code: 'text.characters',
  statement: {
    zh: '文本不含控制字符、双向文字控制符和不成对的代理字符。',
    en: 'Text has no control characters, no bidirectional overrides and no lone surrogates.',
  },
  messages: {
    zh: ({ character, position }) => `第 ${position} 个字符 ${character} 是不可见的控制字符，请删除。`,
    en: ({ character, position }) =>
      `Character ${position} is the invisible control character ${character}; delete it.`,
  },
  check: ({ path, text, multiline }) => {
    const found = (multiline ? unprintableButBreaks : unprintable).exec(text);
    if (found === null) return [];
    const codePoint = found[0].codePointAt(0) ?? 0;
    const character = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ path, parameters: { character, position: [...text.slice(0, found.index)].length + 1 } }];
  },
};

export const codeShape: Rule<'code.shape', Field, { code: string }> = {
  ...asAlways,
  code: 'code.shape',
  statement: {
    zh: '编码只含字母、数字、连字符、下划线和点。',
    en: 'A code consists of letters, digits, hyphens, underscores and dots.',
  },
  messages: {
    zh: ({ code }) => `编码“${code}”只能由字母、数字和 - _ . 组成，请修改。`,
    en: ({ code }) => `The code “${code}” may hold only letters, digits and - _ . — change it.`,
  },
  check: ({ path, text }) =>
    /^[\p{L}\p{M}\p{N}_.-]*$/u.test(text) ? [] : [{ path, parameters: { code: text } }],
};

export interface CodeFacts {
  readonly codeAsked: string;
  /** Codes that other records of the kind already have. */
  readonly takenCodes: readonly string[];
}

export const codeUnique: Rule<'code.unique', CodeFacts, { code: string }> = {
  ...asAlways,
  code: 'code.unique',
  walls: ['DATABASE', 'FORM'],
  statement: {
    zh: '机关编码、荣誉种类编码各不重复。',
    en: 'No two authorities and no two kinds of award share a code.',
  },
  messages: {
    zh: ({ code }) => `编码“${code}”已被使用，请换一个。`,
    en: ({ code }) => `The code “${code}” is already taken; choose another.`,
  },
  check: ({ codeAsked, takenCodes }) =>
    takenCodes.includes(codeAsked) ? [{ path: ['code'], parameters: { code: codeAsked } }] : [],
};

export const dateCalendar: Rule<'date.calendar', Field, { text: string; earliest: number; latest: number }> =
  {
    ...asAlways,
    code: 'date.calendar',
    walls: ['DOMAIN', 'DATABASE', 'FORM'],
    statement: {
      zh: `日期是 ${earliestYear} 至 ${latestYear} 年间真实的日、月或年。`,
      en: `A date is a real day, month or year between ${earliestYear} and ${latestYear}.`,
    },
    messages: {
      zh: ({ text, earliest, latest }) =>
        `“${text}”不是有效日期，请按 2006、2006-05 或 2006-05-01 的格式填写（${earliest} 至 ${latest} 年）。`,
      en: ({ text, earliest, latest }) =>
        `“${text}” is not a calendar date; write it as 2006, 2006-05 or 2006-05-01, between ${earliest} and ${latest}.`,
    },
    check: ({ path, text }) =>
      parseCalendarDate(text) === null
        ? [{ path, parameters: { text: text.slice(0, 40), earliest: earliestYear, latest: latestYear } }]
        : [],
  };

export interface PeriodFacts {
  readonly path: Path;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export const periodOrder: Rule<'period.order', PeriodFacts, { from: string; to: string }> = {
  ...asAlways,
  code: 'period.order',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  statement: { zh: '时段的起始日早于截止日。', en: 'A period begins before it ends.' },
  messages: {
    zh: ({ from, to }) => `截止日 ${to} 须晚于起始日 ${from}；只知年月的日期按当月或当年第一天计算。`,
    en: ({ from, to }) =>
      `The end ${to} must be later than the start ${from}; a month or year counts as its first day.`,
  },
  check: ({ path, from, to }) =>
    from === null || to === null || isBefore(from, to) ? [] : [{ path, parameters: { from, to } }],
};

export const fieldRules: readonly Rule[] = [
  textRequired,
  textLength,
  textCharacters,
  codeShape,
  codeUnique,
  dateCalendar,
  periodOrder,
];
