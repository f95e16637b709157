import { appointToPost, changePost, endPost, idOf, type PostKind, type Violation } from '@qinglan/domain';
import { toSpell, toStation } from '../data/facts.ts';
import { toPost } from '../data/partyFacts.ts';
import type { Load } from '../data/useOperation.ts';
import { type CheckContext, type FormValues, optionalText, text, violationsOf } from '../form/check.ts';
import { PostFactsDocument } from './office.facts.operations.ts';

type Violations = Promise<readonly Violation[]>;

/** Where a post is, and whose. */
export interface PostPlace {
  readonly stationId: string;
  readonly personId: string;
}

function inputOf(values: FormValues) {
  return {
    kind: values['kind'] as PostKind,
    title: optionalText(values['title']),
    from: text(values['from']),
    to: optionalText(values['to']),
  };
}

/** Judges an appointment by the other posts at the station and by the service of the person. */
export async function checkPost(values: FormValues, { load, today }: CheckContext): Violations {
  const place = { stationId: text(values['stationId']), personId: text(values['personId']) };
  const facts = await postFacts(load, place);
  if (facts === null) return [];
  const input = { ...inputOf(values), endPrevious: values['endPrevious'] === true };
  return violationsOf(appointToPost({ facts, input, today, ids: { post: idOf('Post', 'new') } }));
}

/** Judges a correction of a post. */
export async function checkPostCorrection(
  place: PostPlace,
  postId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await postFacts(load, place);
  const post = facts?.stationPosts.find(({ id }) => id === postId);
  if (!facts || !post) return [];
  return violationsOf(changePost({ facts: { ...facts, post }, input: inputOf(values), today }));
}

/** Judges the end of a post. */
export async function checkEndOfPost(
  place: PostPlace,
  postId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await postFacts(load, place);
  const post = facts?.stationPosts.find(({ id }) => id === postId);
  if (!facts || !post) return [];
  return violationsOf(endPost({ facts: { ...facts, post }, input: { to: text(values['to']) }, today }));
}

async function postFacts(load: Load, place: PostPlace) {
  const { station, person } = await load(PostFactsDocument, { ...place });
  if (station?.__typename !== 'Station' || person?.__typename !== 'Person') return null;
  return {
    station: toStation(station),
    stationPosts: station.posts.map(toPost),
    person: { id: idOf('Person', person.id) },
    spells: person.spells.map(toSpell),
  };
}
