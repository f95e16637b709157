import { setTimeout as sleep } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { Prisma } from '../generated/prisma/client.ts';
import { type Author, keepWithinScope, takeTurn } from './author.ts';
import type { Database, Transaction } from './database.ts';
import { insideTransaction, refuseInside } from './statement.ts';
import { isConflict, isOverdue, violationOf } from './violation.ts';

/** How often a transaction is run that loses to others again and again. */
export const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 200;

/** Others wrote at the same time, and this change never came through: nothing of it was saved. */
export class Contention extends Error {
  override readonly name = 'Contention';
}

/**
 * In milliseconds, before the next attempt: random, so that those who met once do not meet again; longer after every
 * attempt, up to a bound.
 *
 * @param random from 0 to 1
 */
export const pauseAfter = (attempt: number, random: number): number =>
  random * Math.min(2 ** attempt * 4, LONGEST_PAUSE_MS);

interface Options {
  /** In milliseconds. */
  readonly timeout: number;
}

/** As long as a mutation may take. */
const ordinary: Options = { timeout: 60_000 };

/** One that writes and one that waits for its turn: more would only keep connections from those who read. */
const writersAtOnce = 2;

const queues = new WeakMap<Database, LimitFunction>();

const queueOf = (db: Database): LimitFunction => {
  const queue = queues.get(db) ?? pLimit(writersAtOnce);
  queues.set(db, queue);
  return queue;
};

const once = <Result>(
  db: Database,
  author: Author,
  work: (tx: Transaction) => Promise<Result>,
  options: Options,
): Promise<Result> =>
  queueOf(db)(() =>
    db.$transaction(
      (tx) =>
        insideTransaction(async () => {
          await takeTurn(tx, author, options.timeout);
          const result = await work(tx);
          await keepWithinScope(tx, author);
          return result;
        }),
      { ...options, isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
    ),
  );

/**
 * Runs one change of the ledger in one serialisable transaction: all of it is kept or nothing, and whatever ran beside
 * it, the outcome is that of some order one after the other. Writers take turns, for the ledger is one chain; who
 * still lost to another transaction (one of raw SQL) is run again, so that it judges what the other one wrote. The work
 * must therefore do nothing but read and write through `tx`, and never use the root client.
 *
 * @throws OutsideScope when something was written that the author may not; ConstraintViolation when a constraint that stands for a rule refuses; Contention when every attempt lost, or
 * the turn did not come in time; whatever `work` throws
 */
export const transact = async <Result>(
  db: Database,
  author: Author,
  work: (tx: Transaction) => Promise<Result>,
  options: Options = ordinary,
): Promise<Result> => {
  refuseInside();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, author, work, options);
    } catch (error) {
      const violation = violationOf(error);
      const lost = isConflict(error);
      // A constraint that broke once may show a writer that came between; the second look tells by the rule itself.
      const again = violation ? attempt === 1 : lost && attempt < ATTEMPTS;
      if (!again)
        throw (
          violation ??
          (lost || isOverdue(error)
            ? new Contention('Others wrote at the same time.', { cause: error })
            : error)
        );
      await sleep(pauseAfter(attempt, Math.random()));
    }
  }
};

/** Tables whose rows are locked before they, or what belongs to them, change. */
export type LockableTable =
  | 'authority'
  | 'award'
  | 'award_kind'
  | 'branch'
  | 'branch_membership'
  | 'career_event'
  | 'case_review'
  | 'claim'
  | 'committee_member'
  | 'committee_term'
  | 'crime_statistic'
  | 'evaluation'
  | 'exchange_meeting'
  | 'finding'
  | 'goal'
  | 'handover'
  | 'handover_item'
  | 'highlight'
  | 'jurisdiction_profile'
  | 'mentorship'
  | 'nomination'
  | 'party_membership'
  | 'person'
  | 'post'
  | 'publication'
  | 'secretary_tenure'
  | 'selection_round'
  | 'service_record'
  | 'service_spell'
  | 'staffing_profile'
  | 'station'
  | 'station_grading'
  | 'study_day'
  | 'task'
  | 'team'
  | 'team_leadership'
  | 'team_membership'
  | 'team_score'
  | 'team_standing'
  | 'user'
  | 'vanguard_participation'
  | 'vanguard_task'
  | 'workshop';

/** Holds rows until the transaction ends; in the order of their ids, so that two transactions never wait crosswise. */
export const lockRows = async (
  tx: Transaction,
  table: LockableTable,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return;
  const name = Prisma.raw(`"${table}"`);
  await tx.$queryRaw`SELECT 1 FROM ${name} WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
};

/** Does something, reads what came of it, and undoes it, all within the transaction. Returns what was read. */
export const attempt = async <Result>(tx: Transaction, work: () => Promise<Result>): Promise<Result> => {
  await tx.$executeRaw`SAVEPOINT attempt`;
  const result = await work();
  await tx.$executeRaw`ROLLBACK TO SAVEPOINT attempt`;
  return result;
};
