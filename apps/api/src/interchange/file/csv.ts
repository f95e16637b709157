import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { withinColumns } from './columns.ts';
import { FileProblem } from './problem.ts';
import type { SourceRow } from './source.ts';

/** In bytes: an unclosed quotation mark would otherwise take the rest of the file for one cell. */
const LONGEST_ROW = 1024 * 1024;

const decoded = async function* (path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
};

/** The rows of a CSV, one at a time. @throws FileProblem QUOTES */
export const csvRows = async function* (path: string, encoding: string): AsyncGenerator<SourceRow> {
  const parser = parse({
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: LONGEST_ROW,
  });
  // What goes wrong reaches the reader of the parser.
  pipeline(Readable.from(decoded(path, encoding)), parser, () => undefined);
  let number = 0;
  try {
    for await (const cells of parser) {
      number += 1;
      yield { number, cells: withinColumns(cells), refused: [] };
    }
  } catch (error) {
    throw error instanceof CsvError ? new FileProblem('QUOTES', `${number + 1}`) : error;
  }
};
