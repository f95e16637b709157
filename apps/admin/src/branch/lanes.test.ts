import { describe, expect, test } from 'vitest';
import { timeScale } from './lanes.ts';

const terms = [
  { key: '1', from: '2010-01-01', to: '2013-01-01' },
  { key: '2', from: '2013-01-01', to: null },
];
const tenures = [{ key: 'a', from: '2012', to: '2018' }];

describe('the time line of a branch', () => {
  test('puts terms and tenures on one scale, what runs until today', () => {
    const scale = timeScale([...terms, ...tenures], '2020-01-01');
    const percent = (spans: typeof terms) =>
      scale?.place(spans).map(({ left, width }) => [Math.round(left), Math.round(width)]);
    expect(percent(terms)).toEqual([
      [0, 30],
      [30, 70],
    ]);
    expect(percent(tenures)).toEqual([[20, 60]]);
  });

  test('marks years, never too many of them', () => {
    expect(timeScale(terms, '2014-06-01')?.years.map(({ year }) => year)).toEqual([
      2010, 2011, 2012, 2013, 2014,
    ]);
    expect(timeScale([{ key: 'x', from: '1990-05' }], '2020-01-01')?.years.length).toBeLessThanOrEqual(8);
  });

  test('is none where nothing is recorded', () => {
    expect(timeScale([], '2020-01-01')).toBeNull();
  });
});
