import fc from 'fast-check';
import { type CalendarDate, calendarDate, compareDates, isBefore } from '../date.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { evaluationOutcomes } from '../evaluation/evaluation.ts';
import { idOf } from '../id.ts';
import type { Period } from '../period.ts';
import { evaluation } from './records.ts';

const two = (value: number): string => `${value}`.padStart(2, '0');

/** A date of any precision; days up to the 28th exist in every month. */
export function dates(from = 1900, to = 2199): fc.Arbitrary<CalendarDate> {
  return fc
    .record({
      year: fc.integer({ min: from, max: to }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      length: fc.constantFrom(4, 7, 10),
    })
    .map(({ year, month, day, length }) =>
      calendarDate(`${year}-${two(month)}-${two(day)}`.slice(0, length)),
    );
}

/** A period that begins before it ends, or runs. */
export function periods(): fc.Arbitrary<Period> {
  return fc.tuple(dates(2000, 2020), dates(2000, 2020), fc.boolean()).map(([a, b, running]): Period => {
    const [from, to] = compareDates(a, b) <= 0 ? [a, b] : [b, a];
    return { from, to: running || !isBefore(from, to) ? null : to };
  });
}

/** Evaluations of one station: several schemes, ranks or none, late publications, chains of corrections. */
export function histories(
  schemes: readonly string[] = ['综合绩效', '党建'],
): fc.Arbitrary<readonly Evaluation[]> {
  const verdict = fc.record({
    outcome: fc.constantFrom(...evaluationOutcomes),
    rank: fc.option(fc.integer({ min: 1, max: 3 })),
    delay: fc.integer({ min: 0, max: 30 }),
  });
  const year = fc.record({
    year: fc.integer({ min: 2000, max: 2012 }),
    scheme: fc.constantFrom(...schemes),
    verdicts: fc.array(verdict, { minLength: 1, maxLength: 3 }),
  });
  const keyOf = (item: { year: number; scheme: string }): string => `${item.year} ${item.scheme}`;
  return fc.uniqueArray(year, { maxLength: 16, selector: keyOf }).map((items) =>
    items.flatMap(({ scheme, verdicts, ...item }) =>
      verdicts.map(({ outcome, rank, delay }, revision) =>
        evaluation(`${keyOf({ ...item, scheme })} ${revision}`, item.year, {
          scheme,
          outcome,
          rank,
          revision,
          supersedesId:
            revision === 0 ? null : idOf('Evaluation', `${keyOf({ ...item, scheme })} ${revision - 1}`),
          publishedOn: calendarDate(`${item.year + 1 + Math.floor(delay / 12)}-${two((delay % 12) + 1)}-15`),
        }),
      ),
    ),
  );
}
