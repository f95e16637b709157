import { type CalendarDate, compareDates, isBefore } from '../date.ts';
import type { PersonId } from '../id.ts';
import { periodContains, periodsOverlap } from '../period.ts';
import type { Mentorship } from './mentorship.ts';

/** What the chain reads of a mentorship. */
export type MentorshipLink = Pick<Mentorship, 'mentorId' | 'menteeId' | 'from' | 'to'>;

/**
 * Everyone whom the links lead to from the given people, themselves included, each with the person they were first
 * reached through (null for where it began). Breadth first, so that the way back is a shortest one. Linear in people
 * and links; the dates of the links are not looked at.
 */
export function reachedFrom(
  people: readonly PersonId[],
  links: readonly Pick<MentorshipLink, 'mentorId' | 'menteeId'>[],
): ReadonlyMap<PersonId, PersonId | null> {
  const mentees = new Map<PersonId, PersonId[]>();
  for (const { mentorId, menteeId } of links) {
    const known = mentees.get(mentorId);
    if (known) known.push(menteeId);
    else mentees.set(mentorId, [menteeId]);
  }
  const reached = new Map<PersonId, PersonId | null>(people.map((id) => [id, null]));
  // A map is iterated in the order of insertion, with what is inserted meanwhile.
  for (const [mentorId] of reached) {
    for (const menteeId of mentees.get(mentorId) ?? []) {
      if (!reached.has(menteeId)) reached.set(menteeId, mentorId);
    }
  }
  return reached;
}

/** Mentorships that lead back to where they began, all of which run on `day`. */
export interface MentorshipCycle {
  readonly day: CalendarDate;
  /** Down the chain, from the mentor back to the mentor: a cycle of two is `[a, b, a]`. */
  readonly people: readonly PersonId[];
}

/**
 * The first cycle in time that a link closes with others, or null. A cycle needs one day on which all of its links
 * run; the first such day is always the one on which some link of it begins.
 */
export function cycleThrough(
  link: MentorshipLink,
  others: readonly MentorshipLink[],
): MentorshipCycle | null {
  const beside = others.filter((other) => periodsOverlap(link, other));
  const wayFrom = (links: readonly MentorshipLink[]) => reachedFrom([link.menteeId], links);
  if (!wayFrom(beside).has(link.mentorId)) return null;
  const later = beside.map(({ from }) => from).filter((from) => isBefore(link.from, from));
  for (const day of new Set([link.from, ...later.toSorted(compareDates)])) {
    const way = wayFrom(beside.filter((other) => periodContains(other, day)));
    if (way.has(link.mentorId)) return { day, people: [link.mentorId, ...wayTo(link.mentorId, way)] };
  }
  return null;
}

function wayTo(end: PersonId, way: ReadonlyMap<PersonId, PersonId | null>): readonly PersonId[] {
  const people: PersonId[] = [];
  for (let at: PersonId | null = end; at !== null; at = way.get(at) ?? null) people.push(at);
  return people.reverse();
}
