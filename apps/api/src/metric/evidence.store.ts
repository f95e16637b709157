import type { RecordRef } from '@qinglan/domain';
import { rowLoader } from '../common/loader.ts';
import type { Context } from '../context.ts';

/** A row, and the GraphQL type that it is a record of. */
export interface Evidence {
  readonly __typename: string;
  readonly id: string;
}

interface Row {
  readonly id: string;
}
type Tables = Readonly<Record<string, { findMany(query: { where: object }): Promise<Row[]> } | undefined>>;

/** Prisma names the table of `StudyDay` `studyDay`, as it does with every model. */
const tableOf = (type: string): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** The rows that the references name, in their order; one statement per type of record, for a whole request. */
export const evidenceOf = async (
  context: Pick<Context, 'db' | 'loaders'>,
  references: readonly RecordRef[],
): Promise<Evidence[]> => {
  // The client's tables by their names; their types differ in nothing that is used here.
  const tables = context.db as unknown as Tables;
  const load = ({ type, id }: RecordRef) =>
    rowLoader(
      context,
      `metric.evidence ${type}`,
      async (where) => (await tables[tableOf(type)]?.findMany({ where })) ?? [],
    ).load(id);
  const rows = await Promise.all(
    references.map(async (reference) => ({ row: await load(reference), type: reference.type })),
  );
  return rows.flatMap(({ row, type }) => (row ? { ...row, __typename: type } : []));
};
