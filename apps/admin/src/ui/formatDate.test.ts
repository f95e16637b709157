import { describe, expect, test } from 'vitest';
import { formatDate, formatPeriod, today } from './formatDate.ts';

describe('a date is printed as it is known', () => {
  test.each([
    ['2006', '2006年', '2006'],
    ['2006-05', '2006年5月', 'May 2006'],
    ['2006-05-01', '2006年5月1日', '1 May 2006'],
    ['2017-12-31', '2017年12月31日', '31 December 2017'],
  ])('%s', (date, chinese, english) => {
    expect(formatDate(date, 'zh')).toBe(chinese);
    expect(formatDate(date, 'en')).toBe(english);
  });

  test('what is no date stays as it was typed', () => {
    expect(formatDate('about 2006', 'zh')).toBe('about 2006');
  });

  test('a running period ends in the present', () => {
    expect(formatPeriod('2016', null, 'zh', '至今')).toBe('2016年 – 至今');
    expect(formatPeriod('2006-05', '2008-09', 'en', 'present')).toBe('May 2006 – September 2008');
  });
});

test('today is the day where the reader is', () => {
  expect(today(new Date(2018, 0, 20, 0, 5))).toBe('2018-01-20');
});
