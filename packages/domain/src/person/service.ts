import { type CalendarDate, compareDates, isBefore, isSameOrBefore } from '../date.ts';
import { type Period, periodContains } from '../period.ts';
import type { ServiceSpell } from './person.ts';

/** The spell in which a person served on a date, or null. */
export function spellOn(spells: readonly ServiceSpell[], date: CalendarDate): ServiceSpell | null {
  return spells.find((spell) => periodContains(spell, date)) ?? null;
}

/** Whether somebody served throughout the period, in one spell or in several without a gap. */
export function servedThroughout(spells: readonly ServiceSpell[], period: Period): boolean {
  let reached = period.from;
  for (const { from, to } of inOrder(spells)) {
    if (!isSameOrBefore(from, reached)) break;
    if (to === null) return true;
    if (isBefore(reached, to)) reached = to;
  }
  return period.to != null && isBefore(period.from, reached) && isSameOrBefore(period.to, reached);
}

/** The spell that began last, or null where there is none. */
export function latestSpell(spells: readonly ServiceSpell[]): ServiceSpell | null {
  return inOrder(spells).at(-1) ?? null;
}

/** The spell that began first, or null where there is none. */
export function earliestSpell(spells: readonly ServiceSpell[]): ServiceSpell | null {
  return inOrder(spells)[0] ?? null;
}

function inOrder(spells: readonly ServiceSpell[]): readonly ServiceSpell[] {
  return spells.toSorted((a, b) => compareDates(a.from, b.from));
}
