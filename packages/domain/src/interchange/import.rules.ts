import { describe, ruleCatalogue } from '../catalogue.ts';
import type { Locale, Localised, Violation, ViolationParameters } from '../rule.ts';
import { ruleStatements } from '../statements.ts';
import type { Column } from './column.ts';

/**
 * What may be wrong with a file, before the rules of the ledger judge its rows. These codes judge no record, so they
 * are no part of the ledger's catalogue and of its version.
 */
export const importCodes = [
  'import.file',
  'import.header',
  'import.cell',
  'import.reference',
  'import.duplicate',
] as const;
export type ImportCode = (typeof importCodes)[number];

/** A broken rule of the ledger, or something wrong with the file. */
export type ImportViolation =
  | Violation
  | (Omit<Violation, 'code' | 'severity'> & { readonly code: ImportCode; readonly severity: 'ERROR' });

interface ImportRule<Parameters> {
  readonly statement: Localised;
  readonly messages: { zh(parameters: Parameters): string; en(parameters: Parameters): string };
}

type FileProblem = {
  readonly problem:
    | 'EMPTY'
    | 'ENCODING'
    | 'QUOTES'
    | 'SIZE'
    | 'ROWS'
    | 'NO_WORKBOOK'
    | 'DAMAGED'
    | 'UNPACKED'
    | 'MERGED'
    | 'RACED';
  /** A row, a range of cells, or a limit. */
  readonly at: string;
};

const fileMessages: Readonly<
  Record<FileProblem['problem'], Readonly<Record<Locale, (at: string) => string>>>
> = {
  EMPTY: {
    zh: () => '文件中没有数据，请在表头下填写至少一行。',
    en: () => 'The file holds no rows; fill in at least one below the headers.',
  },
  ENCODING: {
    zh: () => '文件既不是 UTF-8 也不是 GB18030（GBK）编码的文本，请另存为“CSV UTF-8”。',
    en: () => 'The file is text in neither UTF-8 nor GB18030 (GBK); save it as “CSV UTF-8”.',
  },
  QUOTES: {
    zh: (at) => `第 ${at} 行附近的引号不成对，请核对。`,
    en: (at) => `Near row ${at} a quotation mark is not closed; check it.`,
  },
  SIZE: { zh: (at) => `文件超过 ${at}，请拆分。`, en: (at) => `The file is larger than ${at}; split it.` },
  ROWS: {
    zh: (at) => `文件超过 ${at} 行，请拆分。`,
    en: (at) => `The file has more than ${at} rows; split it.`,
  },
  NO_WORKBOOK: {
    zh: () => '文件不是 XLSX 工作簿，请在表格软件中另存为“Excel 工作簿 (*.xlsx)”，或使用 CSV。',
    en: () => 'The file is no XLSX workbook; save it as “Excel Workbook (*.xlsx)”, or use CSV.',
  },
  DAMAGED: {
    zh: () => '工作簿不完整或已损坏，请重新保存后再试。',
    en: () => 'The workbook is cut off or damaged; save it again and retry.',
  },
  UNPACKED: {
    zh: (at) => `工作簿解压后超过 ${at}，没有读取，请改用 CSV。`,
    en: (at) => `Unpacked, the workbook is larger than ${at} and was not read; use CSV instead.`,
  },
  MERGED: {
    zh: (at) => `单元格 ${at} 是合并的，请取消合并，逐行填写。`,
    en: (at) => `The cells ${at} are merged; unmerge them and fill in every row.`,
  },
  RACED: {
    zh: (at) => `导入期间有人写入了冲突的记录（${at}），请重试。`,
    en: (at) => `Somebody wrote a conflicting record meanwhile (${at}); try again.`,
  },
};

type HeaderProblem = { readonly problem: 'UNKNOWN' | 'REPEATED' | 'MISSING'; readonly header: Localised };

type CellProblem = {
  readonly problem: 'INTEGER' | 'RANGE' | 'CHOICE' | 'FORMULA' | 'ERROR' | 'BEYOND' | 'ROLE' | 'PERSON';
  readonly text: string;
  readonly choices?: Localised;
};

const cellMessages: Readonly<
  Record<CellProblem['problem'], Readonly<Record<Locale, (text: string, choices: string) => string>>>
> = {
  INTEGER: {
    zh: (text) => `这里应填整数，不能是“${text}”。`,
    en: (text) => `Give a whole number here, not “${text}”.`,
  },
  RANGE: {
    zh: (text) => `${text} 超出可以登记的范围。`,
    en: (text) => `${text} is too large to be recorded.`,
  },
  CHOICE: {
    zh: (text, choices) => `“${text}”不在可选值之中，请填：${choices}。`,
    en: (text, choices) => `“${text}” is none of the values; give one of: ${choices}.`,
  },
  FORMULA: {
    zh: (text) => `单元格 ${text} 是公式，不予执行；请改填值，确为文字的请在前面加一个单引号 '。`,
    en: (text) =>
      `${text} is a formula, which is never computed; give its value, or put an apostrophe ' before a text.`,
  },
  ERROR: {
    zh: (text) => `单元格的值是错误 ${text}，请填写正确的值。`,
    en: (text) => `The cell holds the error ${text}; give a value.`,
  },
  BEYOND: {
    zh: (text) => `“${text}”在最后一列表头之外，请核对分隔符和引号。`,
    en: (text) => `“${text}” lies beyond the last header; check the separators and quotation marks.`,
  },
  ROLE: {
    zh: () => '撤销荣誉须由审核员办理，请由审核员导入，或清空此格。',
    en: () => 'Revoking an award is for reviewers; have one import this, or leave the cell empty.',
  },
  PERSON: {
    zh: (text) => `与第 ${text} 行是同一人，本项却不同，请核对。`,
    en: (text) => `This is the person of row ${text}, where it says otherwise; check both.`,
  },
};

type ReferenceProblem = {
  readonly problem: 'MISSING' | 'AMBIGUOUS';
  readonly of: keyof typeof entityWords;
  readonly text: string;
};

const entityWords = {
  Authority: { zh: '机关', en: 'authority' },
  AwardKind: { zh: '荣誉种类', en: 'kind of award' },
  Branch: { zh: '党支部', en: 'branch' },
  Person: { zh: '人员', en: 'person' },
  Station: { zh: '派出所', en: 'station' },
  Team: { zh: '队伍', en: 'team' },
} as const;

type DuplicateProblem = { readonly row: number | null };

const fileRule: ImportRule<FileProblem> = {
  statement: {
    zh: '文件是完整的 CSV 或 XLSX，在大小限制之内，没有合并的单元格。',
    en: 'The file is a whole CSV or XLSX within the limits of size, without merged cells.',
  },
  messages: {
    zh: ({ problem, at }) => fileMessages[problem].zh(at),
    en: ({ problem, at }) => fileMessages[problem].en(at),
  },
};

const headerRule: ImportRule<HeaderProblem> = {
  statement: {
    zh: '每个表头对应一列，必填列齐全，不重复。',
    en: 'Every header means one column; the required ones are there, and none twice.',
  },
  messages: {
    zh: ({ problem, header: { zh } }) => {
      if (problem === 'UNKNOWN') return `表头“${zh}”不对应任何列，请指定，或删除该列。`;
      return problem === 'MISSING' ? `缺少必填列“${zh}”。` : `“${zh}”出现了不止一次。`;
    },
    en: ({ problem, header: { en } }) => {
      if (problem === 'UNKNOWN') return `The header “${en}” means no column; say which, or delete it.`;
      return problem === 'MISSING'
        ? `The required column “${en}” is missing.`
        : `“${en}” is there more than once.`;
    },
  },
};

const cellRule: ImportRule<CellProblem> = {
  statement: {
    zh: '每格是所在列能读的值，不是公式。',
    en: 'Every cell is a value that its column can read, and no formula.',
  },
  messages: {
    zh: ({ problem, text, choices }) => cellMessages[problem].zh(text, choices?.zh ?? ''),
    en: ({ problem, text, choices }) => cellMessages[problem].en(text, choices?.en ?? ''),
  },
};

const referenceRule: ImportRule<ReferenceProblem> = {
  statement: {
    zh: '一行所指的机关、派出所、党支部、人员、队伍、荣誉种类在台账中，且只有一个。',
    en: 'The authority, station, branch, person, team and kind of award that a row names are in the ledger, once.',
  },
  messages: {
    zh: ({ problem, of, text }) =>
      problem === 'MISSING'
        ? `台账中没有${entityWords[of].zh}“${text}”，请先登记，或核对写法。`
        : `台账中不止一个${entityWords[of].zh}是“${text}”，请补充派出所或出生日期。`,
    en: ({ problem, of, text }) =>
      problem === 'MISSING'
        ? `There is no ${entityWords[of].en} “${text}”; record it first, or check the spelling.`
        : `More than one ${entityWords[of].en} is “${text}”; add the station or the birth date.`,
  },
};

const duplicateRule: ImportRule<DuplicateProblem> = {
  statement: {
    zh: '文件中的行互不重复，人员不在台账中。',
    en: 'No two rows of the file are the same, and its people are not in the ledger yet.',
  },
  messages: {
    zh: ({ row }) =>
      row === null ? '台账中已有此人，请不要重复登记。' : `与第 ${row} 行完全相同，请删除其中一行。`,
    en: ({ row }) =>
      row === null
        ? 'This person is in the ledger already; do not record them again.'
        : `This is the same as row ${row}; delete one of them.`,
  },
};

interface ImportRules {
  readonly 'import.file': ImportRule<FileProblem>;
  readonly 'import.header': ImportRule<HeaderProblem>;
  readonly 'import.cell': ImportRule<CellProblem>;
  readonly 'import.reference': ImportRule<ReferenceProblem>;
  readonly 'import.duplicate': ImportRule<DuplicateProblem>;
}

export const importRules: ImportRules = {
  'import.file': fileRule,
  'import.header': headerRule,
  'import.cell': cellRule,
  'import.reference': referenceRule,
  'import.duplicate': duplicateRule,
};

type ParametersOf<Code extends ImportCode> = Parameters<ImportRules[Code]['messages']['zh']>[0];

/** What is wrong with a file, or with one cell of it. */
export function importViolation<Code extends ImportCode>(
  code: Code,
  column: Pick<Column, 'key'> | null,
  parameters: ParametersOf<Code> & ViolationParameters,
): ImportViolation {
  return { code, severity: 'ERROR', path: column === null ? [] : [column.key], parameters };
}

function isImportCode(code: string): code is ImportCode {
  return importCodes.some((known) => known === code);
}

/** The violation in words, naming the values that broke the rule. */
export function describeImport(violation: ImportViolation, locale: Locale): string {
  if (!isImportCode(violation.code)) return describe(violation as Violation, locale);
  const { messages }: ImportRule<never> = importRules[violation.code];
  return messages[locale](violation.parameters as never);
}

/** What the rule of a code demands, in one sentence. */
export function statementOf(code: string): Localised {
  if (isImportCode(code)) return importRules[code].statement;
  const rule = ruleCatalogue.find((known) => known.code === code);
  return rule ? ruleStatements[rule.code] : { zh: code, en: code };
}
