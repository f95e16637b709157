import { type CalendarDate, type Period, type Plain, periodContains } from '@qinglan/domain';

/** Prisma's query for the periods of a record: tenures, spells, memberships… */
export const oldestFirst = {
  where: { archivedAt: null },
  orderBy: [{ from: 'asc' as const }, { id: 'asc' as const }],
};

/** Whether a row's period, half-open, contains the date. */
export const runsOn = (row: Plain<Period>, date: CalendarDate): boolean =>
  // Rows hold what was checked when they were stored.
  periodContains(row as Period, date);
