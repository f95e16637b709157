import { found } from '../common/change.ts';
import { lookupText } from '../common/text.ts';
import type { Database, Transaction } from '../database/database.ts';
import { ForbiddenError, NotFoundError } from '../errors.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { OperatorError } from '../operator-error.ts';
import type { Scope } from './scope.ts';

/** Where a role is held, by the ids of rows: over an authority with all below it, or one station; neither: everywhere. */
export interface Place {
  readonly authorityId: string | null;
  readonly stationId: string | null;
}

export const everywhere: Place = { authorityId: null, stationId: null };

/** How a command line names a place. */
export interface PlaceCodes {
  readonly scope?: string | null;
  readonly station?: string | null;
}

/** The place that codes name. @throws OperatorError when a code names nothing, or both are given */
export const placeByCodes = async (
  db: Database,
  { scope = null, station = null }: PlaceCodes,
): Promise<Place> => {
  if (scope !== null && station !== null)
    throw new OperatorError('A role is held over an authority or over a station: give one of them.');
  const nothing = (what: string, code: string): never => {
    throw new OperatorError(`There is no ${what} ${JSON.stringify(code.slice(0, 80))}.`);
  };
  if (scope !== null) {
    const authority = await db.authority.findUnique({ where: { code: lookupText(scope) } });
    return { ...everywhere, authorityId: authority?.id ?? nothing('authority', scope) };
  }
  if (station === null) return everywhere;
  const found = await db.station.findUnique({ where: { code: lookupText(station) } });
  return { ...everywhere, stationId: found?.id ?? nothing('station', station) };
};

/** SQL: whether a place, as an alias of `role_grant` or like columns holds it, lies within the reach. */
const liesWithin = (places: readonly string[]): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "authority" a LEFT JOIN "station" s ON s."authority_id" = a."id" AND s."id" = g."station_id"
  WHERE (a."id" = g."authority_id" OR s."id" IS NOT NULL)
    AND (s."id" = ANY(${[...places]}::uuid[]) OR a."ancestor_ids" && ${[...places]}::uuid[]))`;

/**
 * The users, people and services, all of whose roles are held within the reach; null: all there are. Who holds no role
 * is nobody's but theirs who reach everywhere.
 */
export const usersWithin = async (
  db: Database | Transaction,
  reach: Scope,
): Promise<readonly string[] | null> => {
  if (reach === 'EVERYWHERE') return null;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT g."user_id"::text AS "id" FROM "role_grant" g GROUP BY g."user_id" HAVING bool_and(${liesWithin(reach)})`;
  return found.map(({ id }) => id);
};

/** What a place is called, by its code and its name. */
export interface PlaceName {
  readonly kind: 'AUTHORITY' | 'STATION';
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** How the row of a grant is read with what its place is called. */
export const grantSelect = {
  id: true,
  role: true,
  createdAt: true,
  authority: { select: { id: true, code: true, name: true } },
  station: { select: { id: true, code: true, name: true } },
} as const satisfies Prisma.RoleGrantSelect;

type Named = Omit<PlaceName, 'kind'>;

/** The one place of a grant; null: everywhere. */
export const placeNamed = ({
  authority,
  station,
}: {
  readonly authority: Named | null;
  readonly station: Named | null;
}): PlaceName | null => {
  if (authority) return { ...authority, kind: 'AUTHORITY' };
  return station && { ...station, kind: 'STATION' };
};

/** The columns of a grant over a place. */
export const placeColumns = (place: PlaceName | null): Place => ({
  authorityId: place?.kind === 'AUTHORITY' ? place.id : null,
  stationId: place?.kind === 'STATION' ? place.id : null,
});

/** The fields of an input that name its place. */
export const placeFields = ({ authorityId, stationId }: Place): readonly string[] => [
  ...(authorityId === null ? [] : ['authorityId']),
  ...(stationId === null ? [] : ['stationId']),
];

/** A place in words; null: everywhere. */
export const placeText = (place: PlaceName | null): string | null => place && `${place.name} ${place.code}`;

const isWithin = async (tx: Transaction, { authorityId, stationId }: Place, reach: readonly string[]) => {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT FROM (SELECT ${authorityId}::uuid AS "authority_id", ${stationId}::uuid AS "station_id") g
    WHERE ${liesWithin(reach)}`;
  return row !== undefined;
};

/**
 * What a place is called that a role is to be held over; null: everywhere.
 *
 * @throws ForbiddenError for everywhere, when the reach is less; NotFoundError for a place outside of it, as for one
 * that is not there; InvariantError archive.archived
 */
export const placeToGrant = async (
  tx: Transaction,
  place: Place,
  reach: Scope,
): Promise<PlaceName | null> => {
  const { authorityId, stationId } = place;
  const [type, field] =
    authorityId === null ? (['Station', 'stationId'] as const) : (['Authority', 'authorityId'] as const);
  if (authorityId === null && stationId === null) {
    if (reach !== 'EVERYWHERE') throw new ForbiddenError('SCOPE');
    return null;
  }
  if (reach !== 'EVERYWHERE' && !(await isWithin(tx, place, reach))) throw new NotFoundError(type, [field]);
  if (authorityId !== null)
    return {
      ...found(await tx.authority.findUnique({ where: { id: authorityId } }), type, field),
      kind: 'AUTHORITY',
    };
  const station = stationId === null ? null : await tx.station.findUnique({ where: { id: stationId } });
  return { ...found(station, type, field), kind: 'STATION' };
};

/** What places are called, by the ids of authorities and stations that a reader sees. */
export const placesNamed = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceName>> => {
  if (ids.length === 0) return new Map();
  const query = { where: { id: { in: [...ids] } }, select: { id: true, code: true, name: true } };
  const [authorities, stations] = await Promise.all([
    db.authority.findMany(query),
    db.station.findMany(query),
  ]);
  const named: readonly PlaceName[] = [
    ...authorities.map((row) => ({ ...row, kind: 'AUTHORITY' as const })),
    ...stations.map((row) => ({ ...row, kind: 'STATION' as const })),
  ];
  return new Map(named.map((place) => [place.id, place]));
};
