import {
  type AppointToPostFacts,
  type AppointToPostResult,
  branded,
  type ChangePostFacts,
  type Person,
  type Post,
  type PostResult,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { Post as PostRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';
import { lockPerson, spellsOf } from './person.store.ts';

/** What the domain looks at to appoint a person at a station, both locked. @throws NotFoundError */
export const postFacts = async (
  tx: Transaction,
  stationId: string,
  personId: string,
): Promise<AppointToPostFacts> => {
  const station = found(await lockedStation(tx, stationId), 'Station', 'stationId');
  const person = found(await lockPerson(tx, personId), 'Person', 'personId');
  const posts = await tx.post.findMany({ where: { stationId, archivedAt: null } });
  return {
    station,
    person: branded<Person>(person),
    stationPosts: posts.map((row) => branded<Post>(row)),
    spells: await spellsOf(tx, personId),
  };
};

export interface LockedPost {
  readonly row: PostRow;
  readonly facts: ChangePostFacts;
}

/** A post with its station and person, locked, and what the domain looks at to change it; null when there is none. */
export const lockPost = async (tx: Transaction, id: string): Promise<LockedPost | null> => {
  const place = await tx.post.findUnique({ where: { id }, select: { stationId: true, personId: true } });
  if (!place) return null;
  const facts = await postFacts(tx, place.stationId, place.personId);
  const row = await tx.post.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, post: branded<Post>(row) } };
};

/** Saves a new post, and the end of the one before it. Returns its id. */
export const insertPost = async (
  tx: Transaction,
  { value: { post, ended }, acknowledged }: Accepted<AppointToPostResult>,
): Promise<string> => {
  if (ended) {
    const { id, to } = ended;
    await tx.post.update({ where: { id }, data: { to, version: { increment: 1 } } });
  }
  await tx.post.create({ data: { ...post, acknowledgements: acknowledgedAs(acknowledged) } });
  return post.id;
};

/** Saves a changed post over its locked row. */
export const updatePost = async (
  tx: Transaction,
  row: PostRow,
  { value: { post }, acknowledged }: Accepted<PostResult>,
): Promise<void> => {
  const { kind, title, from, to, synthetic } = post;
  await tx.post.update({
    where: { id: row.id, version: row.version },
    data: { kind, title, from, to, synthetic, ...nextVersion(row, acknowledged) },
  });
};
