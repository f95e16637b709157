import type { Transaction } from './database.ts';

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
}

/** The turn is taken before a rule can refuse what PostgreSQL cannot hold. */
const stored = (text: string | null): string => (text ?? '').replaceAll('\u0000', '\uFFFD');

/**
 * Takes the ledger's turn and says who writes, first of all in a transaction: a lock on a table is had before
 * PostgreSQL takes the transaction's snapshot, so that it sees all that earlier writers wrote.
 */
export const takeTurn = async (
  tx: Transaction,
  { actor, action = null, reason = null, source = null }: Author,
): Promise<void> => {
  await tx.$executeRaw`LOCK TABLE "ledger_turn" IN EXCLUSIVE MODE`;
  await tx.$queryRaw`SELECT set_config('qinglan.actor', ${actor}, true),
    set_config('qinglan.action', ${action ?? ''}, true),
    set_config('qinglan.reason', ${stored(reason)}, true),
    set_config('qinglan.source', ${stored(source)}, true)`;
};
