import type { Transaction } from '../database/database.ts';
import type { Finding } from './chain.ts';

interface Astray {
  readonly entry: bigint;
  readonly place: string;
  readonly stored: boolean;
}

const PLACES_TOLD = 20;

/**
 * Where `ledger_place` says other than the records and the ledger say whose an entry is. An entry may belong to a
 * station besides that its record belonged to earlier, as an image of it tells; of a record that was deleted nobody can
 * say any more.
 */
const readAstray = (tx: Transaction): Promise<Astray[]> => tx.$queryRaw<Astray[]>`
  WITH derived AS MATERIALIZED (
    SELECT r."station_id" AS "place_id", e."id" AS "entry_id", e."step_sequence"
    FROM "ledger_entry" e JOIN "record_station" r ON r."record_id" = e."record_id"
    UNION
    SELECT CASE "table_name" WHEN 'award_kind' THEN ledger_common_place() ELSE "record_id" END, "id", "step_sequence"
    FROM "ledger_entry" WHERE "table_name" IN ('authority', 'award_kind', 'station', 'station_lineage')
  ), missing AS (
    SELECT * FROM derived EXCEPT SELECT "place_id", "entry_id", "step_sequence" FROM "ledger_place"
  ), added AS (
    SELECT "place_id", "entry_id", "step_sequence" FROM "ledger_place" EXCEPT SELECT * FROM derived
  )
  SELECT "entry_id" AS "entry", "place_id"::text AS "place", false AS "stored" FROM missing
  UNION ALL
  SELECT a."entry_id", a."place_id"::text, true FROM added a
  LEFT JOIN "ledger_entry" e ON e."id" = a."entry_id" AND e."step_sequence" = a."step_sequence"
  WHERE NOT EXISTS (
    SELECT FROM "ledger_entry" known WHERE known."record_id" = e."record_id" AND (known."operation" = 'DELETE'
      OR a."place_id"::text IN (known."before" ->> 'station_id', known."before" ->> 'credited_station_id',
        known."after" ->> 'station_id', known."after" ->> 'credited_station_id')))
  LIMIT ${PLACES_TOLD}`;

/** Entries that are shown where they do not belong, or hidden where they do; at most some twenty are named. */
export const placesAstray = async (tx: Transaction): Promise<readonly Finding[]> =>
  (await readAstray(tx)).map(({ entry, place, stored }) => ({
    where: `entry ${entry}`,
    what: stored ? `is shown to ${place}, which it is not of` : `is hidden from ${place}, which it is of`,
  }));
