import { type CalendarDate, calendarDate, idOf } from '@qinglan/domain';
import fc from 'fast-check';

/** The id of the n-th record of a table in every parity history. */
export const nth = (kind: number, n: number): string =>
  `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;

const some = (kind: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => nth(kind, index));

export const stationIds = some(1, 3).map((id) => idOf('Station', id));
export const authorityIds = some(2, 2).map((id) => idOf('Authority', id));
export const branchIds = some(3, 4).map((id) => idOf('Branch', id));
export const personIds = some(4, 5).map((id) => idOf('Person', id));
export const teamIds = some(5, 4).map((id) => idOf('Team', id));
export const roundIds = some(6, 2).map((id) => idOf('SelectionRound', id));
export const kindIds = some(7, 3).map((id) => idOf('AwardKind', id));
export const taskIds = some(8, 2).map((id) => idOf('VanguardTask', id));
export const workshopId = idOf('Workshop', nth(10, 0));
export const goalId = idOf('Goal', nth(10, 1));
export const publicationIds = some(9, 2).map((id) => idOf('Publication', id));

/** One of a few records of a kind of its own, so that histories change what they wrote. */
export const ids = (kind: number, count = 4): fc.Arbitrary<string> => fc.constantFrom(...some(kind, count));

/** Later than any day that is asked about. */
export const farFuture = calendarDate('2199-12-31');

/** Days that differ little, each as precisely as it may be known; and some far from them. */
const borders = [
  '1900',
  '2009-12-31',
  '2010',
  '2010-01',
  '2010-01-01',
  '2010-01-02',
  '2010-01-31',
  '2010-02',
  '2010-02-01',
  '2010-02-28',
  '2010-03',
  '2010-12',
  '2010-12-31',
  '2011',
  '2011-01-01',
  '2012-02-29',
  '2012-03-01',
  '2199-12-31',
].map(calendarDate);

const anyDay = fc
  .record({
    year: fc.integer({ min: 2009, max: 2013 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    length: fc.constantFrom(4, 7, 10),
  })
  .map(({ year, month, day, length }) =>
    calendarDate(
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length),
    ),
  );

export const day: fc.Arbitrary<CalendarDate> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...borders) },
  { weight: 1, arbitrary: anyDay },
);

/** Two days, seldom in the wrong order. */
const span: fc.Arbitrary<readonly [CalendarDate, CalendarDate]> = fc
  .tuple(day, day, fc.integer({ min: 0, max: 19 }))
  .map(([a, b, luck]) => (a <= b || luck === 0 ? [a, b] : [b, a]));

export const closedPeriod: fc.Arbitrary<{ from: CalendarDate; to: CalendarDate }> = span.map(
  ([from, to]) => ({ from, to }),
);

export const period: fc.Arbitrary<{ from: CalendarDate; to: CalendarDate | null }> = fc
  .tuple(span, fc.integer({ min: 0, max: 3 }))
  .map(([[from, to], luck]) => ({ from, to: luck === 0 ? null : to }));

/** Seldom true: what stands is what the rules are about. */
export const archived: fc.Arbitrary<boolean> = fc.integer({ min: 0, max: 7 }).map((luck) => luck === 0);

export const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);

export const orNull = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> =>
  fc.option(fc.constantFrom(...values), { freq: 2 });
