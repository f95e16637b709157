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

/** Of rows that a transaction found by other means than their ids, those that its author sees. */
export const seenByAuthor = async <Row extends { readonly id: string }>(
  tx: Transaction,
  table: LookedUp,
  rows: readonly Row[],
): Promise<readonly Row[]> => {
  const [author] = await tx.$queryRaw<{ scope: string }[]>`SELECT scope_setting('write_scope') AS "scope"`;
  if (author?.scope === '*' || rows.length === 0) return rows;
  const view = Prisma.raw(`in_scope."${table}"`);
  await tx.$queryRaw`SELECT set_config('qinglan.scope', ${author?.scope ?? ''}, true)`;
  const seen = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM ${view} WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  // Rules are judged by all there is.
  await tx.$queryRaw`SELECT set_config('qinglan.scope', '*', true)`;
  const ids = new Set(seen.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
};

/** A change touched what lies outside its author's scope: nothing of it is saved. */
export class OutsideScope extends Error {
  override readonly name = 'OutsideScope';
}

/**
 * The wall for writes: of everything that the transaction wrote, as the ledger recorded it, nothing may lie outside the
 * author's scope. To be called last of all in it.
 *
 * @throws OutsideScope
 */
export const keepWithinScope = async (tx: Transaction, { scope = 'EVERYWHERE' }: Author): Promise<void> => {
  if (scope === 'EVERYWHERE') return;
  const [outside] = await tx.$queryRaw<unknown[]>`
    SELECT FROM (
      SELECT DISTINCT e.record_id FROM ledger_step s JOIN ledger_entry e ON e.step_sequence = s.sequence
      WHERE s.at >= (SELECT head.at FROM ledger_step head ORDER BY head.sequence DESC LIMIT 1)
        AND s.transaction = pg_current_xact_id()::text
    ) written
    WHERE NOT (scope_writes(record_id) OR scope_writes_below(record_id)) LIMIT 1`;
  if (outside) throw new OutsideScope('A record outside the scope was written.');
};
