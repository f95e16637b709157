import { type Archive, withArchive } from './archive.ts';
import { FARTHEST_COLUMN } from './columns.ts';
import { FileProblem } from './problem.ts';
import type { RefusedCell, SourceRow } from './source.ts';
import { readWorkbookParts, type ShownDate, type WorkbookParts } from './workbook-parts.ts';
import { readXml } from './xml.ts';

/** In characters: XFD1048576. */
const LONGEST_ADDRESS = 10;

/** By the letters of an address such as AB12; there are three at most. */
const columnOf = (address: string): number =>
  [...(/^[A-Z]{1,3}/.exec(address)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

const lengths: Readonly<Record<ShownDate, number>> = { DAY: 10, MONTH: 7, YEAR: 4 };

const DAY_MS = 86_400_000;

/** The date that a spreadsheet's count of days means, as precise as its cell shows it. */
const dateOf = (serial: number, shown: ShownDate, from1904: boolean): string => {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(serial) * DAY_MS);
  return Number.isNaN(date.getTime()) ? `${serial}` : date.toISOString().slice(0, lengths[shown]);
};

/** SpreadsheetML writes a character that XML cannot hold as _x000D_. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

interface OpenCell {
  readonly column: number;
  readonly address: string;
  readonly type: string;
  readonly style: number;
  text: string;
  formula: boolean;
}

const textOf = (
  { type, style, text }: OpenCell,
  { sharedStrings, dateStyles, from1904 }: WorkbookParts,
): string => {
  if (type === 's') return unescaped(sharedStrings[Number(text)] ?? '');
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type === 'd') return text.slice(0, 10);
  if (type !== 'n') return unescaped(text);
  if (text === '' || Number.isNaN(Number(text))) return text;
  const shown = dateStyles[style] ?? null;
  return shown === null ? `${Number(text)}` : dateOf(Number(text), shown, from1904);
};

const refusalOf = ({ column, address, type, text, formula }: OpenCell): RefusedCell | null => {
  const index = Math.min(column, FARTHEST_COLUMN);
  if (formula) return { index, problem: 'FORMULA', text: address };
  return type === 'e' ? { index, problem: 'ERROR', text } : null;
};

/** Gathers rows from the elements of a sheet. */
const sheetReader = (parts: WorkbookParts) => {
  const rows: SourceRow[] = [];
  const merged: string[] = [];
  let number = 0;
  let cells: string[] = [];
  let refused: RefusedCell[] = [];
  let cell: OpenCell | null = null;
  let column = -1;
  const within: string[] = [];

  const openCell = ({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): void => {
    column = r === undefined ? column + 1 : columnOf(r);
    const address = r?.slice(0, LONGEST_ADDRESS) ?? `${number}:${column + 1}`;
    cell = { column, address, type: t, style: Number(s), text: '', formula: false };
  };
  const closeCell = (done: OpenCell): void => {
    const refusal = refusalOf(done);
    if (refusal) refused.push(refusal);
    else {
      const value = textOf(done, parts);
      if (value === '') return;
      const index = Math.min(done.column, FARTHEST_COLUMN);
      while (cells.length < index) cells.push('');
      cells[index] = value;
    }
  };
  return {
    rows,
    merged,
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      within.push(name);
      if (name === 'row') {
        number = attributes['r'] === undefined ? number + 1 : Number(attributes['r']);
        column = -1;
        cells = [];
        refused = [];
      } else if (name === 'c') openCell(attributes);
      else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'mergeCell') merged.push(attributes['ref'] ?? '');
    },
    text: (text: string): void => {
      const at = within.at(-1);
      if (cell && (at === 'v' || (at === 't' && !within.includes('rPh')))) cell.text += text;
    },
    close: (name: string): void => {
      within.pop();
      if (name === 'c' && cell) {
        closeCell(cell);
        cell = null;
      } else if (name === 'row') rows.push({ number, cells, refused });
    },
  };
};

const sheetRows = async function* (archive: Archive): AsyncGenerator<SourceRow> {
  const parts = await readWorkbookParts(archive);
  const reader = sheetReader(parts);
  for await (const _ of readXml(await archive.open(parts.sheetPath), reader)) yield* reader.rows.splice(0);
  // A sheet names its merged cells after its rows.
  if (reader.merged.length > 0) throw new FileProblem('MERGED', reader.merged.slice(0, 10).join(', '));
};

/**
 * The rows of the first visible sheet of an XLSX, one at a time. Its cells are values: a formula or an error in one is
 * refused where it stands.
 *
 * @throws FileProblem
 */
export const workbookRows = async function* (path: string): AsyncGenerator<SourceRow> {
  const rows = withArchive(path, sheetRows)[Symbol.asyncIterator]();
  for (;;) {
    const next = await rows.next().catch((error: unknown) => {
      // A broken ZIP and broken XML each have errors of many makes; they all mean the same to the person.
      throw error instanceof FileProblem ? error : new FileProblem('DAMAGED');
    });
    if (next.done) return;
    yield next.value;
  }
};
