import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, lastPlace, verdictOf } from './verdict.ts';

const verdict = (
  qualifier: 'EXACT' | 'AT_LEAST' | 'ABOUT',
  stated: number,
  computed: number | null,
  decimals: number | null = null,
) => verdictOf({ stated, qualifier, decimals }, computed);

const counts = fc.integer({ min: 1, max: 10_000_000 });

describe('a stated figure', () => {
  it.each([
    ['EXACT', 31, 31, true],
    ['EXACT', 31, 32, false],
    ['EXACT', 0, 0, true],
    ['AT_LEAST', 6000, 6000, true],
    ['AT_LEAST', 6000, 6999, true],
    ['AT_LEAST', 6000, 7000, false],
    ['AT_LEAST', 6000, 5999, false],
    ['AT_LEAST', 20_300, 20_399, true],
    ['AT_LEAST', 20_300, 20_400, false],
    ['AT_LEAST', 3.5, 3.59, true],
    ['AT_LEAST', 3.5, 3.6, false],
    ['AT_LEAST', -26, -26.5, true],
    ['ABOUT', 100_000, 100_000, true],
    ['ABOUT', 100_000, 90_000, true],
    ['ABOUT', 100_000, 89_999, false],
    ['ABOUT', 100_000, 100_001, false],
    ['EXACT', 26.6, -26.6, false],
  ] as const)('%s %d, computed %d: %s', (qualifier, stated, computed, borneOut) => {
    expect(verdict(qualifier, stated, computed)).toBe(borneOut ? 'SUPPORTED' : 'CONTRADICTED');
  });

  it('is unsupported where the records do not say it', () => {
    for (const computed of [null, Number.NaN, Number.POSITIVE_INFINITY])
      expect(verdict('EXACT', 31, computed)).toBe('UNSUPPORTED');
  });

  it.each([
    [-26.6, 1, ((69 - 94) / 94) * 100, true],
    [-26.5, 1, ((69 - 94) / 94) * 100, false],
    [26.7, 1, 26.65, true],
    [26.6, 1, 26.65, false],
    [26, 1, 26.4, false],
    [26, 0, 26.4, true],
  ])('that is a rate, %d at %d decimals, is compared so far: %d', (stated, decimals, computed, borneOut) => {
    expect(verdict('EXACT', stated, computed, decimals)).toBe(borneOut ? 'SUPPORTED' : 'CONTRADICTED');
  });

  it('bears itself out, however it is qualified', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom('EXACT', 'AT_LEAST', 'ABOUT'), (count, qualifier) => {
        expect(verdict(qualifier, count, count)).toBe('SUPPORTED');
        expect(verdict(qualifier, -count, -count)).toBe('SUPPORTED');
      }),
    );
  });

  it('at least never stands above the records, and about never below them', () => {
    fc.assert(
      fc.property(counts, counts, (stated, computed) => {
        if (verdict('AT_LEAST', stated, computed) === 'SUPPORTED')
          expect(stated).toBeLessThanOrEqual(computed);
        if (verdict('ABOUT', stated, computed) === 'SUPPORTED')
          expect(stated).toBeGreaterThanOrEqual(computed);
      }),
    );
  });

  it('bears out as exact what both at least and about allow', () => {
    fc.assert(
      fc.property(counts, counts, (stated, computed) => {
        const both = (['AT_LEAST', 'ABOUT'] as const).every(
          (qualifier) => verdict(qualifier, stated, computed) === 'SUPPORTED',
        );
        expect(both).toBe(verdict('EXACT', stated, computed) === 'SUPPORTED');
      }),
    );
  });

  it('with a zero more is at least a larger stretch', () => {
    fc.assert(
      fc.property(counts, (stated) => {
        expect(lastPlace(stated * 10)).toBe(lastPlace(stated) * 10);
        expect(verdict('AT_LEAST', stated, stated + lastPlace(stated) - 1)).toBe('SUPPORTED');
        expect(verdict('AT_LEAST', stated, stated + lastPlace(stated))).toBe('CONTRADICTED');
      }),
    );
  });
});

it.each([
  [26.6, 1],
  [26, 0],
  [-0.25, 2],
  [1e21, 0],
  [0, 0],
])('%d is written with %d decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
