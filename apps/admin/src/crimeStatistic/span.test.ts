import { expect, test } from 'vitest';
import { formatSpan } from './span.ts';

test.each([
  ['2016', '2017', '2016年', '2016'],
  ['2014-01-01', '2016', '2014年 – 2015年', '2014 – 2015'],
  ['2016-04', '2016-07', '2016年4月 – 2016年6月', 'April 2016 – June 2016'],
  ['2016-02', '2016-03-01', '2016年2月', 'February 2016'],
  ['2006-05', '2007', '2006年5月 – 2006年12月', 'May 2006 – December 2006'],
  ['2016-04-11', '2016-04-18', '2016年4月11日 – 2016年4月17日', '11 April 2016 – 17 April 2016'],
  ['2016-04-11', '2016-04-12', '2016年4月11日', '11 April 2016'],
])('from %s to %s is %s', (from, to, chinese, english) => {
  expect(formatSpan(from, to, 'zh')).toBe(chinese);
  expect(formatSpan(from, to, 'en')).toBe(english);
});
