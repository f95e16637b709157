import type { Readable } from 'node:stream';
import type { Locale } from '@qinglan/domain';
import {
  type ExportCell,
  headersOf,
  type InterchangeKind,
  interchangeColumns,
} from '@qinglan/domain/interchange';
import { lookupText } from '../common/text.ts';
import type { Database } from '../database/database.ts';
import { type ExportFilter, type ExportRequest, exportPages } from './export.store.ts';
import { type ExportFormat, filePieces } from './file/write.ts';

interface Codes {
  readonly station: string | null;
  readonly authority: string | null;
}

/** What codes name; null: there is no such station or authority. */
export const exportFilter = async (db: Database, codes: Codes): Promise<ExportFilter | null> => {
  const idOf = async (table: 'station' | 'authority'): Promise<string | null | undefined> => {
    const code = codes[table];
    if (code === null) return null;
    const where = { code: lookupText(code) };
    const row =
      table === 'station'
        ? await db.station.findUnique({ where, select: { id: true } })
        : await db.authority.findUnique({ where, select: { id: true } });
    return row?.id;
  };
  const [stationId, authorityId] = [await idOf('station'), await idOf('authority')];
  return stationId === undefined || authorityId === undefined ? null : { stationId, authorityId };
};

type Pages = AsyncGenerator<readonly (readonly ExportCell[])[]>;

const withHeaders = async function* (headers: readonly string[], pages: Pages): Pages {
  yield [headers];
  yield* pages;
};

/** The records of a kind as a file, piece by piece. */
export const exportFile = (
  db: Database,
  kind: InterchangeKind,
  format: ExportFormat,
  request: ExportRequest,
): Readable =>
  filePieces(withHeaders(headersOf(kind, request.locale), exportPages(db, kind, request)), format);

const starred = async function* (kind: InterchangeKind, locale: Locale): Pages {
  yield [interchangeColumns[kind].map(({ header, required }) => `${header[locale]}${required ? '*' : ''}`)];
};

/** The headers to fill in below; the required ones carry a star, which says nothing when the file is read. */
export const templateFile = (kind: InterchangeKind, format: ExportFormat, locale: Locale): Readable =>
  filePieces(starred(kind, locale), format);
