import { type Scope, scopeText } from '../access/scope.ts';
import type { Database } from '../database/database.ts';
import type { ReadWithin } from '../database/scoped.ts';
import { type LedgerEntryRow, readEntries } from '../history/history.store.ts';

/** Which stretch of the ledger, by the ids of entries. */
interface Stretch {
  /** The last one before it. */
  readonly after: bigint;
  /** The last one of it. */
  readonly upTo: bigint;
  /** null: of every station, and of what belongs to none. */
  readonly stationId: string | null;
  /** How far the reader reaches. */
  readonly scope: Scope;
}

/** The id of the last entry that is visible; 0 while there is none. */
export const lastEntry = async (db: Database): Promise<bigint> => {
  const step = await db.ledgerStep.findFirst({ orderBy: { sequence: 'desc' }, select: { lastEntry: true } });
  return step?.lastEntry ?? 0n;
};

/** Reads stretches of the ledger, at most `limit` entries of each; who asks for the same at once shares one answer. */
export const stretchReader = (readWithin: ReadWithin, limit: number) => {
  const underWay = new Map<string, Promise<readonly LedgerEntryRow[]>>();
  return ({ after, upTo, stationId, scope }: Stretch): Promise<readonly LedgerEntryRow[]> => {
    const key = `${after} ${upTo} ${stationId} ${scopeText(scope)}`;
    const known = underWay.get(key);
    if (known) return known;
    const window = { above: after, below: upTo + 1n, order: 'OLDEST_FIRST', limit } as const;
    const { db } = readWithin(scope);
    const reading = readEntries(db, stationId === null ? {} : { stationId }, window).finally(() =>
      underWay.delete(key),
    );
    underWay.set(key, reading);
    return reading;
  };
};
