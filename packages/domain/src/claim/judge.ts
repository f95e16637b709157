import type { MetricValue } from '../metric/metric.ts';
import type { Claim, ClaimVerdict } from './claim.ts';
import { figuresIn } from './figures.ts';
import { decimalsOf, rateUnit, type StatedFigure, verdictOf } from './verdict.ts';

type Stated = Pick<Claim, 'stated' | 'qualifier' | 'unit' | 'text'>;

/**
 * The claim as it is compared. A number forgets that 26.0 was written with a decimal, so the words that state it are
 * asked first; where they do not write the figure, its shortest form tells.
 */
export function statedFigure({ stated, qualifier, unit, text }: Stated): StatedFigure {
  if (unit !== rateUnit) return { stated, qualifier, decimals: null };
  const written = figuresIn(text).find(({ value }) => Math.abs(value) === Math.abs(stated));
  return { stated, qualifier, decimals: written?.decimals ?? decimalsOf(stated) };
}

/** The verdict on a claim whose question the records answer so. */
export function judgeClaim(claim: Stated, answer: Pick<MetricValue, 'value'>): ClaimVerdict {
  return verdictOf(statedFigure(claim), answer.value);
}
