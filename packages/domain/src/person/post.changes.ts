import { isBefore } from '../date.ts';
import { type Change, type Creation, type Decision, decide } from '../decision.ts';
import { type Changes, checkOrder, type Reader, reader, withChanges } from '../field/field.ts';
import type { PostId } from '../id.ts';
import { datedFields } from '../lifetime.ts';
import { check, type Violation } from '../rule.ts';
import { type Station, stationLifetime } from '../station/station.ts';
import type { Person, ServiceSpell } from './person.ts';
import { oneDirector, postInService } from './post.rules.ts';
import type { Post, PostKind } from './post.ts';

interface PostInput {
  readonly kind: PostKind;
  /** What the post is called; required where the kind does not say it. */
  readonly title?: string | null | undefined;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly synthetic?: boolean | null | undefined;
}
export interface AppointToPostInput extends PostInput {
  /** Of a director: ends the directorship that is running on the day that this one begins. */
  readonly endPrevious?: boolean | null | undefined;
}
export interface AppointToPostFacts {
  readonly station: Station;
  readonly person: Pick<Person, 'id'>;
  /** All posts at the station. */
  readonly stationPosts: readonly Post[];
  /** All service of the person, at any station. */
  readonly spells: readonly ServiceSpell[];
}
export interface AppointToPostResult extends PostResult {
  /** The directorship that this appointment ended. */
  readonly ended: Post | null;
}
export interface PostResult {
  readonly post: Post;
}

/** Appoints a person to a post at a station. */
export function appointToPost(
  change: Creation<AppointToPostFacts, AppointToPostInput, { readonly post: PostId }>,
): Decision<AppointToPostResult> {
  const { facts, input, ids } = change;
  const read = reader<PostInput>(input);
  const post = readPost(read, input, facts, ids.post);
  const ended = input.endPrevious ? endDirector(facts.stationPosts, post) : null;
  const stationPosts = facts.stationPosts.map((other) => (other.id === ended?.id ? ended : other));
  return decide(judge(change, read, post, stationPosts), change.acknowledge, { post, ended });
}

export type ChangePostInput = Changes<PostInput>;
export interface ChangePostFacts extends AppointToPostFacts {
  readonly post: Post;
}

/** Changes the named fields of a post. */
export function changePost(change: Change<ChangePostFacts, ChangePostInput>): Decision<PostResult> {
  const { facts } = change;
  const input = withChanges<PostInput>(facts.post, change.input);
  const read = reader(input);
  const post = readPost(read, input, facts, facts.post.id);
  return decide(judge(change, read, post, facts.stationPosts), change.acknowledge, { post });
}

export interface EndPostInput {
  readonly to: string;
}

/** Ends a post, or corrects the day on which it ended. */
export function endPost(change: Change<ChangePostFacts, EndPostInput>): Decision<PostResult> {
  const { facts, input } = change;
  const read = reader(input);
  const post = { ...facts.post, to: read.date('to') };
  return decide(judge(change, read, post, facts.stationPosts), change.acknowledge, { post });
}

function readPost(
  read: Reader<PostInput>,
  { kind, synthetic }: PostInput,
  { person, station }: AppointToPostFacts,
  id: PostId,
): Post {
  return {
    id,
    personId: person.id,
    stationId: station.id,
    kind,
    title: kind === 'OTHER' ? read.name('title') : read.optionalName('title'),
    from: read.date('from'),
    to: read.optionalDate('to'),
    synthetic: synthetic ?? false,
  };
}

function endDirector(posts: readonly Post[], { kind, from }: Post): Post | null {
  const running = posts.find(
    (post) => post.kind === 'DIRECTOR' && post.to === null && isBefore(post.from, from),
  );
  return kind === 'DIRECTOR' && running ? { ...running, to: from } : null;
}

function judge(
  { facts: { station, spells }, today }: Change<AppointToPostFacts, unknown>,
  read: Pick<Reader<PostInput>, 'violations' | 'dated'>,
  post: Post,
  stationPosts: readonly Post[],
): readonly Violation[] {
  const { from, to } = post;
  if (!read.dated()) return read.violations();
  return [
    ...read.violations(),
    ...checkOrder(from, to),
    ...check([stationLifetime], { station, dates: datedFields({ from, to }) }, today),
    ...check([oneDirector, postInService], { post, stationPosts, spells }, from),
  ];
}
