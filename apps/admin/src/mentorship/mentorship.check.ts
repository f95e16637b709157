import {
  type BeginMentorshipFacts,
  beginMentorship,
  calendarDate,
  changeMentorship,
  endMentorship,
  idOf,
  type Mentorship,
  type MentorshipTier,
  type Violation,
} from '@qinglan/domain';
import { toSpell, toStation, toTenure } from '../data/facts.ts';
import type { Load } from '../data/useOperation.ts';
import {
  type Check,
  type CheckContext,
  type FormValues,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import type { MentorshipFactFragment } from '../generated/graphql.ts';
import { MentorshipFactsDocument } from './mentorship.facts.operations.ts';

/** Judges a mentorship by the others of its station and by the service of the two. */
export const checkMentorship: Check = async (values, { load, today }) => {
  const facts = await factsOf(load, values);
  if (facts === null) return [];
  const input = {
    mentorId: idOf('Person', text(values['mentorId'])),
    menteeId: idOf('Person', text(values['menteeId'])),
    tier: values['tier'] as MentorshipTier,
    from: text(values['from']),
    to: optionalText(values['to']),
  };
  const id = optionalText(values['id']);
  if (id === null) {
    const ids = { mentorship: idOf('Mentorship', 'new') };
    return violationsOf(beginMentorship({ facts, input, today, ids }));
  }
  const mentorship = facts.mentorships.find((one) => one.id === id);
  return mentorship ? violationsOf(changeMentorship({ facts: { ...facts, mentorship }, input, today })) : [];
};

/** Judges the end of a mentorship. */
export async function checkEnding(
  record: FormValues,
  values: FormValues,
  { load, today }: CheckContext,
): Promise<readonly Violation[]> {
  const facts = await factsOf(load, record);
  const mentorship = facts?.mentorships.find(({ id }) => id === record['id']);
  if (!facts || !mentorship) return [];
  const input = { to: text(values['to']) };
  return violationsOf(endMentorship({ facts: { ...facts, mentorship }, input, today }));
}

async function factsOf(load: Load, values: FormValues): Promise<BeginMentorshipFacts | null> {
  const { station, pair } = await load(MentorshipFactsDocument, {
    stationId: text(values['stationId']),
    mentorId: text(values['mentorId']),
    menteeId: text(values['menteeId']),
  });
  if (station?.__typename !== 'Station') return null;
  const two = pair.flatMap((person) => (person?.__typename === 'Person' ? [person] : []));
  const others = station.people.nodes.filter(({ id }) => two.every((person) => person.id !== id));
  const people = [...two, ...others];
  const { people: staff, mentorships } = station;
  // With a part of the station alone nobody can tell who would be left out; the server can.
  const isWhole =
    staff.nodes.length === staff.totalCount && mentorships.nodes.length === mentorships.totalCount;
  return {
    station: toStation(station),
    people: people.map(({ id, name }) => ({ id: idOf('Person', id), name })),
    spells: people.flatMap(({ spells }) => spells.map(toSpell)),
    tenures: isWhole ? station.branches.flatMap(({ secretaries }) => secretaries.map(toTenure)) : [],
    mentorships: mentorships.nodes.map(toMentorship),
  };
}

function toMentorship({ station, mentor, mentee, ...node }: MentorshipFactFragment): Mentorship {
  return {
    ...node,
    id: idOf('Mentorship', node.id),
    stationId: idOf('Station', station.id),
    mentorId: idOf('Person', mentor.id),
    menteeId: idOf('Person', mentee.id),
    from: calendarDate(node.from),
    to: node.to ? calendarDate(node.to) : null,
  };
}
