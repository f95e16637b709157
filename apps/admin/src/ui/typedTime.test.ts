import { expect, test } from 'vitest';
import { readDay, readMinute } from './typedTime.ts';

test.each([
  ['2026-11-24', '2026-11-24'],
  ['2026年11月4日', '2026-11-04'],
  [' 2026.11.4 ', '2026-11-04'],
  ['20261124', '2026-11-24'],
])('%s is a day', (typed, day) => {
  expect(readDay(typed)?.format('YYYY-MM-DD')).toBe(day);
});

test.each(['2026-11', '2026', '2026-02-30', '1899-12-31', 'yesterday', ''])('%s is no day', (typed) => {
  expect(readDay(typed)).toBeNull();
});

test.each([
  ['2026-11-24 12:30', '2026-11-24 12:30'],
  ['2026-11-24T09:05', '2026-11-24 09:05'],
  ['2026年11月24日 9时05分', '2026-11-24 09:05'],
  ['２０２６－１１－２４　１２：３０', '2026-11-24 12:30'],
  ['2026-11-24', '2026-11-24 00:00'],
])('%s is a minute', (typed, minute) => {
  expect(readMinute(typed)?.format('YYYY-MM-DD HH:mm')).toBe(minute);
});

test.each(['2026-11-24 24:00', '2026-11-24 12:60', '2026-11 12:30', '12:30', 'now'])(
  '%s is no minute',
  (typed) => {
    expect(readMinute(typed)).toBeNull();
  },
);
