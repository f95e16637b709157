import { textRequired } from '../field/field.rules.ts';
import { tidy } from '../field/field.ts';
import { always, check, type Locale, type Localised } from '../rule.ts';
import { yesNoWords } from './choice.words.ts';
import type { Column } from './column.ts';
import { isFormula, neutralise, unneutralise } from './formula.ts';
import type { HeaderMatch } from './headers.ts';
import { type ImportViolation, importViolation } from './import.rules.ts';
import { type InterchangeKind, type InterchangeRows, interchangeColumns } from './kinds.ts';

/** What a PostgreSQL integer holds. */
const largestInteger = 2 ** 31 - 1;

type Value = string | number | boolean | null | readonly string[];

export type ReadRow<Kind extends InterchangeKind> =
  | { readonly ok: true; readonly row: InterchangeRows[Kind] }
  | { readonly ok: false; readonly violations: readonly ImportViolation[] };

/** The cells of one row, in the order of the matched headers, as values; the rules of the ledger are not asked yet. */
export function readRow<Kind extends InterchangeKind>(
  kind: Kind,
  matches: readonly HeaderMatch[],
  texts: readonly string[],
): ReadRow<Kind> {
  const violations: ImportViolation[] = texts
    .slice(matches.length)
    .filter((text) => text.trim() !== '')
    .map((text) => importViolation('import.cell', null, { problem: 'BEYOND', text: shortened(text) }));
  const values = interchangeColumns[kind].map((column): readonly [string, Value] => {
    const at = matches.findIndex((match) => match.column?.key === column.key);
    const text = tidy(texts[at] ?? '');
    if (text === '') {
      if (column.required)
        violations.push(...check([textRequired], { path: [column.key], text }, always.from));
      return [column.key, null];
    }
    const read = readCell(column, text);
    if ('violation' in read) violations.push(read.violation);
    return [column.key, 'value' in read ? read.value : null];
  });
  if (violations.length > 0) return { ok: false, violations };
  // The columns of a kind are those of its row (Columns<Row>), and each cell was read by its column's type.
  return { ok: true, row: Object.fromEntries(values) as unknown as InterchangeRows[Kind] };
}

type Cell = { readonly value: Value } | { readonly violation: ImportViolation };

function readCell(column: Column, text: string): Cell {
  switch (column.type) {
    case 'INTEGER':
      return readInteger(column, text);
    case 'CHOICE':
      return readChoice(column, column.choices ?? {}, text, (value) => value);
    case 'YES_NO':
      return readChoice(column, yesNoWords, text, (value) => value === 'yes');
    case 'DATE':
      return { value: isoDate(text) };
    case 'LIST':
      return isFormula(text) ? formula(column, text) : { value: listed(unneutralise(text)) };
    case 'TEXT':
      return isFormula(text) ? formula(column, text) : { value: unneutralise(text) };
  }
}

function formula(column: Column, text: string): Cell {
  return { violation: importViolation('import.cell', column, { problem: 'FORMULA', text: shortened(text) }) };
}

function readInteger(column: Column, text: string): Cell {
  const plain = text.normalize('NFKC').replace(/年$/u, '');
  const problem = (which: 'INTEGER' | 'RANGE'): Cell => ({
    violation: importViolation('import.cell', column, { problem: which, text: shortened(text) }),
  });
  if (!/^[+-]?\d+(?:\.0+)?$/.test(plain)) return problem('INTEGER');
  const value = Number(plain);
  return Math.abs(value) > largestInteger ? problem('RANGE') : { value };
}

function readChoice<Read extends Value>(
  column: Column,
  choices: Readonly<Record<string, Localised>>,
  text: string,
  read: (value: string) => Read,
): Cell {
  const wanted = text.normalize('NFKC').toLowerCase();
  const found = Object.entries(choices).find(([value, words]) =>
    [value, words.zh, words.en].some((word) => word.toLowerCase() === wanted),
  );
  if (found) return { value: read(found[0]) };
  const words = Object.values(choices);
  return {
    violation: importViolation('import.cell', column, {
      problem: 'CHOICE',
      text: shortened(text),
      choices: { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') },
    }),
  };
}

const written = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/u;

/** 2017/1/20, 2017.1.20, 2017年1月20日 and their coarser forms as ISO dates; anything else as it is, for its rule to judge. */
function isoDate(text: string): string {
  const match = written.exec(text.normalize('NFKC'));
  if (match === null) return text;
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function listed(text: string): readonly string[] {
  return text
    .split(/[;；,，、|\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function shortened(text: string): string {
  const points = [...text];
  return points.length > 40 ? `${points.slice(0, 40).join('')}…` : text;
}

/** A cell of an export: a number stays one, so that a spreadsheet can count with it. */
export type ExportCell = string | number;

/** The row as the cells of an export, which `readRow` reads as the same row again. */
export function writeRow<Kind extends InterchangeKind>(
  kind: Kind,
  row: InterchangeRows[Kind],
  locale: Locale,
): readonly ExportCell[] {
  const values = new Map<string, Value>(Object.entries(row));
  return interchangeColumns[kind].map((column) => writeCell(column, values.get(column.key) ?? null, locale));
}

function writeCell({ choices }: Column, value: Value, locale: Locale): ExportCell {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return yesNoWords[value ? 'yes' : 'no'][locale];
  if (typeof value !== 'string') return neutralise(value.join(locale === 'zh' ? '；' : '; '));
  return choices?.[value]?.[locale] ?? neutralise(value);
}
