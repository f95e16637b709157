import type { Authority, Award } from '@qinglan/domain';
import type { Database } from '../database/database.ts';
import { transact } from '../database/transaction.ts';
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

/**
 * Writes the demonstration ledger into a ledger that has no records yet: all of it or nothing. Its records have the
 * same ids wherever it is loaded.
 *
 * @throws ConstraintViolation or Prisma’s error when the ledger has any of its records already
 */
export const loadDemonstration = (db: Database): Promise<void> =>
  transact(db, async (tx) => {
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
    await tx.secretaryTenure.createMany({
      data: ledger.tenures.map(({ acknowledgements, ...tenure }) => ({
        ...tenure,
        acknowledgements: acknowledgements.map(({ code, reason }) => ({ code, reason })),
      })),
    });
    await tx.team.createMany({ data: [...ledger.teams] });
    await tx.teamMembership.createMany({ data: [...ledger.memberships] });
    await tx.teamLeadership.createMany({ data: [...ledger.leaderships] });
    await tx.awardKind.createMany({
      data: ledger.awardKinds.map((kind) => ({ ...kind, recipientTypes: [...kind.recipientTypes] })),
    });
    await tx.award.createMany({ data: ledger.awards.map(awardRow) });
    await tx.evaluation.createMany({ data: [...ledger.evaluations] });
  });
