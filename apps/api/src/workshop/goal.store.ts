import {
  type GoalResult,
  type HighlightResult,
  idOf,
  type Move,
  type PersonId,
  type TaskId,
  type TaskResult,
} from '@qinglan/domain';
import { acknowledgedAs, found, nextVersion } from '../common/change.ts';
import type { Transaction } from '../database/database.ts';
import type { Accepted } from '../errors.ts';
import type {
  Goal as GoalRow,
  Highlight as HighlightRow,
  Prisma,
  Task as TaskRow,
} from '../generated/prisma/client.ts';
import { referenceTo } from '../global-id.ts';
import { lockWorkshop, toGoal, toHighlight, toTask } from './workshop.store.ts';

/** A goal and what hangs on it, its branch locked until the transaction ends; null when there is none. */
export const lockGoal = async (tx: Transaction, id: string) => {
  const home = await tx.goal.findUnique({ where: { id }, select: { workshopId: true } });
  const workshop = home && (await lockWorkshop(tx, home.workshopId));
  if (!workshop) return null;
  const row = await tx.goal.findUniqueOrThrow({ where: { id } });
  const tasks = await tx.task.findMany({ where: { goalId: id, archivedAt: null } });
  const highlights = await tx.highlight.findMany({ where: { goalId: id, archivedAt: null } });
  const facts = {
    ...workshop.facts,
    goal: toGoal(row),
    tasks: tasks.map(toTask),
    highlights: highlights.map(toHighlight),
  };
  return { row, facts };
};

/** A task with its goal, locked likewise; null when there is none. */
export const lockTask = async (tx: Transaction, id: string) => {
  const home = await tx.task.findUnique({ where: { id }, select: { goalId: true } });
  const goal = home && (await lockGoal(tx, home.goalId));
  if (!goal) return null;
  const row = await tx.task.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...goal.facts, task: toTask(row) } };
};

/** A highlight with its goal, locked likewise; null when there is none. */
export const lockHighlight = async (tx: Transaction, id: string) => {
  const home = await tx.highlight.findUnique({ where: { id }, select: { goalId: true } });
  const goal = home && (await lockGoal(tx, home.goalId));
  if (!goal) return null;
  const row = await tx.highlight.findUniqueOrThrow({ where: { id } });
  return { row, facts: { ...goal.facts, highlight: toHighlight(row) } };
};

/** The person that an input names as owner; absent and null stay what they are. @throws NotFoundError */
export const ownerNamed = async <Absent extends null | undefined>(
  tx: Transaction,
  globalId: string | Absent,
): Promise<PersonId | Absent> => {
  if (globalId == null) return globalId as Absent;
  const id = referenceTo('Person', globalId, 'ownerId');
  found(
    await tx.person.findUnique({ where: { id }, select: { id: true, archivedAt: true } }),
    'Person',
    'ownerId',
  );
  return idOf('Person', id);
};

/** The task of this goal that an input names; absent and null stay what they are. @throws NotFoundError */
export const taskNamed = async <Absent extends null | undefined>(
  tx: Transaction,
  goalId: string,
  globalId: string | Absent,
): Promise<TaskId | Absent> => {
  if (globalId == null) return globalId as Absent;
  const id = referenceTo('Task', globalId, 'taskId');
  found(
    await tx.task.findUnique({ where: { id, goalId }, select: { id: true, archivedAt: true } }),
    'Task',
    'taskId',
  );
  return idOf('Task', id);
};

const isMove = (value: unknown): value is Move =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value && 'on' in value;

/** The moves stored in a record's JSON column, oldest first. */
export const movesOf = (column: unknown): Move[] => (Array.isArray(column) ? column.filter(isMove) : []);

/** What a change writes besides its fields: the next version, and the move where it is one. */
const recording = (
  row: { readonly moves: unknown; readonly acknowledgements: unknown },
  { value, acknowledged }: Accepted<{ readonly move?: Move }>,
) => ({
  ...nextVersion(row, acknowledged),
  ...(value.move && { moves: [...movesOf(row.moves), value.move] as unknown as Prisma.InputJsonValue }),
});

type Moved<Result> = Accepted<Result & { readonly move?: Move }>;

/** Saves a new goal. Returns its id. */
export const insertGoal = async (
  tx: Transaction,
  { value: { goal }, acknowledged }: Accepted<GoalResult>,
): Promise<string> => {
  await tx.goal.create({ data: { ...goal, acknowledgements: acknowledgedAs(acknowledged) } });
  return goal.id;
};

/** Saves a changed or moved goal over its locked row. */
export const updateGoal = async (tx: Transaction, row: GoalRow, made: Moved<GoalResult>): Promise<void> => {
  const data = { ...made.value.goal, ...recording(row, made) };
  await tx.goal.update({ where: { id: row.id, version: row.version }, data });
};

/** Saves a new task. Returns its id. */
export const insertTask = async (
  tx: Transaction,
  { value: { task }, acknowledged }: Accepted<TaskResult>,
): Promise<string> => {
  await tx.task.create({ data: { ...task, acknowledgements: acknowledgedAs(acknowledged) } });
  return task.id;
};

/** Saves a changed or moved task over its locked row. */
export const updateTask = async (tx: Transaction, row: TaskRow, made: Moved<TaskResult>): Promise<void> => {
  const data = { ...made.value.task, ...recording(row, made) };
  await tx.task.update({ where: { id: row.id, version: row.version }, data });
};

/** Saves a new highlight. Returns its id. */
export const insertHighlight = async (
  tx: Transaction,
  { value: { highlight }, acknowledged }: Accepted<HighlightResult>,
): Promise<string> => {
  await tx.highlight.create({ data: { ...highlight, acknowledgements: acknowledgedAs(acknowledged) } });
  return highlight.id;
};

/** Saves a changed or moved highlight over its locked row. */
export const updateHighlight = async (
  tx: Transaction,
  row: HighlightRow,
  made: Moved<HighlightResult>,
): Promise<void> => {
  const data = { ...made.value.highlight, ...recording(row, made) };
  await tx.highlight.update({ where: { id: row.id, version: row.version }, data });
};
