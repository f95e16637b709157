import type { ClaimQualifier, ClaimVerdict } from './claim.ts';

/** The unit of a rate, which is compared as far as it was written out. */
export const rateUnit = 'percent';

/** A figure as an account states it. */
export interface StatedFigure {
  readonly stated: number;
  readonly qualifier: ClaimQualifier;
  /** Decimals at which a rate is compared; null for a figure that is compared as it is. */
  readonly decimals: number | null;
}

/**
 * Whether the records bear the stated figure out. UNSUPPORTED where they do not say it.
 * - EXACT: equal; a rate is first rounded to the decimals that were stated.
 * - AT_LEAST (余, 多): as large as stated, and less than one unit of its last non-zero digit above it: 6000 stands for
 *   6000 up to 7000, 20300 for 20300 up to 20400.
 * - ABOUT (近): at most as large as stated, and no more than a tenth of it below.
 * A falling rate is negative; sizes are compared without the sign, which must be the same.
 */
export function verdictOf(
  { stated, qualifier, decimals }: StatedFigure,
  computed: number | null,
): ClaimVerdict {
  if (computed === null || !Number.isFinite(computed)) return 'UNSUPPORTED';
  const value = decimals === null ? precise(computed) : roundTo(computed, decimals);
  const bornOut = sameSign(stated, value) && fits[qualifier](Math.abs(stated), Math.abs(value));
  return bornOut ? 'SUPPORTED' : 'CONTRADICTED';
}

const fits: Record<ClaimQualifier, (stated: number, computed: number) => boolean> = {
  EXACT: (stated, computed) => precise(stated) === computed,
  AT_LEAST: (stated, computed) => stated <= computed && precise(computed - stated) < lastPlace(stated),
  ABOUT: (stated, computed) => computed <= stated && precise((stated - computed) * 10) <= stated,
};

/** The value of one in the place of the last digit that is not zero: 6000 → 1000, 26.5 → 0.1. */
export function lastPlace(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return Number(`1e${Number(exponent) - decimals}`);
}

/** Decimals in the shortest form of the number: 26.6 → 1. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Without what binary fractions add in the sixteenth digit. */
export function precise(value: number): number {
  return Number(value.toPrecision(12));
}

/** Rounds halves away from zero, as tables of statistics do. */
function roundTo(value: number, decimals: number): number {
  const shifted = Math.round(precise(Math.abs(value) * 10 ** decimals));
  return Math.sign(value) * precise(shifted / 10 ** decimals);
}

function sameSign(a: number, b: number): boolean {
  return Math.sign(a) * Math.sign(b) >= 0;
}
