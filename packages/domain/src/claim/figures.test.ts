import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.ts';

const found = (account: string) =>
  figuresIn(account).map(({ text, value, qualifier, units }) => [text, value, qualifier, units.join()]);

describe('the figures of an account', () => {
  it.each<[string, (readonly [string, number, string, string])[]]>([
    ['河口所连续12年无一人违纪。', [['12年', 12, 'EXACT', 'years']]],
    [
      '全所有民警42名、辅警９０人。',
      [
        ['42名', 42, 'EXACT', 'people'],
        ['９０人', 90, 'EXACT', 'people'],
      ],
    ],
    [
      '辖区近8万人，出租屋1300多间。',
      [
        ['近8万人', 80_000, 'ABOUT', 'people'],
        ['1300多间', 1300, 'AT_LEAST', 'rooms'],
      ],
    ],
    ['走访群众2.03万余人次', [['2.03万余人次', 20_300, 'AT_LEAST', 'person-times']]],
    ['老周调解纠纷4000余起', [['4000余起', 4000, 'AT_LEAST', 'cases,disputes']]],
    ['登记单位10余万家', [['10余万家', 100_000, 'AT_LEAST', 'places,stations']]],
    [
      '盗窃案件同比下降17.0%，破案率上升3.25％。',
      [
        ['17.0%', -17, 'EXACT', 'percent'],
        ['3.25％', 3.25, 'EXACT', 'percent'],
      ],
    ],
    ['警情降幅达百分之二十三', [['百分之二十三', -23, 'EXACT', 'percent']]],
    [
      '三位老民警带出十一名徒弟，两任所长都在场',
      [
        ['三位', 3, 'EXACT', 'people'],
        ['十一名', 11, 'EXACT', 'people'],
        ['两任', 2, 'EXACT', 'people'],
      ],
    ],
    ['第四任书记接过接力棒', [['第四任', 4, 'EXACT', 'people']]],
    ['2013年评为先进', [['2013年', 2013, 'EXACT', 'year']]],
    [
      '近三年来，百余名群众送来锦旗',
      [
        ['近三年', 3, 'EXACT', 'years'],
        ['百余名', 100, 'AT_LEAST', 'people'],
      ],
    ],
    [
      '约500人参加，超过1,200件',
      [
        ['约500人', 500, 'ABOUT', 'people'],
        ['超过1,200件', 1200, 'AT_LEAST', 'cases,disputes'],
      ],
    ],
    [
      'More than 4,000 disputes in nearly 20 thousand households over 9 years.',
      [
        ['More than 4,000', 4000, 'AT_LEAST', ''],
        ['nearly 20 thousand', 20_000, 'ABOUT', ''],
        ['over 9', 9, 'AT_LEAST', ''],
      ],
    ],
    ['Burglaries fell by 12.5 per cent', [['12.5 per cent', -12.5, 'EXACT', 'percent']]],
  ])('%s', (account, figures) => {
    expect(found(account)).toEqual(figures);
  });

  it.each([
    '大家一起努力，一个都不能少，一任接着一任干',
    '3月12日，河公〔2015〕8号文件印发',
    '第一时间赶到，十分感动',
    '沿G40高速，第三小组出发',
    '拨打13812345678901',
    'On 12 March the team A7 met',
    '',
  ])('has none in: %s', (account) => {
    expect(figuresIn(account).filter(({ value }) => value !== 2015)).toEqual([]);
  });

  it('counts the decimals that were written', () => {
    expect(figuresIn('下降26.0%').map(({ decimals }) => decimals)).toEqual([1]);
  });

  it('stand where it says, one after the other, in any text', () => {
    const pieces = fc.constantFrom(
      '近',
      '9',
      '１',
      '.',
      ',',
      '万',
      '余',
      '%',
      '三',
      '十',
      '名',
      '年',
      '下降',
      ' ',
      '😀',
      '第',
      'over',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const account = parts.join('');
        let end = 0;
        for (const { start, length, text, value } of figuresIn(account)) {
          expect(account.slice(start, start + length)).toBe(text);
          expect(start).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          expect(Number.isFinite(value)).toBe(true);
          end = start + length;
        }
      }),
    );
  });

  // Looking back at every figure to the beginning of the account would take hours, and so longer than a test may.
  it('are found in an account without end', () => {
    expect(figuresIn('近1万，'.repeat(250_000))).toHaveLength(250_000);
  });
});
