import {
  type ApprovalResult,
  type AwardKind,
  branded,
  type ChangeNominationFacts,
  type Nomination,
  type NominationFacts,
  type NominationResult,
  type NominationStepFacts,
  type PartyMembership,
  type Person,
  type PersonId,
  type Post,
  type RivalNomination,
} from '@qinglan/domain';
import { insertAward } from '../award/award.store.ts';
import { acknowledgementsOf } from '../common/acknowledgement.ts';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Nomination as NominationRow, Prisma } from '../generated/prisma/client.ts';
import { referenceTo } from '../global-id.ts';
import { lockPerson, spellsOf } from '../person/person.store.ts';
import { lockRound } from './round.store.ts';

const asCandidate = {
  posts: { where: { archivedAt: null } },
  partyMemberships: { where: { archivedAt: null } },
} satisfies Prisma.PersonInclude;

type CandidateRow = Prisma.PersonGetPayload<{ include: typeof asCandidate }>;

const toCandidate = ({ posts, partyMemberships, ...person }: CandidateRow) => ({
  person: branded<Person>(person),
  posts: posts.map((row) => branded<Post>(row)),
  partyMemberships: partyMemberships.map((row) => branded<PartyMembership>(row)),
});

const nominationColumns = (row: NominationRow): Nomination => {
  const { acknowledgements, version, createdAt, updatedAt, archivedAt, archiveReason, ...columns } = row;
  return branded<Nomination>(columns);
};

const rivalsIn = async (tx: Transaction, roundId: string): Promise<RivalNomination[]> => {
  const rows = await tx.nomination.findMany({
    where: { roundId, archivedAt: null },
    include: { person: { include: asCandidate } },
  });
  return rows.map(({ person, ...row }) => ({ ...toCandidate(person), nomination: nominationColumns(row) }));
};

interface Proposal {
  readonly roundId: string;
  readonly personId: string;
  readonly kind: Prisma.AwardKindWhereUniqueInput;
}

/** What the domain looks at to put a person forward; the round and the person are locked. @throws NotFoundError */
export const proposalFacts = async (
  tx: Transaction,
  { roundId, personId, kind }: Proposal,
): Promise<NominationFacts> => {
  const { round, station } = found(await lockRound(tx, roundId), 'SelectionRound', 'roundId');
  const { id } = found(await lockPerson(tx, personId), 'Person', 'personId');
  const person = await tx.person.findUniqueOrThrow({ where: { id }, include: asCandidate });
  return {
    round,
    station,
    kind: branded<AwardKind>(found(await tx.awardKind.findUnique({ where: kind }), 'AwardKind', 'kindCode')),
    nominee: { ...toCandidate(person), spells: await spellsOf(tx, personId) },
    rivals: await rivalsIn(tx, roundId),
  };
};

export interface LockedNomination {
  readonly row: NominationRow;
  readonly facts: ChangeNominationFacts & NominationStepFacts;
}

/**
 * A nomination, locked with its round and its person, and what the domain looks at to change it; null when there is
 * none. `kind` names another kind of award than its own.
 */
export const lockNomination = async (
  tx: Transaction,
  id: string,
  kind?: Prisma.AwardKindWhereUniqueInput,
): Promise<LockedNomination | null> => {
  const place = await tx.nomination.findUnique({ where: { id } });
  if (!place) return null;
  const { roundId, personId, kindId } = place;
  const facts = await proposalFacts(tx, { roundId, personId, kind: kind ?? { id: kindId } });
  await lockRows(tx, 'nomination', [id]);
  const row = await tx.nomination.findUniqueOrThrow({ where: { id } });
  const yieldExplained = acknowledgementsOf(row.acknowledgements).some(
    ({ code }) => code === 'nomination.yield',
  );
  return { row, facts: { ...facts, nomination: nominationColumns(row), yieldExplained } };
};

/** The person who acts, by the id in the input. @throws NotFoundError */
export const actor = async (tx: Transaction, globalId: string, field: string): Promise<PersonId> => {
  const id = referenceTo('Person', globalId, field);
  const row = found(
    await tx.person.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Person',
    field,
  );
  return branded<PersonId>(row.id);
};

/** As `actor`, where the input may name nobody, or say nothing. */
export const actorIfNamed = async (
  tx: Transaction,
  globalId: string | null | undefined,
  field: string,
): Promise<PersonId | null | undefined> => (globalId == null ? globalId : actor(tx, globalId, field));

/** Saves a new nomination. Returns its id. */
export const insertNomination = async (
  tx: Transaction,
  { value: { nomination }, acknowledged }: Accepted<NominationResult>,
): Promise<string> => {
  await tx.nomination.create({ data: { ...nomination, acknowledgements: acknowledgedAs(acknowledged) } });
  return nomination.id;
};

/** Saves a changed nomination over its locked row. Returns its id. */
export const updateNomination = async (
  tx: Transaction,
  row: NominationRow,
  { value: { nomination }, acknowledged }: Accepted<NominationResult>,
): Promise<string> => {
  await tx.nomination.update({
    where: { id: row.id, version: row.version },
    data: { ...nomination, ...nextVersion(row, acknowledged) },
  });
  return row.id;
};

/** Saves an approval with the award that it grants; reasons that are about the award are kept with both. */
export const saveApproval = async (
  tx: Transaction,
  row: NominationRow,
  accepted: Accepted<ApprovalResult>,
): Promise<string> => {
  const acknowledged = accepted.acknowledged.filter(({ code }) => code.startsWith('award.'));
  await insertAward(tx, { ...accepted, acknowledged });
  return updateNomination(tx, row, accepted);
};
