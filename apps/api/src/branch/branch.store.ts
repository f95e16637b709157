import {
  type Branch,
  type BranchResult,
  branded,
  type ChangeBranchFacts,
  type CommitteeTerm,
  type Period,
  type SecretaryTenure,
  type Station,
  termPeriod,
} from '@qinglan/domain';
import { acknowledgedAs, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import { lockRows } from '../database/transaction.ts';
import type { Accepted } from '../errors.ts';
import type { Branch as BranchRow } from '../generated/prisma/client.ts';
import { lockedStation } from '../station/station.store.ts';

export interface LockedBranch {
  readonly row: BranchRow;
  readonly branch: Branch;
  readonly station: Station;
}

/** A branch and its station, locked until the transaction ends; null when there is none. */
export const lockBranch = async (tx: Transaction, id: string): Promise<LockedBranch | null> => {
  const home = await tx.branch.findUnique({ where: { id }, select: { stationId: true } });
  const station = home && (await lockedStation(tx, home.stationId));
  if (!station) return null;
  await lockRows(tx, 'branch', [id]);
  const row = await tx.branch.findUniqueOrThrow({ where: { id } });
  return { row, branch: branded<Branch>(row), station };
};

/** All tenures of a branch. */
export const tenuresOfBranch = async (tx: Transaction, branchId: string): Promise<SecretaryTenure[]> => {
  const rows = await tx.secretaryTenure.findMany({ where: { branchId, archivedAt: null } });
  return rows.map((row) => branded<SecretaryTenure>(row));
};

/** When the terms, the seats and the memberships of a branch ran. */
const periodsOfBranch = async (tx: Transaction, branchId: string): Promise<Period[]> => {
  const ofBranch = { where: { branchId, archivedAt: null } };
  const terms = await tx.committeeTerm.findMany(ofBranch);
  const seats = await tx.committeeMember.findMany(ofBranch);
  const memberships = await tx.branchMembership.findMany(ofBranch);
  return [
    ...terms.map((row) => termPeriod(branded<CommitteeTerm>(row))),
    ...[...seats, ...memberships].map(({ from, to }) => branded<Period>({ from, to })),
  ];
};

/** What the domain looks at to change a locked branch. */
export const branchFacts = async (
  tx: Transaction,
  { branch, station }: LockedBranch,
): Promise<ChangeBranchFacts> => ({
  station,
  branch,
  branchTenures: await tenuresOfBranch(tx, branch.id),
  branchPeriods: await periodsOfBranch(tx, branch.id),
});

/** Saves a new branch. Returns its id. */
export const insertBranch = async (
  tx: Transaction,
  { value: { branch }, acknowledged }: Accepted<BranchResult>,
): Promise<string> => {
  await tx.branch.create({ data: { ...branch, acknowledgements: acknowledgedAs(acknowledged) } });
  return branch.id;
};

/** Saves a changed branch over its locked row. */
export const updateBranch = async (
  tx: Transaction,
  row: BranchRow,
  { value: { branch }, acknowledged }: Accepted<BranchResult>,
): Promise<void> => {
  await tx.branch.update({
    where: { id: row.id, version: row.version },
    data: { ...branch, ...nextVersion(row, acknowledged) },
  });
};
