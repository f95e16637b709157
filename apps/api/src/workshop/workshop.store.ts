import {
  branded,
  type ChangeWorkshopFacts,
  type FoundWorkshopFacts,
  type Goal,
  type Highlight,
  type SecretaryTenure,
  type Task,
  type Workshop,
  type WorkshopResult,
} from '@qinglan/domain';
import { lockBranch, tenuresOfBranch } from '../branch/branch.store.ts';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type {
  Goal as GoalRow,
  Highlight as HighlightRow,
  Task as TaskRow,
  Workshop as WorkshopRow,
} from '../generated/prisma/client.ts';

/** Rows as domain values: without what is only kept about them. */
export const toGoal = ({ moves: _, ...row }: GoalRow): Goal => branded<Goal>(row);
export const toTask = ({ moves: _, ...row }: TaskRow): Task => branded<Task>(row);
export const toHighlight = ({ moves: _, ...row }: HighlightRow): Highlight => branded<Highlight>(row);

const workshopsOf = async (tx: Transaction, branchId: string): Promise<Workshop[]> => {
  const rows = await tx.workshop.findMany({ where: { branchId, archivedAt: null } });
  return rows.map((row) => branded<Workshop>(row));
};

/** What the domain looks at to found the workshop of a branch, which is locked. @throws NotFoundError */
export const foundingFacts = async (tx: Transaction, branchId: string): Promise<FoundWorkshopFacts> => {
  const { branch } = found(await lockBranch(tx, branchId), 'Branch', 'branchId');
  return { branch, workshops: await workshopsOf(tx, branchId) };
};

export interface LockedWorkshop {
  readonly row: WorkshopRow;
  readonly facts: FoundWorkshopFacts & {
    readonly workshop: Workshop;
    readonly tenures: readonly SecretaryTenure[];
  };
}

/**
 * A workshop with its branch, which is locked until the transaction ends: whatever the branch's workshop holds
 * changes one after the other. Null when there is none.
 */
export const lockWorkshop = async (tx: Transaction, id: string): Promise<LockedWorkshop | null> => {
  const home = await tx.workshop.findUnique({ where: { id }, select: { branchId: true } });
  if (!home) return null;
  const founding = await foundingFacts(tx, home.branchId);
  const row = await tx.workshop.findUniqueOrThrow({ where: { id } });
  const tenures = await tenuresOfBranch(tx, home.branchId);
  return { row, facts: { ...founding, workshop: branded<Workshop>(row), tenures } };
};

/** What the domain looks at to change a locked workshop. */
export const workshopFacts = async (
  tx: Transaction,
  { row, facts }: LockedWorkshop,
): Promise<ChangeWorkshopFacts> => {
  const goal = { workshopId: row.id, archivedAt: null };
  const goals = await tx.goal.findMany({ where: goal });
  const tasks = await tx.task.findMany({ where: { goal, archivedAt: null } });
  const highlights = await tx.highlight.findMany({ where: { goal, archivedAt: null } });
  return {
    ...facts,
    goals: goals.map(toGoal),
    tasks: tasks.map(toTask),
    highlights: highlights.map(toHighlight),
  };
};

/** Saves a new workshop. Returns its id. */
export const insertWorkshop = async (
  tx: Transaction,
  { value: { workshop }, acknowledged }: Accepted<WorkshopResult>,
): Promise<string> => {
  await tx.workshop.create({ data: { ...workshop, acknowledgements: acknowledgedAs(acknowledged) } });
  return workshop.id;
};

/** Saves a changed workshop over its locked row. */
export const updateWorkshop = async (
  tx: Transaction,
  row: WorkshopRow,
  { value: { workshop }, acknowledged }: Accepted<WorkshopResult>,
): Promise<void> => {
  await tx.workshop.update({
    where: { id: row.id, version: row.version },
    data: { ...workshop, ...nextVersion(row, acknowledged) },
  });
};
