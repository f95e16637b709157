import { PassThrough, Readable } from 'node:stream';
import type { ExportCell } from '@qinglan/domain/interchange';
import { stringify } from 'csv-stringify/sync';
import { ZipFile } from 'yazl';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Pages of rows, the headers first. */
type Pages = AsyncIterable<readonly (readonly ExportCell[])[]>;

/** Without it a spreadsheet takes UTF-8 for the encoding of its country. */
const byteOrderMark = '\uFEFF';

const csvPieces = async function* (pages: Pages): AsyncGenerator<Buffer> {
  yield Buffer.from(byteOrderMark);
  for await (const page of pages)
    yield Buffer.from(
      stringify(
        page.map((row) => [...row]),
        { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
      ),
    );
};

const xmlSigns: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text for a cell: what XML cannot hold, or would read as something else, as _x000D_. */
const escaped = (text: string): string =>
  text
    .replaceAll(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    .replaceAll(/[&<>]/g, (sign) => xmlSigns[sign] ?? sign)
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) =>
      sign === '\n' || sign === '\t'
        ? sign
        : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );

/** "A" to "ZZ", far more columns than any kind has. */
const columnName = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
};

/** The format lets the addresses out; not every program that reads it does. */
const cellXml = (cell: ExportCell, address: string): string => {
  if (cell === '') return '';
  return typeof cell === 'number'
    ? `<c r="${address}"><v>${cell}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const rowXml = (row: readonly ExportCell[], number: number): string => {
  const cells = row.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`));
  return `<row r="${number}">${cells.join('')}</row>`;
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const sheetPieces = async function* (pages: Pages): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="20" width="18" customWidth="1"/></cols><sheetData>`;
  let written = 0;
  for await (const page of pages) {
    const before = written;
    yield page.map((row, index) => rowXml(row, before + index + 1)).join('');
    written += page.length;
  }
  yield '</sheetData></worksheet>';
};

/** The parts of the smallest workbook that spreadsheets open: one sheet, no styles. */
const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** The same rows give the same bytes. */
const mtime = new Date('2000-01-01T00:00:00Z');

const workbookPieces = (pages: Pages): Readable => {
  const zip = new ZipFile();
  for (const [path, xml] of Object.entries(parts))
    zip.addBuffer(Buffer.from(declaration + xml), path, { mtime });
  const sheet = Readable.from(sheetPieces(pages));
  const output = new PassThrough();
  zip.outputStream.pipe(output);
  sheet.on('error', (error) => output.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { mtime });
  zip.end();
  return output;
};

/** The rows as a file, piece by piece. */
export const filePieces = (pages: Pages, format: ExportFormat): Readable =>
  format === 'csv' ? Readable.from(csvPieces(pages)) : workbookPieces(pages);

export const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
