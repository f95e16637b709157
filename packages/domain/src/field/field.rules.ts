import { type CalendarDate, earliestYear, isBefore, latestYear, parseCalendarDate } from '../date.ts';
import { breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';

export interface TextFacts {
  readonly path: Path;
  readonly text: string;
  /** In code points. */
  readonly longest: number;
  /** Whether line breaks belong in the text. */
  readonly multiline: boolean;
}

type Field = Pick<TextFacts, 'path' | 'text'>;

/** White space and invisible format characters alone say nothing. */
const visible = /[^\p{Z}\p{Cc}\p{Cf}]/u;

export const textRequired: Rule<'text.required', Field> = {
  ...ledgerRule,
  code: 'text.required',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: () => '此项必填，不能为空或只有空白。',
    en: () => 'This field is required: blank space alone is not enough.',
  },
  check: ({ path, text }) => breaches(!visible.test(text) && breach(path, {})),
};

export const textLength: Rule<'text.length', TextFacts, { length: number; longest: number }> = {
  ...ledgerRule,
  code: 'text.length',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ length, longest }) => `共 ${length} 字，最多 ${longest} 字，请缩短。`,
    en: ({ length, longest }) => `This is ${length} characters long; shorten it to ${longest} at most.`,
  },
  check: ({ path, text, longest }) => {
    const { length } = [...text];
    return breaches(length > longest && breach(path, { length, longest }));
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
  ...ledgerRule,
  code: 'text.characters',
  walls: ['DOMAIN', 'FORM'],
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
    return [breach(path, { character, position: [...text.slice(0, found.index)].length + 1 })];
  },
};

export const codeShape: Rule<'code.shape', Field, { code: string }> = {
  ...ledgerRule,
  code: 'code.shape',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ code }) => `编码“${code}”只能由字母、数字和 - _ . 组成，请修改。`,
    en: ({ code }) => `The code “${code}” may hold only letters, digits and - _ . — change it.`,
  },
  check: ({ path, text }) => breaches(!/^[\p{L}\p{M}\p{N}_.-]*$/u.test(text) && breach(path, { code: text })),
};

export interface CodeFacts {
  readonly codeAsked: string;
  /** Codes that other records of the kind already have. */
  readonly takenCodes: readonly string[];
}

export const codeUnique: Rule<'code.unique', CodeFacts, { code: string }> = {
  ...ledgerRule,
  code: 'code.unique',
  walls: ['DATABASE', 'FORM'],
  messages: {
    zh: ({ code }) => `编码“${code}”已被使用，请换一个。`,
    en: ({ code }) => `The code “${code}” is already taken; choose another.`,
  },
  check: ({ codeAsked, takenCodes }) =>
    breaches(takenCodes.includes(codeAsked) && breach('code', { code: codeAsked })),
};

export const dateCalendar: Rule<'date.calendar', Field, { text: string; earliest: number; latest: number }> =
  {
    ...ledgerRule,
    code: 'date.calendar',
    walls: ['DOMAIN', 'DATABASE', 'FORM'],
    messages: {
      zh: ({ text, earliest, latest }) =>
        `“${text}”不是有效日期，请填 ${earliest} 至 ${latest} 年间的日期，如 2006、2006-05 或 2006-05-01。`,
      en: ({ text, earliest, latest }) =>
        `“${text}” is no calendar date; write one between ${earliest} and ${latest} as 2006, 2006-05 or 2006-05-01.`,
    },
    check: ({ path, text }) =>
      breaches(
        parseCalendarDate(text) === null &&
          breach(path, { text: text.slice(0, 40), earliest: earliestYear, latest: latestYear }),
      ),
  };

export interface PeriodFacts {
  readonly path: Path;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export const periodOrder: Rule<'period.order', PeriodFacts, { from: string; to: string }> = {
  ...ledgerRule,
  code: 'period.order',
  walls: ['DOMAIN', 'DATABASE', 'FORM'],
  messages: {
    zh: ({ from, to }) => `截止日 ${to} 须晚于起始日 ${from}；只写年月的日期按第一天计算。`,
    en: ({ from, to }) =>
      `The end ${to} must be later than the start ${from}; a month or year counts as its first day.`,
  },
  check: ({ path, from, to }) =>
    breaches(from !== null && to !== null && !isBefore(from, to) && breach(path, { from, to })),
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
