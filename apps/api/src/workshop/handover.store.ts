import {
  branded,
  type CalendarDate,
  type CommitteeTerm,
  type DecideHandoverItemResult,
  type DraftFacts,
  draftHandover,
  type Handover,
  type HandoverItem,
  type OpenHandoverFacts,
  type OpenHandoverResult,
  type Person,
  type SecretaryTenure,
} from '@qinglan/domain';
import { lockBranch } from '../branch/branch.store.ts';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import { groupBy } from '../common/group.ts';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import { toGoal, toTask } from './workshop.store.ts';

type Reader = Pick<Transaction, 'secretaryTenure' | 'goal' | 'task' | 'committeeTerm' | 'handoverItem'>;

const standing = { archivedAt: null };
const nothingGoesOn: DraftFacts = { tenures: [], goals: [], tasks: [], terms: [], items: [] };

/** What the branches have going on: five statements, however many they are. */
const goingOnOf = async (
  db: Reader,
  branchIds: readonly string[],
): Promise<ReadonlyMap<string, DraftFacts>> => {
  const branchId = { in: [...branchIds] };
  const workshop = { branchId };
  const ofWorkshop = { workshop: { select: { branchId: true } } };
  const orderBy = [{ setOn: 'asc' as const }, { id: 'asc' as const }];
  const tenures = await db.secretaryTenure.findMany({ where: { branchId, ...standing } });
  const goals = await db.goal.findMany({
    where: { workshop, ...standing },
    include: ofWorkshop,
    orderBy,
  });
  const tasks = await db.task.findMany({
    where: { goal: { workshop, ...standing }, ...standing },
    include: { goal: { select: ofWorkshop } },
    orderBy,
  });
  const terms = await db.committeeTerm.findMany({
    where: { branchId, ...standing },
    orderBy: { number: 'asc' },
  });
  const items = await db.handoverItem.findMany({
    where: { handover: { branchId, ...standing }, ...standing },
    include: { handover: { select: { branchId: true } } },
  });
  const of = {
    tenures: groupBy(tenures, (row) => row.branchId),
    goals: groupBy(goals, (row) => row.workshop.branchId),
    tasks: groupBy(tasks, (row) => row.goal.workshop.branchId),
    terms: groupBy(terms, (row) => row.branchId),
    items: groupBy(items, (row) => row.handover.branchId),
  };
  return new Map(
    branchIds.map((id) => [
      id,
      {
        tenures: (of.tenures.get(id) ?? []).map((row) => branded<SecretaryTenure>(row)),
        goals: (of.goals.get(id) ?? []).map(({ workshop: _, ...row }) => toGoal(row)),
        tasks: (of.tasks.get(id) ?? []).map(({ goal: _, ...row }) => toTask(row)),
        terms: (of.terms.get(id) ?? []).map((row) => branded<CommitteeTerm>(row)),
        items: (of.items.get(id) ?? []).map(({ handover: _, ...row }) => branded<HandoverItem>(row)),
      },
    ]),
  );
};

/** What a branch has going on; that of all branches asked for is loaded at once. */
export const goingOn = (context: Context, branchId: string): Promise<DraftFacts> =>
  loaderFor(context, 'goingOn', (ids) => goingOnOf(context.db, ids), nothingGoesOn).load(branchId);

/** What the domain looks at to open a handover of a branch, which is locked. @throws NotFoundError */
export const openingFacts = async (
  tx: Transaction,
  branchId: string,
  toPersonId: string,
  handedOn: CalendarDate,
): Promise<OpenHandoverFacts> => {
  const { branch } = found(await lockBranch(tx, branchId), 'Branch', 'branchId');
  const person = await tx.person.findUnique({ where: { id: toPersonId } });
  const toPerson = branded<Person>(found(person, 'Person', 'toPersonId'));
  const going = (await goingOnOf(tx, [branchId])).get(branchId) ?? nothingGoesOn;
  return { branch, tenures: going.tenures, toPerson, draft: draftHandover(going, toPerson.id, handedOn) };
};

/** Saves an opened handover with its items. Returns its id. */
export const insertHandover = async (
  tx: Transaction,
  { value: { handover, items }, acknowledged }: Accepted<OpenHandoverResult>,
): Promise<string> => {
  await tx.handover.create({ data: { ...handover, acknowledgements: acknowledgedAs(acknowledged) } });
  await tx.handoverItem.createMany({ data: [...items] });
  return handover.id;
};

/** An item with its handover and what it hands over, the branch locked; null when there is none. */
export const lockHandoverItem = async (tx: Transaction, id: string) => {
  const home = await tx.handoverItem.findUnique({ where: { id }, include: { handover: true } });
  if (!home || !(await lockBranch(tx, home.handover.branchId))) return null;
  found(home.handover, 'Handover', 'id');
  const row = await tx.handoverItem.findUniqueOrThrow({ where: { id } });
  const { items, ...handover } = await tx.handover.findUniqueOrThrow({
    where: { id: row.handoverId },
    include: { items: { where: standing } },
  });
  const goal = row.goalId === null ? null : await tx.goal.findUnique({ where: { id: row.goalId } });
  const task = row.taskId === null ? null : await tx.task.findUnique({ where: { id: row.taskId } });
  const facts = {
    handover: branded<Handover>(handover),
    item: branded<HandoverItem>(row),
    items: items.map((item) => branded<HandoverItem>(item)),
    goal: goal && toGoal(goal),
    task: task && toTask(task),
  };
  return { row, facts };
};

type LockedItem = NonNullable<Awaited<ReturnType<typeof lockHandoverItem>>>;

const another = { version: { increment: 1 } } as const;

/** Saves a decision on a locked item: the item, its handover where it is complete, and the new owner. */
export const updateHandoverItem = async (
  tx: Transaction,
  { row, facts }: LockedItem,
  { value: { item, handover, goal, task }, acknowledged }: Accepted<DecideHandoverItemResult>,
): Promise<void> => {
  const { state, note, decidedOn } = item;
  await tx.handoverItem.update({
    where: { id: row.id, version: row.version },
    data: { state, note, decidedOn, ...nextVersion(row, acknowledged) },
  });
  const { completedOn } = handover;
  if (completedOn !== facts.handover.completedOn)
    await tx.handover.update({ where: { id: handover.id }, data: { completedOn, ...another } });
  if (goal) await tx.goal.update({ where: { id: goal.id }, data: { ownerId: goal.ownerId, ...another } });
  if (task) await tx.task.update({ where: { id: task.id }, data: { ownerId: task.ownerId, ...another } });
};
