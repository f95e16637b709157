import type { ArchivableType, ArchiveFacts, RestoreFacts } from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import type { Transaction } from '../database/database.ts';
import { type Row, tableOf } from '../database/table.ts';
import type { NodeType } from '../global-id.ts';
import { impliedDependants } from './implied.store.ts';
import { liveWhere, partsOf, type Reference, referencesFrom, referencesTo, shownAs } from './relations.ts';

/** The record as it is after a change, with what was asked for. */
export const readAgain = (
  db: Transaction,
  type: ArchivableType,
  query: { readonly where: { readonly id: string } },
): Promise<Row> => tableOf(db, type).findUniqueOrThrow(query);

/** Counts what rests on a record: by the references of the models, and by what the rules read beside them. */
export const dependantsOf = async (
  tx: Transaction,
  type: ArchivableType,
  id: string,
): Promise<ArchiveFacts['dependants']> => {
  const counts: { type: NodeType; count: number }[] = [];
  for (const [model, toIt] of groupBy(referencesTo(type), (reference) => reference.model)) {
    const where = { OR: toIt.map(({ column }) => ({ [column]: id })), ...liveWhere(model) };
    counts.push({ type: shownAs(model), count: await tableOf(tx, model).count({ where }) });
  }
  return [...counts, ...(await impliedDependants(tx, type, id))];
};

/** The stations that a record belongs to. */
export const stationsOf = async (tx: Transaction, id: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ stationId: string }[]>`
    SELECT DISTINCT "station_id"::text AS "stationId" FROM "record_station" WHERE "record_id" = ${id}::uuid`;
  return rows.map(({ stationId }) => stationId);
};

const refersToArchived = async (tx: Transaction, { model, field }: Reference, where: object) =>
  (await tableOf(tx, model).count({ where: { ...where, [field]: { archivedAt: { not: null } } } })) > 0;

/** The kinds of archived records that a record, or a part of it, refers to. */
export const archivedParentsOf = async (
  tx: Transaction,
  type: ArchivableType,
  id: string,
): Promise<RestoreFacts['archivedParents']> => {
  const own = referencesFrom(type).map((reference) => ({ reference, where: { id } as object }));
  const ofParts = partsOf(type).flatMap(({ model, field: whole, column }) =>
    referencesFrom(model)
      .filter(({ field }) => field !== whole)
      .map((reference) => ({
        reference,
        where: { [column]: id, ...(model !== 'StationLineage' && { archivedAt: null }) },
      })),
  );
  const parents: NodeType[] = [];
  for (const { reference, where } of [...own, ...ofParts])
    if (await refersToArchived(tx, reference, where)) parents.push(reference.target);
  return parents;
};
