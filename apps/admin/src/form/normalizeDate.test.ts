import { expect, test } from 'vitest';
import { normalizeDate } from './normalizeDate.ts';

test.each([
  ['2006', '2006'],
  ['2006年', '2006'],
  ['2006-5', '2006-05'],
  ['2006.05', '2006-05'],
  ['2006年5月', '2006-05'],
  ['2006/5/1', '2006-05-01'],
  ['2006年5月1日', '2006-05-01'],
  ['２００６－０５－０１', '2006-05-01'],
  ['20060501', '2006-05-01'],
  [' 2006-05-01 ', '2006-05-01'],
  ['', ''],
])('%s is understood as %s', (typed, date) => {
  expect(normalizeDate(typed)).toBe(date);
});

test.each(['2006-13', 'May 2006', '06-05', '2006-05-01-01'])('%s is left for the rules to judge', (typed) => {
  expect(normalizeDate(typed)).toBe(typed);
});
