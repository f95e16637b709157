import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../field/field.ts';
import { locales } from '../rule.ts';
import { columnDocument } from '../testing/column-document.ts';
import {
  columnNamed,
  describeImport,
  type ExportCell,
  headersOf,
  type ImportViolation,
  type InterchangeKind,
  importCodes,
  importViolation,
  interchangeColumns,
  interchangeKinds,
  isFormula,
  matchHeaders,
  neutralise,
  readRow,
  statementOf,
  unneutralise,
  writeRow,
} from './interchange.ts';

const codesOf = (violations: readonly ImportViolation[]) =>
  violations.map(({ code, path, parameters }) => [code, path[0] ?? null, parameters['problem'] ?? null]);

const read = <Kind extends InterchangeKind>(kind: Kind, cells: Readonly<Record<string, string>>) => {
  const { matches } = matchHeaders(kind, Object.keys(cells));
  return readRow(kind, matches, Object.values(cells));
};

const evaluation = {
  派出所编码: 'HL-CD',
  考评方案: '综合考评',
  年度: '2016',
  结果: '先进',
  发布日期: '2017-01-20',
};

const wrong = (cells: Readonly<Record<string, string>>) => {
  const outcome = read('evaluations', { ...evaluation, ...cells });
  return outcome.ok ? [] : codesOf(outcome.violations);
};

describe('headers', () => {
  it.each(interchangeKinds)('of %s are known in both languages, by key and by alias', (kind) => {
    for (const locale of locales) {
      const headers = headersOf(kind, locale);
      expect(new Set(headers).size).toBe(headers.length);
      const { matches, violations } = matchHeaders(kind, headers);
      expect(violations).toEqual([]);
      expect(matches.map(({ column }) => column?.key)).toEqual(
        interchangeColumns[kind].map(({ key }) => key),
      );
    }
    for (const { key, aliases = [] } of interchangeColumns[kind])
      for (const name of [key, key.toUpperCase(), ...aliases])
        expect([name, matchHeaders(kind, [name]).matches[0]?.column?.key]).toEqual([name, key]);
  });

  it('are matched without regard to spaces, width, case and the star of a required column', () => {
    const { matches } = matchHeaders('evaluations', [' station CODE *', '年 度', 'ＹＥＡＲ', '', '']);
    expect(matches.map(({ header, column }) => [header, column?.key])).toEqual([
      ['station CODE', 'stationCode'],
      ['年 度', 'year'],
      ['ＹＥＡＲ', 'year'],
    ]);
  });

  it('that match nothing, are missing or there twice are named', () => {
    const headers = ['派出所编码', '考评方案', '年度', 'Year', '结果', '备注'];
    expect(codesOf(matchHeaders('evaluations', headers).violations)).toEqual([
      ['import.header', null, 'UNKNOWN'],
      ['import.header', 'year', 'REPEATED'],
      ['import.header', 'publishedOn', 'MISSING'],
    ]);
  });

  it('mean what the person says they mean', () => {
    const headers = [...Object.keys(evaluation).slice(0, 4), '何时公布', '备注'];
    const { matches, violations } = matchHeaders('evaluations', headers, {
      何时公布: 'publishedOn',
      备注: '',
    });
    expect(violations).toEqual([]);
    expect(matches.at(-2)?.column?.key).toBe('publishedOn');
    expect(matches.at(-1)?.column).toBeNull();
    expect(codesOf(matchHeaders('evaluations', headers, { 何时公布: 'nonsense' }).violations)).toHaveLength(
      3,
    );
  });
});

describe('cells', () => {
  it('become the values of a row', () => {
    const cells = { ...evaluation, 年度: '2016年', 名次: '1', 发布日期: '2017年1月20日', 演示数据: 'yes' };
    expect(read('evaluations', cells)).toEqual({
      ok: true,
      row: {
        stationCode: 'HL-CD',
        authorityCode: null,
        scheme: '综合考评',
        year: 2016,
        outcome: 'ADVANCED',
        rank: 1,
        rankedAmong: null,
        publishedOn: '2017-01-20',
        documentNumber: null,
        synthetic: true,
      },
    });
  });

  it.each([
    ['2017/1/2', '2017-01-02'],
    ['2017.11', '2017-11'],
    ['2017年1月', '2017-01'],
    ['２０１７', '2017'],
    ['20 January', '20 January'],
    ['2017-13-40', '2017-13-40'],
  ])('that write a date as %s give %s to the rules', (text, value) => {
    expect(read('evaluations', { ...evaluation, 发布日期: text })).toMatchObject({
      row: { publishedOn: value },
    });
  });

  it('that their column cannot read are named with what is wrong', () => {
    expect(wrong({ 年度: '二〇一六' })).toEqual([['import.cell', 'year', 'INTEGER']]);
    expect(wrong({ 年度: '2016.5' })).toEqual([['import.cell', 'year', 'INTEGER']]);
    expect(wrong({ 年度: `${2 ** 31}` })).toEqual([['import.cell', 'year', 'RANGE']]);
    expect(wrong({ 结果: '优秀' })).toEqual([['import.cell', 'outcome', 'CHOICE']]);
    expect(wrong({ 演示数据: '也许' })).toEqual([['import.cell', 'synthetic', 'CHOICE']]);
    expect(wrong({ 考评方案: '=1+1' })).toEqual([['import.cell', 'scheme', 'FORMULA']]);
    expect(wrong({ 考评方案: ' ', 年度: '' })).toEqual([
      ['text.required', 'scheme', null],
      ['text.required', 'year', null],
    ]);
  });

  it('beyond the last header are not dropped silently', () => {
    const { matches } = matchHeaders('evaluations', Object.keys(evaluation));
    const outcome = readRow('evaluations', matches, [...Object.values(evaluation), '', '多余']);
    expect(outcome.ok ? [] : codesOf(outcome.violations)).toEqual([['import.cell', null, 'BEYOND']]);
  });

  it('of a list are parted at any of the usual signs', () => {
    const station = {
      code: 'A',
      name: 'B',
      authorityCode: 'C',
      establishedOn: '2000',
      predecessorCodes: 'X；Y, Z、',
    };
    expect(read('stations', station)).toMatchObject({ row: { predecessorCodes: ['X', 'Y', 'Z'] } });
  });
});

describe('formulas', () => {
  it.each(['=1+1', '＝1', '＠A1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', "'=1", "''@"])(
    'are neutralised: %j',
    (text) => {
      expect(isFormula(neutralise(text))).toBe(false);
      expect(neutralise(text).startsWith("'")).toBe(true);
    },
  );

  it('law: neutralising comes undone, and nothing else is touched', () => {
    const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '所');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(unneutralise(neutralise(text))).toBe(text);
        expect(isFormula(neutralise(text))).toBe(false);
        if (!/^'*[=+\-@\t\r]/.test(text)) expect(neutralise(text)).toBe(text);
      }),
    );
  });
});

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom("'", '=', '-', '\n', '"', ',', '；', '派'), minLength: 1 }),
  )
  .map(tidy)
  .filter((value) => value !== '');
const date = fc.constantFrom('2006', '2006-05', '2016-02-29');
const integer = fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);

const awardRow = fc.record({
  kindCode: text,
  recipientType: fc.constantFrom('PERSON' as const, 'TEAM' as const),
  stationCode: maybe(text),
  recipientName: maybe(text),
  birthDate: maybe(date),
  authorityCode: text,
  grantedOn: date,
  honourYear: maybe(integer),
  documentNumber: maybe(text),
  deed: maybe(text),
  exemption: maybe(text),
  revokedFrom: maybe(date),
  revocationReason: maybe(text),
  synthetic: maybe(fc.boolean()),
});

const asTexts = (cells: readonly ExportCell[]) => cells.map(String);

describe('an export', () => {
  it('law: reads as the same rows again, in either language', () => {
    fc.assert(
      fc.property(awardRow, fc.constantFrom(...locales), (row, locale) => {
        const { matches } = matchHeaders('awards', headersOf('awards', locale));
        const cells = asTexts(writeRow('awards', row, locale));
        expect(cells.filter((cell) => isFormula(cell) && !/^-\d+$/.test(cell))).toEqual([]);
        expect(readRow('awards', matches, cells)).toEqual({ ok: true, row });
      }),
    );
  });

  it('writes a list in one cell', () => {
    const row = {
      code: 'A',
      name: '派出所',
      authorityCode: 'B',
      establishedOn: '2000',
      dissolvedOn: null,
      predecessorCodes: ['X', 'Y'],
      synthetic: false,
    };
    const { matches } = matchHeaders('stations', headersOf('stations', 'zh'));
    const cells = asTexts(writeRow('stations', row, 'zh'));
    expect(cells).toContain('X；Y');
    expect(readRow('stations', matches, cells)).toEqual({ ok: true, row });
  });
});

describe('what is wrong with a file', () => {
  it('is said in both languages, with the rule behind it', () => {
    const violations: readonly ImportViolation[] = [
      ...(
        [
          'EMPTY',
          'ENCODING',
          'QUOTES',
          'SIZE',
          'ROWS',
          'NO_WORKBOOK',
          'DAMAGED',
          'UNPACKED',
          'MERGED',
          'RACED',
        ] as const
      ).map((problem) => importViolation('import.file', null, { problem, at: '7' })),
      ...(['UNKNOWN', 'REPEATED', 'MISSING'] as const).map((problem) =>
        importViolation('import.header', null, { problem, header: { zh: '年度', en: 'Year' } }),
      ),
      ...(['INTEGER', 'RANGE', 'CHOICE', 'FORMULA', 'ERROR', 'BEYOND', 'ROLE', 'PERSON'] as const).map(
        (problem) => importViolation('import.cell', null, { problem, text: '7' }),
      ),
      ...(['MISSING', 'AMBIGUOUS'] as const).map((problem) =>
        importViolation('import.reference', null, { problem, of: 'Station', text: 'HL' }),
      ),
      importViolation('import.duplicate', null, { row: 7 }),
      importViolation('import.duplicate', null, { row: null }),
    ];
    expect(new Set(violations.map(({ code }) => code))).toEqual(new Set(importCodes));
    for (const violation of violations) {
      expect(describeImport(violation, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(describeImport(violation, 'en')).toMatch(/^.*\.$/);
      expect(describeImport(violation, 'en')).not.toMatch(/[\u4e00-\u9fff]|undefined/);
      expect(statementOf(violation.code).zh).toMatch(/。$/);
    }
    expect(new Set(violations.map((violation) => describeImport(violation, 'zh'))).size).toBe(
      violations.length,
    );
  });

  it('speaks of the rules of the ledger in their own words', () => {
    const violation = { code: 'text.required', severity: 'ERROR', path: ['scheme'], parameters: {} } as const;
    expect(describeImport(violation, 'en')).toContain('required');
    expect(statementOf('text.required').en).toContain('required');
    expect(statementOf('later.rule').en).toBe('later.rule');
  });

  it('is blamed on the column that holds the field', () => {
    expect(columnNamed('evaluations', 'authorityId')?.key).toBe('authorityCode');
    expect(columnNamed('people', 'servesFrom')?.key).toBe('from');
    expect(columnNamed('evaluations', 'year')?.key).toBe('year');
    expect(columnNamed('evaluations', 'acknowledge')).toBeNull();
    expect(columnNamed('evaluations', undefined)).toBeNull();
  });
});

it('has columns that docs/columns.md tells of (`pnpm --filter @qinglan/domain columns` writes it anew)', async () => {
  await expect(columnDocument()).toMatchFileSnapshot('../../../../docs/columns.md');
});
