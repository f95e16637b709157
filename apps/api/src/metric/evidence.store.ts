import type { RecordRef } from '@qinglan/domain';
import { loaderFor } from '../common/loader.ts';
import type { Context } from '../context.ts';
import { tableOf } from '../database/table.ts';

/** A row, and the GraphQL type that it is a record of. */
export interface Evidence {
  readonly __typename: string;
  readonly id: string;
}

/** The rows that the references name, in their order; one statement per type of record, for a whole request. */
export const evidenceOf = async (
  context: Pick<Context, 'db' | 'loaders'>,
  references: readonly RecordRef[],
): Promise<Evidence[]> => {
  const load = ({ type, id }: RecordRef) =>
    loaderFor<Evidence | null>(
      context,
      `metric.evidence ${type}`,
      async (ids) => {
        const rows = await tableOf(context.db, type).findMany({ where: { id: { in: [...ids] } } });
        return new Map(rows.map((row) => [row.id, { ...row, __typename: type }]));
      },
      null,
    ).load(id);
  const found = await Promise.all(references.map(load));
  return found.filter((evidence) => evidence !== null);
};
