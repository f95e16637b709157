import {
  branded,
  type CadreRecords,
  type ChangeVanguardTaskFacts,
  idOf,
  leadingPosts,
  type Participant,
  type ParticipantInput,
  type PartyMembership,
  type Post,
  type RecordVanguardTaskFacts,
  type ServiceSpell,
  type VanguardParticipation,
  type VanguardResult,
  type VanguardTask,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import { groupBy } from '../common/group.ts';
import type { Database, Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { VanguardTask as TaskRow } from '../generated/prisma/client.ts';
import { readGlobalId } from '../global-id.ts';
import { lockedStation } from '../station/station.store.ts';

const standing = { archivedAt: null };

/** Participants as the API takes them: people by their global ids. */
export interface AskedParticipant {
  readonly personId: string;
  readonly wave: number;
}

/** The participants with the people they name. @throws NotFoundError at the one that names nobody */
export const participantsNamed = async (
  tx: Transaction,
  asked: readonly AskedParticipant[],
): Promise<readonly ParticipantInput[]> => {
  const ids = asked.map(({ personId }) => {
    const named = readGlobalId(personId);
    return named?.typename === 'Person' ? named.id : null;
  });
  const rows = await tx.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, archivedAt: true },
  });
  return asked.map(({ wave }, index) => {
    const row = rows.find(({ id }) => id === ids[index]) ?? null;
    const path = ['participants', `${index}`, 'personId'];
    return { personId: idOf('Person', found(row, 'Person', path).id), wave };
  });
};

/** What is recorded about the leading cadres of stations. */
export const cadreRecords = async (
  db: Database | Transaction,
  stationIds: readonly string[],
): Promise<CadreRecords> => {
  const posts = await db.post.findMany({
    where: { ...standing, stationId: { in: [...stationIds] }, kind: { in: [...leadingPosts] } },
  });
  const personIds = [...new Set(posts.map(({ personId }) => personId))];
  const memberships = await db.partyMembership.findMany({
    where: { ...standing, personId: { in: personIds } },
  });
  return {
    posts: posts.map((row) => branded<Post>(row)),
    partyMemberships: memberships.map((row) => branded<PartyMembership>(row)),
  };
};

const peopleOf = async (tx: Transaction, ids: readonly string[]): Promise<readonly Participant[]> => {
  const people = await tx.person.findMany({ where: { id: { in: [...ids] } } });
  const spells = await tx.serviceSpell.findMany({ where: { ...standing, personId: { in: [...ids] } } });
  const byPerson = groupBy(spells, ({ personId }) => personId);
  return people.map(({ id, name }) => ({
    person: { id: idOf('Person', id), name },
    spells: (byPerson.get(id) ?? []).map((row) => branded<ServiceSpell>(row)),
  }));
};

/** What the domain looks at to record a task at a station, which is locked; null when there is no such station. */
export const taskFacts = async (
  tx: Transaction,
  stationId: string,
  participants: readonly Pick<ParticipantInput, 'personId'>[],
): Promise<RecordVanguardTaskFacts | null> => {
  const station = await lockedStation(tx, stationId);
  if (!station) return null;
  const ids = [...new Set(participants.map(({ personId }) => personId))];
  return { station, people: await peopleOf(tx, ids), ...(await cadreRecords(tx, [stationId])) };
};

export interface LockedTask {
  readonly row: TaskRow;
  readonly participations: readonly VanguardParticipation[];
}

/** A task with its participants, locked until the transaction ends; null when there is none. */
export const lockTask = async (tx: Transaction, id: string): Promise<LockedTask | null> => {
  await lockRows(tx, 'vanguard_task', [id]);
  const row = await tx.vanguardTask.findUnique({ where: { id } });
  if (!row) return null;
  const rows = await tx.vanguardParticipation.findMany({
    where: { ...standing, taskId: id },
    orderBy: [{ wave: 'asc' }, { id: 'asc' }],
  });
  return { row, participations: rows.map((each) => branded<VanguardParticipation>(each)) };
};

/** What the domain looks at to change a locked task; null when its station is gone. */
export const taskChangeFacts = async (
  tx: Transaction,
  { row, participations }: LockedTask,
  asked: readonly ParticipantInput[],
): Promise<ChangeVanguardTaskFacts | null> => {
  const facts = await taskFacts(tx, row.stationId, [...participations, ...asked]);
  return facts && { ...facts, task: branded<VanguardTask>(row), participations };
};

/** Saves a new task with those who went. Returns its id. */
export const insertTask = async (
  tx: Transaction,
  { value: { task, participations }, acknowledged }: Accepted<VanguardResult>,
): Promise<string> => {
  await tx.vanguardTask.create({ data: { ...task, acknowledgements: acknowledgedAs(acknowledged) } });
  await tx.vanguardParticipation.createMany({ data: [...participations] });
  return task.id;
};

/** Saves a changed task over its locked row: who is new is added, who is left out is archived. */
export const updateTask = async (
  tx: Transaction,
  { row, participations: before }: LockedTask,
  { value: { task, participations }, acknowledged }: Accepted<VanguardResult>,
  on: { readonly now: Date },
): Promise<void> => {
  await tx.vanguardTask.update({
    where: { id: row.id, version: row.version },
    data: { ...task, ...nextVersion(row, acknowledged) },
  });
  const left = before.filter(({ id }) => !participations.some((other) => other.id === id));
  await tx.vanguardParticipation.updateMany({
    where: { id: { in: left.map(({ id }) => id) } },
    data: { archivedAt: on.now, version: { increment: 1 } },
  });
  for (const participation of participations) {
    const unchanged = before.some(({ id, wave }) => id === participation.id && wave === participation.wave);
    if (!unchanged) await saveParticipation(tx, participation);
  }
};

/** Who was taken off a task and is named again gets the earlier record back. */
const saveParticipation = (tx: Transaction, participation: VanguardParticipation) => {
  const { taskId, personId, wave } = participation;
  return tx.vanguardParticipation.upsert({
    where: { taskId_personId: { taskId, personId } },
    create: participation,
    update: { wave, archivedAt: null, version: { increment: 1 } },
  });
};
