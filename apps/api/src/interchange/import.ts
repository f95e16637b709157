import { createHash } from 'node:crypto';
import {
  type HeaderMapping,
  type HeaderMatch,
  type ImportReport,
  type InterchangeKind,
  type InterchangeRows,
  importViolation,
  matchHeaders,
  readRow,
} from '@qinglan/domain/interchange';
import { v7 } from 'uuid';
import type { Author } from '../database/author.ts';
import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import { ConstraintViolation } from '../database/violation.ts';
import { watchEffects } from './effects.ts';
import { FileProblem } from './file/problem.ts';
import { openSource, type Source, type SourceRow } from './file/source.ts';
import type { JudgeChunk, NumberedRow, RefusedRow, Setting } from './records/chunk.ts';
import { importers } from './records/importers.ts';
import { type Tally, tallying } from './tally.ts';

/** As many rows are judged and saved together. */
const CHUNK = 1000;

/** In milliseconds. */
const LONGEST_IMPORT = 60 * 60 * 1000;

export interface ImportRequest<Kind extends InterchangeKind = InterchangeKind> extends Setting {
  readonly kind: Kind;
  /** Where the file lies. */
  readonly path: string;
  /** What it was called where it came from. */
  readonly fileName: string;
  /** Does everything, and takes it back. */
  readonly dryRun: boolean;
  readonly mapping: HeaderMapping;
  readonly author: Author;
  /** As a person knows the author. */
  readonly actorName: string;
  /** Told how many rows were judged. */
  readonly progress: (rows: number) => void;
  /** Gives the import up; nothing is written then. */
  readonly signal?: AbortSignal | undefined;
}

/** Takes the transaction back, and carries what there is to say. */
class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super('the import is not kept');
    this.report = report;
  }
}

const chunksOf = async function* (
  rows: AsyncIterator<SourceRow, unknown>,
): AsyncGenerator<readonly SourceRow[]> {
  let chunk: SourceRow[] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    chunk.push(next.value);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
};

/** Finds rows that repeat an earlier one of the file, by a digest of their cells. */
const watchDuplicates = () => {
  const seen = new Map<string, number>();
  return ({ number, cells }: SourceRow): number | null => {
    const trimmed = cells.map((cell) => cell.trim());
    const text = JSON.stringify(trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1));
    const digest = createHash('sha256').update(text).digest('base64').slice(0, 22);
    const earlier = seen.get(digest) ?? null;
    if (earlier === null) seen.set(digest, number);
    return earlier;
  };
};

/** The rows of a chunk whose cells can be read, and what is wrong with the others. */
const readChunk = <Kind extends InterchangeKind>(
  kind: Kind,
  matches: readonly HeaderMatch[],
  chunk: readonly SourceRow[],
  earlierSame: (row: SourceRow) => number | null,
) => {
  const readable: NumberedRow<InterchangeRows[Kind]>[] = [];
  const refused: RefusedRow[] = [];
  for (const source of chunk) {
    const { number, cells } = source;
    const unreadable = source.refused.map(({ index, problem, text }) =>
      importViolation('import.cell', matches[index]?.column ?? null, { problem, text }),
    );
    const earlier = earlierSame(source);
    const repeated = earlier === null ? [] : [importViolation('import.duplicate', null, { row: earlier })];
    const read = readRow(kind, matches, cells);
    if (unreadable.length > 0) refused.push({ number, violations: unreadable });
    else if (!read.ok) refused.push({ number, violations: [...repeated, ...read.violations] });
    else {
      // The rule that the repetition breaks is named as well.
      if (repeated.length > 0) refused.push({ number, violations: repeated });
      readable.push({ number, row: read.row });
    }
  }
  return { readable, refused };
};

/** The file's headers, and its other rows. @throws NotKept where the headers do not match */
const openRows = async (source: Source, { kind, mapping }: ImportRequest, tally: Tally) => {
  const rows = source.rows()[Symbol.asyncIterator]();
  const first = await rows.next();
  if (first.done) throw new FileProblem('EMPTY');
  const { matches, violations } = matchHeaders(kind, first.value.cells, mapping);
  tally.matched(matches);
  for (const violation of violations) tally.note(null, violation);
  if (!tally.isClean()) throw new NotKept(tally.report(false));
  return { matches, rows };
};

const work = async <Kind extends InterchangeKind>(
  tx: Transaction,
  source: Source,
  request: ImportRequest<Kind>,
  tally: Tally,
): Promise<ImportReport> => {
  const { kind, dryRun, fileName, actorName, today, progress, signal } = request;
  const { matches, rows } = await openRows(source, request, tally);
  const effects = watchEffects(tx, kind, today);
  const judge: JudgeChunk<InterchangeRows[Kind]> = importers[kind]();
  const earlierSame = watchDuplicates();
  const importId = v7();
  await tx.importBatch.create({ data: { id: importId, kind, fileName, sha256: source.sha256, actorName } });
  for await (const chunk of chunksOf(rows)) {
    signal?.throwIfAborted();
    const { readable, refused } = readChunk(kind, matches, chunk, earlierSame);
    const outcome = await judge(tx, readable, request);
    for (const { number, violations } of [...refused, ...outcome.refused].toSorted(
      (a, b) => a.number - b.number,
    ))
      for (const violation of violations) tally.note(number, violation);
    await effects.before(outcome.accepted.flatMap(({ stationIds }) => stationIds));
    await outcome.write();
    await tx.importRow.createMany({
      data: outcome.accepted.flatMap(({ number, records }) =>
        records.map((recordId) => ({ recordId, importId, row: number })),
      ),
    });
    const wrong = new Set(refused.map(({ number }) => number));
    tally.read(chunk.length, outcome.accepted.filter(({ number }) => !wrong.has(number)).length);
    progress(tally.rows());
  }
  if (tally.rows() === 0) throw new FileProblem('EMPTY');
  if (!(dryRun || tally.isClean())) throw new NotKept(tally.report(false));
  const report = tally.report(!dryRun, await effects.changes());
  if (dryRun) throw new NotKept(report);
  return report;
};

/**
 * Reads a file of records into the ledger: all of its rows, or nothing where any of them breaks a rule. Whatever is
 * wrong comes back in the report. It holds a thousand rows of the file at a time.
 */
export const importFile = async <Kind extends InterchangeKind>(
  db: Database,
  request: ImportRequest<Kind>,
): Promise<ImportReport> => {
  // What went wrong in the last attempt; work that lost to another transaction is done again from the start.
  let tally = tallying(pickAsked(request));
  try {
    const source = await openSource(request.path, request.fileName);
    return await transact(
      db,
      { ...request.author, action: 'import', source: request.fileName },
      (tx) => {
        tally = tallying(pickAsked(request));
        return work(tx, source, request, tally);
      },
      { timeout: LONGEST_IMPORT },
    );
  } catch (error) {
    if (error instanceof NotKept) return error.report;
    if (error instanceof FileProblem) tally.instead(error.violation);
    else if (error instanceof ConstraintViolation)
      tally.instead(importViolation('import.file', null, { problem: 'RACED', at: error.rule }));
    else throw error;
    return tally.report(false);
  }
};

const pickAsked = ({ kind, fileName, dryRun }: ImportRequest) => ({ kind, fileName, dryRun });
