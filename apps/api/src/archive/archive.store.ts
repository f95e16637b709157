import type { ArchivableType, ArchiveFacts, RestoreFacts } from '@qinglan/domain';
import { groupBy } from '../common/group.ts';
import { writtenByAuthor } from '../database/author.ts';
import type { Transaction } from '../database/database.ts';
import { type Row, tableOf } from '../database/table.ts';
import { ForbiddenError } from '../errors.ts';
import type { NodeType } from '../global-id.ts';
import { impliedDependants } from './implied.store.ts';
import {
  liveWhere,
  type Model,
  partsOf,
  type Reference,
  referencesFrom,
  referencesTo,
  shownAs,
} from './relations.ts';

/** The record as it is after a change, with what was asked for. */
export const readAgain = (
  db: Transaction,
  type: ArchivableType,
  query: { readonly where: { readonly id: string } },
): Promise<Row> => tableOf(db, type).findUniqueOrThrow(query);

interface Resting {
  readonly model: Model;
  readonly where: object;
}

/** What rests on a record: by the references of the models, and by what the rules read beside them. */
const restingOn = async (tx: Transaction, type: ArchivableType, id: string): Promise<readonly Resting[]> => [
  ...[...groupBy(referencesTo(type), (reference) => reference.model)].map(([model, toIt]) => ({
    model,
    where: { OR: toIt.map(({ column }) => ({ [column]: id })), ...liveWhere(model) },
  })),
  ...(await impliedDependants(tx, type, id)).map(({ type: model, where }) => ({ model, where })),
];

/** The record whose history a row belongs to. */
const recordOf = (row: Row): string =>
  'successorId' in row && typeof row.successorId === 'string' ? row.successorId : row.id;

/**
 * Counts what rests on a record, as far as the author of the change reaches.
 *
 * @throws ForbiddenError where only others' records rest on it: it is not the author's alone to put away
 */
export const dependantsOf = async (
  tx: Transaction,
  type: ArchivableType,
  id: string,
): Promise<ArchiveFacts['dependants']> => {
  const counts: { type: NodeType; count: number }[] = [];
  const written = await writtenByAuthor(tx);
  let others = false;
  for (const { model, where } of await restingOn(tx, type, id)) {
    const all = await tableOf(tx, model).count({ where });
    const own =
      written === null || all === 0
        ? all
        : (await written((await tableOf(tx, model).findMany({ where })).map(recordOf))).length;
    others ||= own < all;
    counts.push({ type: shownAs(model), count: own });
  }
  if (others && counts.every(({ count }) => count === 0)) throw new ForbiddenError('SCOPE');
  return counts;
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
