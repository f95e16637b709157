import { describe, expect, test } from 'vitest';
import { chineseOrdinal } from './Relay.tsx';
import { legs } from './relay.ts';

const tenure = (id: string, from: string, to: string | null, daysVacantBefore = 0) => ({
  id,
  from,
  to,
  daysVacantBefore,
});

describe('the time line of a relay', () => {
  test('a vacancy stands between the tenures that it parts', () => {
    const parts = legs([tenure('1', '2006-05', '2008-09'), tenure('2', '2008-10', null, 30)], '2010-01-01');
    expect(parts.map(({ kind, days }) => [kind, days])).toEqual([
      ['tenure', 854],
      ['vacancy', 30],
      ['tenure', 457],
    ]);
  });

  test('the one who is in office today is marked', () => {
    const parts = legs([tenure('1', '2006', '2008'), tenure('2', '2008', null)], '2010-01-01');
    expect(parts.map((part) => part.kind === 'tenure' && part.current)).toEqual([false, true]);
  });

  test('an office that nobody holds is vacant until today', () => {
    const parts = legs([tenure('1', '2006', '2008-01-01')], '2008-01-31');
    expect(parts.at(-1)).toEqual({ kind: 'vacancy', key: 'now', days: 30, now: true });
  });

  test('a tenure that begins later is not in office yet', () => {
    const [part] = legs([tenure('1', '2020', null)], '2010-01-01');
    expect(part).toMatchObject({ current: false, days: 1 });
  });
});

test.each([
  [1, '一'],
  [5, '五'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [120, '120'],
])('the ordinal %i is %s', (ordinal, words) => {
  expect(chineseOrdinal(ordinal)).toBe(words);
});
