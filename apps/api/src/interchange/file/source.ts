import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { csvRows } from './csv.ts';
import { FileProblem } from './problem.ts';
import { workbookRows } from './workbook.ts';

/** A cell that is there, but is no value. */
export interface RefusedCell {
  /** From 0. */
  readonly index: number;
  readonly problem: 'FORMULA' | 'ERROR';
  /** The cell's address, or the error that it holds. */
  readonly text: string;
}

export interface SourceRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly refused: readonly RefusedCell[];
}

/** In bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024;
const MOST_ROWS = 200_000;

type Encoding = 'utf-8' | 'gb18030';

export interface Source {
  readonly sha256: string;
  /** The rows that hold anything, the headers first; read anew at each call. @throws FileProblem */
  rows(): AsyncIterable<SourceRow>;
}

/** Decides whether a text that comes in pieces is written in one encoding. */
const checking = (encoding: Encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let good = true;
  return {
    feed: (bytes: Uint8Array, stream: boolean): void => {
      if (!good) return;
      try {
        // No text of ours holds U+0000, but every text in UTF-16 and every binary file does.
        if (decoder.decode(bytes, { stream }).includes('\u0000')) good = false;
      } catch {
        good = false;
      }
    },
    isGood: () => good,
  };
};

const startsAsZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const numbered = async function* (rows: AsyncIterable<SourceRow>): AsyncGenerator<SourceRow> {
  let count = 0;
  for await (const row of rows) {
    if (row.refused.length === 0 && row.cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    if (count > MOST_ROWS + 1) throw new FileProblem('ROWS', MOST_ROWS.toLocaleString('en'));
    yield row;
  }
};

/**
 * Looks through a file once: what it is and how it is written. Text in UTF-8, with or without a byte order mark, is
 * told from GB18030 (of which GBK is a part) by whether all of it can be read as such.
 *
 * @throws FileProblem
 */
export const openSource = async (path: string, fileName: string): Promise<Source> => {
  const hash = createHash('sha256');
  const [utf8, gb18030] = [checking('utf-8'), checking('gb18030')];
  let first: Uint8Array | null = null;
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    const bytes: Uint8Array = chunk;
    first ??= bytes;
    size += bytes.byteLength;
    if (size > LARGEST_FILE) throw new FileProblem('SIZE', '100 MB');
    hash.update(bytes);
    for (const check of [utf8, gb18030]) check.feed(bytes, true);
  }
  if (first === null) throw new FileProblem('EMPTY');
  const sha256 = hash.digest('hex');
  if (startsAsZip(first)) return { sha256, rows: () => numbered(workbookRows(path)) };
  if (/\.xls[xm]?$/i.test(fileName)) throw new FileProblem('NO_WORKBOOK');
  for (const check of [utf8, gb18030]) check.feed(new Uint8Array(), false);
  if (!utf8.isGood() && !gb18030.isGood()) throw new FileProblem('ENCODING');
  const encoding = utf8.isGood() ? 'utf-8' : 'gb18030';
  return { sha256, rows: () => numbered(csvRows(path, encoding)) };
};
