import { expect, test } from 'vitest';
import { periodName } from './periodName.ts';

test.each([
  ['2016', '2017', '2016年', '2016'],
  ['2016-01-01', '2017-01', '2016年', '2016'],
  ['2016-12', '2017-01-01', '2016年12月', 'December 2016'],
  ['2016', '2016-07-01', '2016年1月1日 – 2016年6月30日', '1 January 2016 – 30 June 2016'],
  ['2015', '2017', '2015年1月1日 – 2016年12月31日', '1 January 2015 – 31 December 2016'],
  ['2016-02-01', '2016-03-02', '2016年2月1日 – 2016年3月1日', '1 February 2016 – 1 March 2016'],
])('from %s until before %s is named', (from, to, chinese, english) => {
  expect(periodName(from, to, 'zh')).toBe(chinese);
  expect(periodName(from, to, 'en')).toBe(english);
});
