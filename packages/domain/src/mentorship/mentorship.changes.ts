import type { SecretaryTenure } from '../branch/branch.ts';
import { type CalendarDate, firstDay } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, reader, withChanges } from '../field/field.ts';
import type { MentorshipId, PersonId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import type { Person, ServiceSpell } from '../person/person.ts';
import { check, type Path, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import { officersOn, secretariesOn } from './coverage.ts';
import { mentorshipCovers, mentorshipInService, mentorshipShape, type NameOf } from './mentorship.rules.ts';
import type { Mentorship, MentorshipTier } from './mentorship.ts';

export interface BeginMentorshipFacts {
  readonly station: Station;
  /** The mentor and the mentee, and whoever serves or has served at the station. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** All spells of the mentor and the mentee at the station, and of the others there. */
  readonly spells: readonly ServiceSpell[];
  /** Tenures as secretary of the station's branches. */
  readonly tenures: readonly SecretaryTenure[];
  /** All mentorships of the station. */
  readonly mentorships: readonly Mentorship[];
}
export interface BeginMentorshipInput {
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly tier: MentorshipTier;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface MentorshipResult {
  readonly mentorship: Mentorship;
}

/** Pairs a mentor with a mentee at a station (结对). Warns where no secretary's chain reaches the mentee by it. */
export function beginMentorship(
  change: Creation<BeginMentorshipFacts, BeginMentorshipInput, { readonly mentorship: MentorshipId }>,
): Decision<MentorshipResult> {
  return settle(change, change.ids.mentorship, change.input, null);
}

export type ChangeMentorshipInput = Changes<BeginMentorshipInput>;
export interface ChangeMentorshipFacts extends BeginMentorshipFacts {
  readonly mentorship: Mentorship;
}

/** Changes the named fields of a mentorship. Warns of officers who fall out of the chain by it. */
export function changeMentorship(
  change: Change<ChangeMentorshipFacts, ChangeMentorshipInput>,
): Decision<MentorshipResult> {
  const { mentorship } = change.facts;
  const input = withChanges<BeginMentorshipInput>(mentorship, change.input);
  return settle(change, mentorship.id, input, mentorship);
}

export interface EndMentorshipInput {
  /** The first day after it. */
  readonly to: string;
}

/** Ends a mentorship, or corrects when it ended. Warns of officers who fall out of the chain by it. */
export function endMentorship(
  change: Change<ChangeMentorshipFacts, EndMentorshipInput>,
): Decision<MentorshipResult> {
  const { mentorship } = change.facts;
  // An end that is left blank is asked for; on a change it would mean that the mentorship runs on.
  const missing = reader(change.input);
  missing.date('to');
  return missing.dated()
    ? settle(change, mentorship.id, { ...mentorship, to: change.input.to }, mentorship)
    : { ok: false, violations: missing.violations() };
}

function settle(
  { facts, today, acknowledge }: Change<BeginMentorshipFacts, unknown>,
  id: MentorshipId,
  input: BeginMentorshipInput,
  before: Mentorship | null,
): Decision<MentorshipResult> {
  const { station, spells } = facts;
  const read = reader(input);
  const mentorship: Mentorship = {
    id,
    stationId: station.id,
    mentorId: input.mentorId,
    menteeId: input.menteeId,
    tier: input.tier,
    from: read.date('from'),
    to: read.optionalDate('to'),
    synthetic: input.synthetic ?? false,
  };
  const { from, to } = mentorship;
  const others = facts.mentorships.filter((other) => other.id !== id);
  const nameOf = namesOf(facts.people);
  const violations = [
    ...read.violations(),
    ...(read.dated()
      ? [
          ...checkOrder(from, to),
          ...check([stationLifetime], { station, dates: datedFields({ from, to }) }, today),
          ...check([mentorshipShape], { mentorship, others, nameOf }, from),
          ...check([mentorshipInService], { mentorship, spells, nameOf }, from),
          ...judgeCoverage(facts, others, before, mentorship, nameOf),
        ]
      : []),
  ];
  return decide(violations, acknowledge, { mentorship });
}

function namesOf(people: BeginMentorshipFacts['people']): NameOf {
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (id) => names.get(id) ?? id;
}

/** Judged on the days on which the change can leave somebody out: where the mentorship began or begins, and ends. */
function judgeCoverage(
  { station, spells, tenures }: BeginMentorshipFacts,
  others: readonly Mentorship[],
  before: Mentorship | null,
  mentorship: Mentorship,
  nameOf: NameOf,
): readonly Violation[] {
  const judge = (asOf: CalendarDate, path: Path, expected: readonly PersonId[]) => {
    const officers = officersOn(spells, station.id, asOf);
    const secretaries = secretariesOn(tenures, asOf);
    const sets = { before: before ? [...others, before] : others, after: [...others, mentorship] };
    return check([mentorshipCovers], { ...sets, asOf, officers, secretaries, expected, nameOf, path }, asOf);
  };
  const { from, to } = mentorship;
  const moved = before !== null && firstDay(before.from) !== firstDay(from);
  return [
    ...judge(from, ['mentorId'], before ? [] : [mentorship.menteeId]),
    ...(moved ? judge(before.from, ['from'], []) : []),
    ...(before && to ? judge(to, ['to'], []) : []),
  ];
}
