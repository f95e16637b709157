import { type CalendarDate, compareDates } from '../date.ts';
import { periodContains } from '../period.ts';
import type { ServiceSpell } from './person.ts';

/** The spell in which a person served on a date, or null. */
export function spellOn(spells: readonly ServiceSpell[], date: CalendarDate): ServiceSpell | null {
  return spells.find((spell) => periodContains(spell, date)) ?? null;
}

/** The spell that began last, or null where there is none. */
export function latestSpell(spells: readonly ServiceSpell[]): ServiceSpell | null {
  return spells.toSorted((a, b) => compareDates(a.from, b.from)).at(-1) ?? null;
}
