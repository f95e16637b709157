import {
  type BeginMentorshipFacts,
  branded,
  type ChangeMentorshipFacts,
  type Mentorship,
  type MentorshipResult,
  type Person,
  type SecretaryTenure,
  type ServiceSpell,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Mentorship as MentorshipRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

interface Pair {
  readonly mentorId: string;
  readonly menteeId: string;
}

/** What the domain looks at to pair two people at a station; all three are locked. @throws NotFoundError */
export const pairingFacts = async (
  tx: Transaction,
  stationId: string,
  { mentorId, menteeId }: Pair,
): Promise<BeginMentorshipFacts> => {
  const station = found(await lockedStation(tx, stationId), 'Station', 'stationId');
  await lockRows(tx, 'person', [mentorId, menteeId]);
  const atStation = { stationId, archivedAt: null };
  const people = await tx.person.findMany({
    where: { OR: [{ id: { in: [mentorId, menteeId] } }, { spells: { some: atStation } }] },
    select: { id: true, name: true, archivedAt: true },
  });
  found(people.find(({ id }) => id === mentorId) ?? null, 'Person', 'mentorId');
  found(people.find(({ id }) => id === menteeId) ?? null, 'Person', 'menteeId');
  const spells = await tx.serviceSpell.findMany({ where: atStation });
  const tenures = await tx.secretaryTenure.findMany({ where: { branch: { stationId }, archivedAt: null } });
  const mentorships = await tx.mentorship.findMany({ where: atStation });
  return {
    station,
    people: people.map((row) => branded<Pick<Person, 'id' | 'name'>>(row)),
    spells: spells.map((row) => branded<ServiceSpell>(row)),
    tenures: tenures.map((row) => branded<SecretaryTenure>(row)),
    mentorships: mentorships.map((row) => branded<Mentorship>(row)),
  };
};

export interface LockedMentorship {
  readonly row: MentorshipRow;
  readonly facts: ChangeMentorshipFacts;
}

/**
 * A mentorship with its station, locked, and what the domain looks at to change it, with other people where they are
 * named; null when there is none. @throws NotFoundError
 */
export const lockMentorship = async (
  tx: Transaction,
  id: string,
  { mentorId, menteeId }: { readonly [Place in keyof Pair]?: string | undefined } = {},
): Promise<LockedMentorship | null> => {
  const place = await tx.mentorship.findUnique({ where: { id } });
  if (!place) return null;
  const facts = await pairingFacts(tx, place.stationId, {
    mentorId: mentorId ?? place.mentorId,
    menteeId: menteeId ?? place.menteeId,
  });
  await lockRows(tx, 'mentorship', [id]);
  const row = await tx.mentorship.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, mentorship: branded<Mentorship>(row) } };
};

/** Saves a new mentorship. Returns its id. */
export const insertMentorship = async (
  tx: Transaction,
  { value: { mentorship }, acknowledged }: Accepted<MentorshipResult>,
): Promise<string> => {
  await tx.mentorship.create({ data: { ...mentorship, acknowledgements: acknowledgedAs(acknowledged) } });
  return mentorship.id;
};

/** Saves a changed mentorship over its locked row. */
export const updateMentorship = async (
  tx: Transaction,
  row: MentorshipRow,
  { value: { mentorship }, acknowledged }: Accepted<MentorshipResult>,
): Promise<void> => {
  await tx.mentorship.update({
    where: { id: row.id, version: row.version },
    data: { ...mentorship, ...nextVersion(row, acknowledged) },
  });
};
