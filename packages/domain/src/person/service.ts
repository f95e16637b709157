import { type CalendarDate, compareDates } from '../date.ts';
import { periodContains } from '../period.ts';
import type { ServiceSpell } from './person.ts';

/** The spell in which a person served on a date, or null. */
export function spellOn(spells: readonly ServiceSpell[], date: CalendarDate): ServiceSpell | null {
  return spells.find((spell) => periodContains(spell, date)) ?? null;
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
