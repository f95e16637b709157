import type { Database } from '../database/database.ts';

/** Columns that every change writes, whatever else it does. */
const always = ['version', 'updated_at', 'acknowledgements'];

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The fields of a record that others changed after the version that a caller read, by the ledger; none: unknown. */
export const fieldsChangedSince = async (
  db: Database,
  recordId: string,
  version: number,
): Promise<readonly string[]> => {
  const changed = await db.$queryRaw<{ column: string }[]>`
    WITH image AS (
      SELECT "id", "after" FROM "ledger_entry" WHERE "record_id" = ${recordId}::uuid AND "row_id" = "record_id"
    ),
    read AS (SELECT "after" FROM image WHERE ("after" ->> 'version')::int = ${version} ORDER BY "id" DESC LIMIT 1),
    latest AS (SELECT "after" FROM image ORDER BY "id" DESC LIMIT 1)
    SELECT field."key" AS "column" FROM read, latest, jsonb_each(latest."after") field
    WHERE read."after" -> field."key" IS DISTINCT FROM field."value" ORDER BY 1`;
  return changed
    .map(({ column }) => column)
    .filter((column) => !always.includes(column))
    .map(camelCase);
};
