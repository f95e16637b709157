import {
  type BeginTermFacts,
  type BeginTermResult,
  branded,
  type ChangeTermFacts,
  type CommitteeTerm,
  type TermResult,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type { CommitteeTerm as TermRow } from '../generated/prisma/client.ts';
import { lockBranch } from './branch.store.ts';

/** What the domain looks at to begin a term of a branch, which is locked. @throws NotFoundError */
export const termFacts = async (tx: Transaction, branchId: string): Promise<BeginTermFacts> => {
  const { station, branch } = found(await lockBranch(tx, branchId), 'Branch', 'branchId');
  const rows = await tx.committeeTerm.findMany({ where: { branchId, archivedAt: null } });
  return { station, branch, branchTerms: rows.map((row) => branded<CommitteeTerm>(row)) };
};

export interface LockedTerm {
  readonly row: TermRow;
  readonly facts: ChangeTermFacts;
}

/** A term with its branch, locked, and what the domain looks at to change it; null when there is none. */
export const lockTerm = async (tx: Transaction, id: string): Promise<LockedTerm | null> => {
  const place = await tx.committeeTerm.findUnique({ where: { id }, select: { branchId: true } });
  if (!place) return null;
  const facts = await termFacts(tx, place.branchId);
  const row = await tx.committeeTerm.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...facts, term: branded<CommitteeTerm>(row) } };
};

/** Saves a new term, and the end of the one before it. Returns its id. */
export const insertTerm = async (
  tx: Transaction,
  { value: { term, ended }, acknowledged }: Accepted<BeginTermResult>,
): Promise<string> => {
  if (ended) {
    const { id, endedOn } = ended;
    await tx.committeeTerm.update({ where: { id }, data: { endedOn, version: { increment: 1 } } });
  }
  await tx.committeeTerm.create({ data: { ...term, acknowledgements: acknowledgedAs(acknowledged) } });
  return term.id;
};

/** Saves a changed term over its locked row. */
export const updateTerm = async (
  tx: Transaction,
  row: TermRow,
  { value: { term }, acknowledged }: Accepted<TermResult>,
): Promise<void> => {
  const { number, electedOn, dueOn, endedOn, synthetic } = term;
  await tx.committeeTerm.update({
    where: { id: row.id, version: row.version },
    data: { number, electedOn, dueOn, endedOn, synthetic, ...nextVersion(row, acknowledged) },
  });
};
