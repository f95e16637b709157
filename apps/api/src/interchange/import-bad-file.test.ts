import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apiOf } from '../testing/api.ts';
import { broken, csv, evaluationHeaders, importingInto } from '../testing/importing.ts';
import { ledgerOver } from '../testing/ledger.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { workbookFile, zipFile } from '../testing/workbook.ts';

let server: TestServer;
let ledger: ReturnType<typeof ledgerOver>;
let importing: ReturnType<typeof importingInto>;
let code: string;

beforeAll(async () => {
  server = await startTestServer();
  ledger = ledgerOver(apiOf(server));
  importing = importingInto(server);
  await ledger.authority({ code: 'HL' });
});
afterAll(() => server.close());

let made = 0;
beforeEach(async () => {
  made += 1;
  code = `ST-${made}`;
  await ledger.station(await ledger.authority(), { code, establishedOn: '2000-05' });
});

const evaluations = (...rows: readonly string[]) => csv(evaluationHeaders, ...rows);

const countOf = () => server.db.evaluation.count({ where: { station: { code } } });

describe('a bad file', () => {
  const row = (year = '2016', scheme = '综合考评') => `${code},${scheme},${year},先进,,,2017-01-20,`;

  test.each([
    ['nothing', () => '', [[null, null, 'import.file']]],
    ['no rows', () => evaluations(), [[null, null, 'import.file']]],
    ['2^31 as a year', () => evaluations(row(`${2 ** 31}`)), [[2, 'year', 'import.cell']]],
    ['the year 3000', () => evaluations(row('3000')), [[2, 'year', 'evaluation.year']]],
    [
      'a formula in a name',
      () => evaluations(row('2016', '"=HYPERLINK(""http://x"")"')),
      [[2, 'scheme', 'import.cell']],
    ],
    [
      'the same row twice',
      () => evaluations(row(), row()),
      [
        [3, null, 'import.duplicate'],
        [3, 'year', 'evaluation.one-per-year'],
      ],
    ],
    ['a cell beyond the headers', () => evaluations(`${row()},x`), [[2, null, 'import.cell']]],
    ['an unclosed quotation mark', () => evaluations(row(), '"x'), [[null, null, 'import.file']]],
    [
      'a name in no encoding',
      () => Buffer.from(evaluations(row()), 'utf16le'),
      [[null, null, 'import.file']],
    ],
    [
      'an impossible date',
      () => evaluations(row().replace('2017-01-20', '2017-02-30')),
      [[2, 'publishedOn', 'date.calendar']],
    ],
  ])('with %s is refused with a clear report', async (_what, content, expected) => {
    const report = await importing.send('evaluations', content());
    expect(broken(report)).toEqual(expected);
    expect(report.written).toBe(false);
    expect(report.violations.items[0]?.message.en).toMatch(/\.$/);
    expect(await countOf()).toBe(0);
  });

  test('whose headers match nothing names each of them', async () => {
    const report = await importing.send('evaluations', csv('甲,乙', '1,2'));
    expect(report.violations.items.map(({ message }) => message.zh)).toEqual(
      expect.arrayContaining([expect.stringContaining('“甲”'), expect.stringContaining('缺少必填列“年度”')]),
    );
    expect(report.rows).toBe(0);
  });

  const workbook = (inner: string, rest = '') => {
    const texts = evaluationHeaders.split(',');
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    return workbookFile({
      sheet: `<sheetData><row r="1">${texts.map(cell).join('')}</row><row r="2">${cell(code)}${inner}</row></sheetData>${rest}`,
    });
  };
  const cells =
    '<c t="inlineStr"><is><t>综合考评</t></is></c><c><v>2016</v></c><c t="inlineStr"><is><t>先进</t></is></c><c/><c/><c t="inlineStr"><is><t>2017-01-20</t></is></c>';

  test('as a workbook is read like a CSV', async () => {
    expect(await importing.send('evaluations', await workbook(cells), { name: '考评.xlsx' })).toMatchObject({
      written: true,
      accepted: 1,
    });
  });

  test.each([
    [
      'merged cells',
      () => workbook(cells, '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'),
      'import.file',
      'A1:A2',
    ],
    [
      'a formula',
      () => workbook(cells.replace('<v>2016</v>', '<f>2015+1</f><v>2016</v>')),
      'import.cell',
      '2:3',
    ],
    ['an end cut off', async () => (await workbook(cells)).subarray(0, 400), 'import.file', 'damaged'],
    [
      'a bomb in it',
      () => zipFile({ 'xl/worksheets/sheet1.xml': Buffer.alloc(201 * 1024 * 1024) }),
      'import.file',
      '200 MB',
    ],
  ])('a workbook with %s is refused', async (_what, content, rule, says) => {
    const report = await importing.send('evaluations', await content(), { name: '考评.xlsx' });
    expect(report.violations.items).toMatchObject([
      { code: rule, message: { en: expect.stringContaining(says) } },
    ]);
    expect(report.written).toBe(false);
    expect(await countOf()).toBe(0);
  });

  test('lists a thousand violations and counts them all', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `${code},方案${index},3000,先进,,,2017-01-20,`);
    const report = await importing.send('evaluations', evaluations(...rows));
    expect(report.violations.count).toBe(1500);
    expect(report.violations.items).toHaveLength(1000);
    expect(report.counts).toMatchObject([{ code: 'evaluation.year', count: 1500 }]);
  });
});
