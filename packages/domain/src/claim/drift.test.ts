import { describe, expect, it } from 'vitest';
import type { RecordRef } from '../metric/metric.ts';
import { driftOf } from './drift.ts';
import { judgeClaim, statedFigure } from './judge.ts';

const record = (id: string): RecordRef => ({ type: 'Award', id });
const frozen = { value: 2, verdict: 'SUPPORTED', records: [record('a'), record('b')] } as const;

describe('a published figure', () => {
  it('has not drifted while its value and verdict stand, though other records bear it out', () => {
    const now = { value: 2, unit: 'awards', records: [record('b'), record('c')] };
    expect(driftOf(frozen, now, 'SUPPORTED')).toEqual({
      drifted: false,
      valueBefore: 2,
      valueNow: 2,
      verdictBefore: 'SUPPORTED',
      verdictNow: 'SUPPORTED',
      added: [record('c')],
      removed: [record('a')],
    });
  });

  it.each([
    [3, 'SUPPORTED'],
    [2, 'CONTRADICTED'],
    [null, 'UNSUPPORTED'],
  ] as const)('has drifted where it is now %s and %s', (value, verdict) => {
    expect(driftOf(frozen, { value, unit: 'awards', records: [] }, verdict).drifted).toBe(true);
  });
});

describe('a rate', () => {
  const rate = { stated: -26, qualifier: 'EXACT', unit: 'percent' } as const;

  it('is compared at the decimals that the account wrote', () => {
    expect(statedFigure({ ...rate, text: '下降26.0%' }).decimals).toBe(1);
    expect(judgeClaim({ ...rate, text: '下降26.0%' }, { value: -26.4 })).toBe('CONTRADICTED');
    expect(judgeClaim({ ...rate, text: '下降26%' }, { value: -26.4 })).toBe('SUPPORTED');
  });

  it('is compared at its shortest form where the account writes it otherwise', () => {
    expect(statedFigure({ ...rate, stated: -26.5, text: '下降逾四分之一' }).decimals).toBe(1);
  });

  it('alone is rounded', () => {
    expect(statedFigure({ ...rate, unit: 'people', text: '26人' }).decimals).toBeNull();
  });
});
