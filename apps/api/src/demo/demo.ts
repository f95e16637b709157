import { type Acknowledgement, type Authority, type Award, publishPublication } from '@qinglan/domain';
import { answersOf, insertPublication } from '../claim/claim.store.ts';
import type { Database, Transaction } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
import { accept } from '../errors.ts';
import * as ledger from './demonstration.ts';

/** Itself and every authority above it. */
const ancestorIds = ({ id, parentId }: Authority): string[] => {
  const parent = ledger.authorities.find((other) => other.id === parentId);
  return parent ? [...ancestorIds(parent), id] : [id];
};

const recipientColumns = {
  PERSON: 'personId',
  STATION: 'stationId',
  BRANCH: 'branchId',
  TEAM: 'teamId',
} as const;

const awardRow = ({ recipient, ...columns }: Award) => ({
  ...columns,
  [recipientColumns[recipient.type]]: recipient.id,
});

const lineage = ledger.stations.flatMap(({ id: successorId, predecessorIds }) =>
  predecessorIds.map((predecessorId) => ({ successorId, predecessorId })),
);

interface Acknowledged {
  readonly acknowledgements: readonly Acknowledgement[];
}

/** With the warnings that were accepted, as they are stored. */
const acknowledgedRow = <Row extends Acknowledged>({ acknowledgements, ...row }: Row) => ({
  ...row,
  acknowledgements: acknowledgements.map(({ code, reason }) => ({ code, reason })),
});

/** What the station was and had. */
const writeStation = async (tx: Transaction): Promise<void> => {
  await tx.jurisdictionProfile.createMany({ data: [...ledger.jurisdictionProfiles] });
  await tx.staffingProfile.createMany({ data: [...ledger.staffingProfiles] });
  await tx.stationGrading.createMany({ data: [...ledger.gradings] });
  await tx.post.createMany({ data: [...ledger.posts] });
  await tx.careerEvent.createMany({ data: [...ledger.careerEvents] });
};

/** The Party branch, its workshop, and the chain of mentoring. */
const writeParty = async (tx: Transaction): Promise<void> => {
  await tx.partyMembership.createMany({ data: [...ledger.partyMemberships] });
  await tx.branchMembership.createMany({ data: [...ledger.branchMemberships] });
  await tx.committeeTerm.createMany({ data: [...ledger.terms] });
  await tx.committeeMember.createMany({ data: [...ledger.committeeMembers] });
  await tx.workshop.createMany({ data: [...ledger.workshops] });
  await tx.goal.createMany({ data: [...ledger.goals] });
  await tx.task.createMany({ data: [...ledger.tasks] });
  await tx.highlight.createMany({ data: [...ledger.highlights] });
  await tx.handover.createMany({ data: [...ledger.handovers] });
  await tx.handoverItem.createMany({ data: [...ledger.handoverItems] });
  await tx.mentorship.createMany({ data: [...ledger.mentorships] });
};

/** What the station does, day by day. */
const writeWork = async (tx: Transaction): Promise<void> => {
  await tx.studyDay.createMany({ data: ledger.studyDays.map(acknowledgedRow) });
  await tx.caseReview.createMany({ data: [...ledger.caseReviews] });
  await tx.finding.createMany({ data: [...ledger.findings] });
  await tx.crimeStatistic.createMany({ data: [...ledger.statistics] });
  await tx.serviceRecord.createMany({ data: [...ledger.serviceRecords] });
  await tx.exchangeMeeting.createMany({ data: [...ledger.exchangeMeetings] });
  await tx.vanguardTask.createMany({ data: [...ledger.vanguardTasks] });
  await tx.vanguardParticipation.createMany({ data: [...ledger.participations] });
};

/** The account with its figures, frozen as they follow from what was written before. */
const publishAccount = async (tx: Transaction): Promise<void> => {
  const { claims, publication, publishing } = ledger;
  const station = ledger.stations.find(({ id }) => id === publication.stationId);
  if (!station) throw new Error('the account is about no station');
  const answers = await answersOf(tx, { publication, claims });
  const decision = publishPublication({
    facts: { station, publication, claims, answers },
    input: { publishedOn: publishing.on },
    today: publishing.on,
    acknowledge: publishing.acknowledge,
  });
  await insertPublication(tx, accept(decision));
};

/** Who was put forward, how the teams compare, and the account that states the figures. */
const writeHonours = async (tx: Transaction): Promise<void> => {
  await tx.selectionRound.createMany({ data: [...ledger.rounds] });
  await tx.nomination.createMany({ data: [...ledger.nominations] });
  await tx.teamStanding.create({ data: ledger.standing });
  await tx.teamScore.createMany({ data: [...ledger.teamScores] });
  await publishAccount(tx);
};

/**
 * Writes the demonstration ledger into a ledger that has no records yet: all of it or nothing. Its records have the
 * same ids wherever it is loaded.
 *
 * @throws ConstraintViolation or Prisma’s error when the ledger has any of its records already
 */
export const loadDemonstration = (db: Database): Promise<void> =>
  transact(db, { actor: 'system:demonstration' }, async (tx) => {
    await tx.authority.createMany({
      data: ledger.authorities.map((authority) => ({ ...authority, ancestorIds: ancestorIds(authority) })),
    });
    await tx.station.createMany({
      data: ledger.stations.map(({ predecessorIds: _, ...station }) => station),
    });
    await tx.stationLineage.createMany({ data: lineage });
    await tx.branch.createMany({ data: [...ledger.branches] });
    await tx.person.createMany({ data: [...ledger.people] });
    await tx.serviceSpell.createMany({ data: [...ledger.spells] });
    await tx.secretaryTenure.createMany({ data: ledger.tenures.map(acknowledgedRow) });
    await tx.team.createMany({ data: [...ledger.teams] });
    await tx.teamMembership.createMany({ data: [...ledger.memberships] });
    await tx.teamLeadership.createMany({ data: [...ledger.leaderships] });
    await tx.awardKind.createMany({
      data: ledger.awardKinds.map((kind) => ({ ...kind, recipientTypes: [...kind.recipientTypes] })),
    });
    await tx.award.createMany({ data: ledger.awards.map(awardRow) });
    await tx.evaluation.createMany({ data: [...ledger.evaluations] });
    await writeStation(tx);
    await writeParty(tx);
    await writeWork(tx);
    await writeHonours(tx);
  });
