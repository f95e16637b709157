import { type Scope, scopeText } from '../access/scope.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Transaction } from './database.ts';
import { allowingStatements } from './longest-statement.ts';

/** Who writes to the ledger and why; every entry of the transaction carries it. */
export interface Author {
  /** `user:<id>` for people and keys that are signed in, else what writes: `command:…`, `system:…`. */
  readonly actor: string;
  /** The operation asked for: a mutation, a command. */
  readonly action?: string | null;
  /** In the writer's own words. */
  readonly reason?: string | null;
  /** The file that the records came from. */
  readonly source?: string | null;
  /** What they may write; everything by default. */
  readonly scope?: Scope;
}

/** The turn is taken before a rule can refuse what PostgreSQL cannot hold. */
const stored = (text: string | null): string => (text ?? '').replaceAll('\u0000', '\uFFFD');

/**
 * Takes the ledger's turn and says who writes, first of all in a transaction: a lock on a table is had before
 * PostgreSQL takes the transaction's snapshot, so that it sees all that earlier writers wrote.
 *
 * @param longestMs how long the transaction may take
 */
export const takeTurn = async (
  tx: Transaction,
  { actor, action = null, reason = null, source = null, scope = 'EVERYWHERE' }: Author,
  longestMs: number,
): Promise<void> => {
  await tx.$executeRaw`LOCK TABLE "ledger_turn" IN EXCLUSIVE MODE`;
  await tx.$queryRaw`SELECT set_config('qinglan.actor', ${actor}, true),
    set_config('qinglan.action', ${action ?? ''}, true),
    set_config('qinglan.reason', ${stored(reason)}, true),
    set_config('qinglan.source', ${stored(source)}, true),
    set_config('qinglan.write_scope', ${scopeText(scope)}, true), ${allowingStatements(longestMs)}`;
};

/** Tables whose rows a write looks up by what a caller calls them. */
type LookedUp = 'authority' | 'branch' | 'claim' | 'person' | 'station' | 'team';

/** How far the author of a transaction writes, as the setting says it. */
const reachOfAuthor = async (tx: Transaction): Promise<string> => {
  const [author] = await tx.$queryRaw<{ scope: string }[]>`SELECT scope_setting('write_scope') AS "scope"`;
  return author?.scope ?? '';
};

/** The rows of a table that a scope sees, by their ids; of people those who served there, for others are only named. */
const viewOf = (table: LookedUp): Prisma.Sql =>
  table === 'person'
    ? Prisma.sql`(SELECT person_id AS id FROM in_scope.service_spell) seen`
    : Prisma.raw(`in_scope."${table}"`);

/** Of rows that a transaction found by other means than their ids, those that its author sees and may write of. */
export const seenByAuthor = async <Row extends { readonly id: string }>(
  tx: Transaction,
  table: LookedUp,
  rows: readonly Row[],
): Promise<readonly Row[]> => {
  if (rows.length === 0) return rows;
  const scope = await reachOfAuthor(tx);
  if (scope === '*') return rows;
  await tx.$queryRaw`SELECT set_config('qinglan.scope', ${scope}, true)`;
  const seen = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT id FROM ${viewOf(table)} WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  // Rules are judged by all there is.
  await tx.$queryRaw`SELECT set_config('qinglan.scope', '*', true)`;
  const ids = new Set(seen.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
};

/** Of the ids of records those that the author of the transaction may write; null: all of them. */
export const writtenByAuthor = async (
  tx: Transaction,
): Promise<((ids: readonly string[]) => Promise<readonly string[]>) | null> => {
  if ((await reachOfAuthor(tx)) === '*') return null;
  return async (ids) => {
    const own = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM unnest(${[...ids]}::uuid[]) AS id WHERE scope_writes(id) OR scope_writes_below(id)`;
    return own.map(({ id }) => id);
  };
};

/** A change touched what lies outside its author's scope: nothing of it is saved. */
export class OutsideScope extends Error {
  override readonly name = 'OutsideScope';
}

/**
 * The wall for writes: of everything that the transaction wrote, as the ledger recorded it, nothing may lie outside the
 * author's scope, be moved over its border, or take into service who serves elsewhere and never served within it. To be
 * called last of all in it.
 *
 * @throws OutsideScope
 */
export const keepWithinScope = async (tx: Transaction, { scope = 'EVERYWHERE' }: Author): Promise<void> => {
  if (scope === 'EVERYWHERE') return;
  const [outside] = await tx.$queryRaw<unknown[]>`
    WITH written AS (
      SELECT e.table_name, e.row_id, e.record_id, e.before, e.after
      FROM ledger_step s JOIN ledger_entry e ON e.step_sequence = s.sequence
      WHERE s.at >= (SELECT head.at FROM ledger_step head ORDER BY head.sequence DESC LIMIT 1)
        AND s.transaction = pg_current_xact_id()::text
    ), begun AS (
      SELECT row_id, (after ->> 'person_id')::uuid AS person_id FROM written
      WHERE table_name = 'service_spell' AND before IS NULL
    )
    SELECT FROM (SELECT DISTINCT record_id FROM written) record
    WHERE NOT (scope_writes(record_id) OR scope_writes_below(record_id))
    UNION ALL
    SELECT FROM written WHERE scope_crossed(table_name, before, after)
    UNION ALL
    SELECT FROM begun JOIN service_spell elsewhere USING (person_id)
    WHERE NOT scope_writes(elsewhere.id) AND NOT EXISTS (
      SELECT FROM service_spell own WHERE own.person_id = begun.person_id AND scope_writes(own.id)
        AND own.id NOT IN (SELECT row_id FROM begun))
    LIMIT 1`;
  if (outside) throw new OutsideScope('The change reaches beyond the scope.');
};
