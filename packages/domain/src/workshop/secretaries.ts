import { relay, type SecretaryTenure } from '../branch/branch.ts';
import { type CalendarDate, isSameOrBefore } from '../date.ts';
import type { PersonId } from '../id.ts';

/** The day on which a former secretary of the branch left; null for who never was secretary, or still is. */
export function departureOf(
  tenures: readonly SecretaryTenure[],
  personId: PersonId | null,
  asOf: CalendarDate,
): CalendarDate | null {
  const last = relay(tenures, asOf).legs.findLast(({ tenure }) => tenure.personId === personId)?.tenure;
  return last?.to != null && isSameOrBefore(last.to, asOf) ? last.to : null;
}
