import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ExportCell } from '@qinglan/domain/interchange';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workbookFile, zipFile } from '../../testing/workbook.ts';
import { FileProblem } from './problem.ts';
import { LARGEST_FILE, openSource, type SourceRow } from './source.ts';
import { exportFormats, filePieces } from './write.ts';

let directory: string;
let made = 0;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qinglan-files-'));
});
afterAll(() => rm(directory, { recursive: true }));

const read = async (content: Buffer | string, fileName = 'rows.csv'): Promise<SourceRow[]> => {
  made += 1;
  const path = join(directory, `${made}`);
  await writeFile(path, content);
  const source = await openSource(path, fileName);
  const rows: SourceRow[] = [];
  for await (const row of source.rows()) rows.push(row);
  return rows;
};

const texts = (rows: readonly SourceRow[]) => rows.map(({ cells }) => cells);

const problem = (content: Buffer | string, fileName?: string): Promise<unknown> =>
  read(content, fileName).then(
    () => null,
    (error: unknown) => (error instanceof FileProblem ? error.violation.parameters : error),
  );

// 派出所,名次 and 城东,1 in GBK, which Node writes no text in.
const gbk = Buffer.from('c5c9b3f6cbf92cc3fbb4ce0d0ab3c7b6ab2c310d0a', 'hex');

describe('a CSV', () => {
  const rows = [
    ['派出所', '名次'],
    ['城东', '1'],
  ];
  test.each([
    ['UTF-8', '派出所,名次\n城东,1\n'],
    ['UTF-8 with a byte order mark and CRLF', '\uFEFF派出所,名次\r\n城东,1\r\n'],
    ['lines that end as on old machines', '派出所,名次\r城东,1'],
    ['GBK', gbk],
  ])('is read in %s', async (_name, content) => {
    expect(texts(await read(content))).toEqual(rows);
  });

  test('numbers its rows as a spreadsheet does, past blank ones and line breaks in cells', async () => {
    expect(await read('a,b\n\n"x\ny",2\n , \n3,4')).toEqual([
      { number: 1, cells: ['a', 'b'], refused: [] },
      { number: 3, cells: ['x\ny', '2'], refused: [] },
      { number: 5, cells: ['3', '4'], refused: [] },
    ]);
  });

  test.each([
    ['that is empty', '', { problem: 'EMPTY' }],
    ['with a quotation mark that is not closed', 'a,b\n1,2\n"3,4\n5,6\n', { problem: 'QUOTES', at: '3' }],
    ['in UTF-16', Buffer.from('\uFEFFa,b\n1,2', 'utf16le'), { problem: 'ENCODING' }],
    ['that is no text', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0xfe, 0x0a]), { problem: 'ENCODING' }],
    ['with one endless cell', `a\n"${'x'.repeat(2 * 1024 * 1024)}"`, { problem: 'QUOTES', at: '2' }],
    ['of too many rows', 'x\n'.repeat(200_002), { problem: 'ROWS' }],
  ])('%s is refused as a whole', async (_name, content, expected) => {
    expect(await problem(content)).toMatchObject(expected);
  });
});

test('a row of half a million cells is read as far as any kind has columns', async () => {
  const [row] = await read(`a${','.repeat(500_000)}b,c\n`);
  expect(row?.cells.length).toBe(256);
  expect([row?.cells[0], row?.cells[255]]).toEqual(['a', 'b']);
});

test('a file of more than 100 MB is not read', async () => {
  const path = join(directory, 'large');
  await writeFile(path, 'a,b\n');
  await truncate(path, LARGEST_FILE + 1);
  await expect(openSource(path, 'large.csv')).rejects.toMatchObject({
    violation: { parameters: { problem: 'SIZE', at: '100 MB' } },
  });
});

describe('an XLSX', () => {
  const cell = (address: string, inner: string, attributes = '') =>
    `<c r="${address}" ${attributes}>${inner}</c>`;
  const sheet = (...cells: readonly string[]) => `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;
  const firstRow = async (...cells: readonly string[]) =>
    (
      await read(
        await workbookFile({
          sheet: sheet(...cells),
          sharedStrings:
            '<si><t>派出所</t></si><si><r><t>城</t></r><r><t xml:space="preserve">东 </t></r><rPh><t>chéng</t></rPh></si><si><t>a_x000D_b</t></si>',
          styles:
            '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年度&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="164"/></cellXfs>',
        }),
      )
    )[0];

  test('is read by the kinds of its cells: shared and rich texts, numbers, truths, dates as they show', async () => {
    const row = await firstRow(
      cell('A1', '<v>0</v>', 't="s"'),
      cell('B1', '<v>1</v>', 't="s"'),
      cell('C1', '<v>2</v>', 't="s"'),
      cell('D1', '<v>2016.0</v>'),
      cell('F1', '<v>1</v>', 't="b"'),
      cell('G1', '<v>42755</v>', 's="1"'),
      cell('H1', '<v>38838</v>', 's="2"'),
      cell('I1', '<v>42370.5</v>', 's="3"'),
      cell('J1', '<is><t> x </t></is>', 't="inlineStr"'),
    );
    expect(row).toEqual({
      number: 1,
      cells: ['派出所', '城东 ', 'a\rb', '2016', '', 'yes', '2017-01-20', '2006-05', '2016', ' x '],
      refused: [],
    });
  });

  test('counts days from 1904 where the workbook says so', async () => {
    const file = await workbookFile({
      sheet: sheet(cell('A1', '<v>0</v>', 's="0"')),
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      workbookProperties: '<workbookPr date1904="1"/>',
    });
    expect(texts(await read(file))).toEqual([['1904-01-01']]);
  });

  test('has a formula and an error refused where they stand', async () => {
    const row = await firstRow(
      cell('B1', '<f>1+1</f><v>2</v>'),
      cell('C1', '<v>#REF!</v>', 't="e"'),
      cell('D1', '<v>3</v>'),
    );
    expect(row).toMatchObject({
      refused: [
        { index: 1, problem: 'FORMULA', text: 'B1' },
        { index: 2, problem: 'ERROR', text: '#REF!' },
      ],
    });
  });

  test('with merged cells is refused, naming them', async () => {
    const file = await workbookFile({
      sheet: `${sheet(cell('A1', '<v>1</v>'))}<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B1:C1"/></mergeCells>`,
    });
    expect(await problem(file)).toEqual({ problem: 'MERGED', at: 'A2:A4, B1:C1' });
  });

  test('that is cut off anywhere is refused', async () => {
    const whole = await workbookFile({ sheet: sheet(cell('A1', '<v>1</v>')) });
    for (const length of [2, 30, Math.floor(whole.length / 2), whole.length - 1])
      expect(await problem(whole.subarray(0, length))).toEqual({ problem: 'DAMAGED', at: '' });
  });

  test('with broken XML, or none of a workbook, is refused', async () => {
    expect(await problem(await workbookFile({ sheet: '<sheetData><row>' }))).toMatchObject({
      problem: 'DAMAGED',
    });
    expect(await problem(await zipFile({ 'word/document.xml': '<x/>' }))).toMatchObject({
      problem: 'NO_WORKBOOK',
    });
    expect(await problem('no zip', 'rows.xlsx')).toMatchObject({ problem: 'NO_WORKBOOK' });
  });

  test('that is a bomb is not unpacked', async () => {
    const bomb = await zipFile({ 'xl/worksheets/sheet1.xml': Buffer.alloc(201 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await problem(bomb)).toEqual({ problem: 'UNPACKED', at: '200 MB' });
  });

  test('that lies about its size is not unpacked beyond it', async () => {
    const bomb = await zipFile({
      '_rels/.rels': `<a>${' '.repeat(50_000)}</a>`,
    });
    const directoryAt = bomb.indexOf('PK\u0001\u0002');
    bomb.writeUInt32LE(10, directoryAt + 24);
    expect(await problem(bomb)).toEqual({ problem: 'DAMAGED', at: '' });
  });

  test.each([
    ['elements in elements', '<a>'.repeat(1_000_000)],
    ['attributes', `<row ${Array.from({ length: 100_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
  ])('that is a million %s is refused at the first few', async (_what, inner) => {
    expect(await problem(await workbookFile({ sheet: inner }))).toEqual({ problem: 'DAMAGED', at: '' });
  });

  // Each of these took a regular expression minutes.
  test.each([
    [
      'a format of a million signs',
      { styles: `<numFmts><numFmt numFmtId="9" formatCode="${'['.repeat(1_000_000)}"/></numFmts>` },
    ],
    [
      'an address of a million digits',
      { sheet: `<sheetData><row><c r="${'1'.repeat(1_000_000)}A"><v>1</v></c></row></sheetData>` },
    ],
  ])('with %s is read as soon as any other', { timeout: 5000 }, async (_what, parts) => {
    expect(await problem(await workbookFile({ sheet: '<sheetData/>', ...parts }))).toBeNull();
  });

  test('keeps an entity for what it is, and expands none of its own', async () => {
    const file = await zipFile({
      '_rels/.rels':
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Relationships>&b;</Relationships>',
    });
    expect(await problem(file)).toMatchObject({ problem: 'DAMAGED' });
  });
});

describe('a file that was written', () => {
  const signs = fc.constantFrom(
    ...['"', ',', '\n', '\r', '\t', "'", '=', '<', '&', ' ', '_x000D_', '_', 'x', '派', '\u{20BB7}', ';'],
  );
  // The first cell is never blank, as the first column of a kind is not: a blank row is skipped.
  const cells = fc
    .array(fc.string({ unit: signs }), { minLength: 2, maxLength: 4 })
    .map((row) => ['k', ...row]);
  const numbers = fc.integer({ min: -(2 ** 31), max: 2 ** 31 });

  const written = (pages: readonly (readonly (readonly ExportCell[])[])[], format: 'csv' | 'xlsx') =>
    buffer(
      filePieces(
        (async function* () {
          yield* pages;
        })(),
        format,
      ),
    );

  test.each(exportFormats)(
    'law: in %s it reads as it was written, and written again it is the same bytes',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 5 }), numbers, async (rows, number) => {
          const page = [...rows, ['last', number]];
          const bytes = await written([page], format);
          const back = await read(bytes, `rows.${format}`);
          const trimmed = (row: readonly string[]) =>
            row.slice(0, row.findLastIndex((text) => text !== '') + 1);
          expect(texts(back).map(trimmed)).toEqual(page.map((row) => trimmed(row.map(String))));
          expect((await written([page], format)).equals(bytes)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  test('passes on what breaks while it is written', async () => {
    const broken = async function* (): AsyncGenerator<string[][]> {
      yield [['a']];
      throw new Error('the database went away');
    };
    for (const format of exportFormats)
      await expect(buffer(filePieces(broken(), format))).rejects.toThrow('the database went away');
  });
});
