import type { CrimeStatistic } from './activity.ts';

/**
 * Cases solved for each case reported, 0.8 for four of five; null where either count is unknown or none was reported.
 * It passes 1 where older cases were solved too.
 */
export function clearanceRate({
  solved,
  reported,
}: Pick<CrimeStatistic, 'solved' | 'reported'>): number | null {
  return solved === null || reported === null || reported === 0 ? null : solved / reported;
}

/** From `base` to `value` in percent, -26.6 for a fall by 26.6 %; null where the base is zero. Nothing is rounded. */
export function rateOfChange(base: number, value: number): number | null {
  return base === 0 ? null : ((value - base) / base) * 100;
}
