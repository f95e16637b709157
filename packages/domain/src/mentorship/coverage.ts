import type { SecretaryTenure } from '../branch/branch.ts';
import type { CalendarDate } from '../date.ts';
import type { PersonId, StationId } from '../id.ts';
import { periodContains, runningOn } from '../period.ts';
import type { ServiceSpell } from '../person/person.ts';
import { type MentorshipLink, reachedFrom } from './chain.ts';

export interface CoverageInput {
  /** Who serves at the station as OFFICER on the day. */
  readonly officers: readonly PersonId[];
  /** Who is secretary of a branch of the station on the day. */
  readonly secretaries: readonly PersonId[];
  /** Mentorships of the station, at any time. */
  readonly mentorships: readonly MentorshipLink[];
  readonly asOf: CalendarDate;
}

/** How far the chain of mentoring reaches on a day. Lists are sorted by id, so that the order of input never matters. */
export interface MentorshipCoverage {
  readonly asOf: CalendarDate;
  /** Where the chain begins; with none recorded nobody is reached. */
  readonly secretaries: readonly PersonId[];
  /** Everyone in the chain, the secretaries and any auxiliaries too. */
  readonly reached: readonly PersonId[];
  /** Officers who are not in the chain. */
  readonly unreached: readonly PersonId[];
  /** Officers on the day. */
  readonly officers: number;
  /** Officers in the chain among all officers, from 0 to 1; null where there is no officer. */
  readonly share: number | null;
}

/**
 * Whom the chain of mentoring (传帮带) reaches on a day: whoever a secretary of the station leads to, from mentor to
 * mentee, along mentorships that run on that day, on whichever tiers; the secretaries themselves count as reached.
 *
 *     secretary ──▸ committee member ──▸ Party member ──▸ officer        all reached
 *                   committee member ──▸ Party member                    begins with no secretary: not reached
 *     officer                                                            has no mentor: not reached
 *
 * Who is on which tier by their posts is not judged here: a missing record of a seat or a membership cuts nobody off.
 * Linear in people and mentorships. Never throws; with no secretary on the day, `reached` is empty.
 */
export function mentorshipCoverage({
  officers,
  secretaries,
  mentorships,
  asOf,
}: CoverageInput): MentorshipCoverage {
  const chain = reachedFrom(secretaries, mentorships.filter(runningOn(asOf)));
  const inChain: PersonId[] = [];
  const outside: PersonId[] = [];
  for (const id of officers) (chain.has(id) ? inChain : outside).push(id);
  const reachedOfficers = distinct(inChain);
  const unreached = distinct(outside);
  const count = reachedOfficers.length + unreached.length;
  return {
    asOf,
    secretaries: distinct(secretaries),
    // Whoever is in the chain is reached; where all of them are officers, they are in order already.
    reached: chain.size === reachedOfficers.length ? reachedOfficers : [...chain.keys()].sort(),
    unreached,
    officers: count,
    share: count === 0 ? null : reachedOfficers.length / count,
  };
}

/** Each once, in order; mostly they come so already, and one look at each tells. */
function distinct(ids: readonly PersonId[]): readonly PersonId[] {
  const inOrder = ids.every((id, index) => index === 0 || (ids[index - 1] ?? id) < id);
  return inOrder ? ids : [...new Set(ids)].sort();
}

/** Who serves at a station as OFFICER on a day. */
export function officersOn(
  spells: readonly Pick<ServiceSpell, 'personId' | 'stationId' | 'category' | 'from' | 'to'>[],
  stationId: StationId,
  day: CalendarDate,
): readonly PersonId[] {
  return spells
    .filter((spell) => spell.stationId === stationId && spell.category === 'OFFICER')
    .filter((spell) => periodContains(spell, day))
    .map(({ personId }) => personId);
}

/** Who is secretary on a day, of whichever branches the tenures are. */
export function secretariesOn(
  tenures: readonly Pick<SecretaryTenure, 'personId' | 'from' | 'to'>[],
  day: CalendarDate,
): readonly PersonId[] {
  return tenures.filter((tenure) => periodContains(tenure, day)).map(({ personId }) => personId);
}
