import type { RecordRef } from '@qinglan/domain';
import { loaderFor } from '../common/loader.ts';
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
    loaderFor<Evidence | null>(
      context,
      `metric.evidence ${type}`,
      async (ids) => {
        const rows = (await tables[tableOf(type)]?.findMany({ where: { id: { in: [...ids] } } })) ?? [];
        return new Map(rows.map((row) => [row.id, { ...row, __typename: type }]));
      },
      null,
    ).load(id);
  const found = await Promise.all(references.map(load));
  return found.filter((evidence) => evidence !== null);
};
