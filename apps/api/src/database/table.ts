import type { Transaction } from './database.ts';

/** What every changeable record's row has. */
export interface Row {
  readonly id: string;
  readonly version: number;
  readonly archivedAt: Date | null;
  readonly acknowledgements: unknown;
}

interface Table {
  findUnique(query: { where: { id: string } }): Promise<Row | null>;
  findMany(query: { where: object; orderBy?: object }): Promise<Row[]>;
  count(query: { where: object }): Promise<number>;
  findUniqueOrThrow(query: { where: { id: string } }): Promise<Row>;
  update(query: { where: { id: string; version: number }; data: object }): Promise<Row>;
}

const named = (model: string): string => `${model.charAt(0).toLowerCase()}${model.slice(1)}`;

/** The table of a model whose name only a variable knows. */
export const tableOf = (db: Transaction, model: string): Table => {
  // The client's tables by their names; the types of all of them share what is used here.
  const table = (db as unknown as Readonly<Record<string, Table>>)[named(model)];
  if (!table) throw new Error(`no table for ${model}`);
  return table;
};

/** Of the ids of rows those that there are. */
export const idsThere = async (
  db: Transaction,
  model: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set((await tableOf(db, model).findMany({ where: { id: { in: [...ids] } } })).map(({ id }) => id));
