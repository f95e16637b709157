import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '../generated/prisma/client.ts';
import { type Author, takeTurn } from './author.ts';
import type { Database, Transaction } from './database.ts';
import { insideTransaction } from './statement.ts';
import { isConflict, violationOf } from './violation.ts';

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 200;

/** Random, so that those who met once do not meet again; longer after every attempt. */
const pauseAfter = (attempt: number): Promise<void> =>
  sleep(Math.random() * Math.min(2 ** attempt * 4, LONGEST_PAUSE_MS));

const once = <Result>(
  db: Database,
  author: Author,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> =>
  db.$transaction(
    (tx) =>
      insideTransaction(async () => {
        await takeTurn(tx, author);
        return work(tx);
      }),
    { isolationLevel: Prisma.TransactionIsolationLevel.Serializable },
  );

/**
 * Runs one change of the ledger in one serialisable transaction: all of it is kept or nothing, and whatever ran beside
 * it, the outcome is that of some order one after the other. Writers take turns, for the ledger is one chain; who
 * still lost to another transaction (one of raw SQL) is run again, so that it judges what the other one wrote. The work
 * must therefore do nothing but read and write through `tx`, and never use the root client.
 *
 * @throws ConstraintViolation when a constraint that stands for a rule refuses; whatever `work` throws
 */
export const transact = async <Result>(
  db: Database,
  author: Author,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, author, work);
    } catch (error) {
      const violation = violationOf(error);
      // A constraint that broke once may show a writer that came between; the second look tells by the rule itself.
      const again = violation ? attempt === 1 : isConflict(error) && attempt < ATTEMPTS;
      if (!again) throw violation ?? error;
      await pauseAfter(attempt);
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
