import type { ClaimQualifier } from './claim.ts';
import type { Figure } from './figures.ts';
import { lastPlace, rateUnit, verdictOf } from './verdict.ts';

/** What a metric answers; only what is looked at here. */
export interface Answered {
  readonly unit: string;
  readonly value: number | null;
}

/** An answer that fits a figure, and as what it does. */
export interface Suggestion<Answer extends Answered> {
  readonly answer: Answer;
  readonly qualifier: ClaimQualifier;
}

type Marked = Pick<Figure, 'value' | 'decimals' | 'qualifier' | 'units'>;

const qualifiers: readonly ClaimQualifier[] = ['EXACT', 'AT_LEAST', 'ABOUT'];

/**
 * The answers whose value bears the figure out, best first: counted in a unit that its measure word may stand for,
 * fitting as the account qualifies it, then exactly, then as at least, then as about; a figure that is neither round nor
 * qualified fits exactly or not at all. Of equals the order is kept.
 * Answers in another unit than a rate's are never offered for a rate, nor the other way round.
 */
export function suggestMetrics<Answer extends Answered>(
  figure: Marked,
  answers: readonly Answer[],
): readonly Suggestion<Answer>[] {
  const isRate = figure.units.includes(rateUnit);
  return answers
    .filter(({ unit }) => (unit === rateUnit) === isRate)
    .flatMap((answer) => {
      const qualifier = fit(figure, answer);
      return qualifier === null ? [] : [{ answer, qualifier, cost: costOf(figure, answer, qualifier) }];
    })
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ answer, qualifier }) => ({ answer, qualifier }));
}

function fit(figure: Marked, { value, unit }: Answered): ClaimQualifier | null {
  const decimals = unit === rateUnit ? figure.decimals : null;
  const fits = readings(figure, unit).find(
    (qualifier) => verdictOf({ stated: figure.value, qualifier, decimals }, value) === 'SUPPORTED',
  );
  return fits ?? null;
}

/** As the account qualifies it, and exactly; a round number that it does not qualify may be meant either way. */
function readings({ qualifier, value }: Marked, unit: string): readonly ClaimQualifier[] {
  if (qualifier !== 'EXACT') return [qualifier, 'EXACT'];
  return unit !== rateUnit && lastPlace(value) >= 10 ? qualifiers : ['EXACT'];
}

function costOf(figure: Marked, { unit, value }: Answered, qualifier: ClaimQualifier): number {
  const otherUnit = figure.units.length > 0 && !figure.units.includes(unit) ? 100 : 0;
  const otherQualifier = qualifier === figure.qualifier ? 0 : 10 * (1 + qualifiers.indexOf(qualifier));
  const distance = value === figure.value ? 0 : 1;
  return otherUnit + otherQualifier + distance;
}
