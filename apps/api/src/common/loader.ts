import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';

/**
 * The request's loader under a key: every id asked for in one tick is loaded by one call of `batch`.
 * `key` must tell apart whatever makes `batch` answer differently.
 */
export const loaderFor = <Value>(
  { loaders }: Pick<Context, 'loaders'>,
  key: string,
  batch: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  absent: Value,
): DataLoader<string, Value> => {
  const known = loaders.get(key);
  if (known) return known as DataLoader<string, Value>;
  const loader = new DataLoader<string, Value>(async (ids) => {
    const found = await batch(ids);
    return ids.map((id) => found.get(id) ?? absent);
  });
  loaders.set(key, loader);
  return loader;
};

interface Identified {
  readonly id: string;
}

/** Loads rows one by one through one query: `where` is Prisma's filter on the ids. */
export const rowLoader = <Row extends Identified>(
  context: Pick<Context, 'loaders'>,
  key: string,
  findMany: (where: { id: { in: string[] } }) => Promise<Row[]>,
): DataLoader<string, Row | null> =>
  loaderFor<Row | null>(
    context,
    key,
    async (ids) => new Map((await findMany({ id: { in: [...ids] } })).map((row) => [row.id, row])),
    null,
  );

/** Reads now, or as the ledger held it at an instant. */
export const readAt = <Result>(
  { db, readAsRecorded }: Pick<Context, 'db' | 'readAsRecorded'>,
  recordedBy: Date | null,
  read: (db: Transaction) => Promise<Result>,
): Promise<Result> => (recordedBy === null ? read(db) : readAsRecorded(recordedBy, read));
