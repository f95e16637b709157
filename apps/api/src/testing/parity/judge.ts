import type { Database } from '../../database/database.ts';

type Columns = Readonly<Record<string, unknown>>;

/** One row to be written: changed where its id is known, else inserted. Or all rows to be deleted that have a value. */
export type Write =
  | { readonly table: string; readonly row: Columns }
  | { readonly clear: string; readonly column: string; readonly value: string };

/** Writes rows, changing those whose ids are known. */
const writer = `
CREATE OR REPLACE FUNCTION parity_write(rows jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  part jsonb;
  columns text;
  known int;
BEGIN
  FOR part IN SELECT jsonb_array_elements(rows) LOOP
    IF part ? 'clear' THEN
      EXECUTE format('DELETE FROM %I WHERE %I = $1::uuid', part ->> 'clear', part ->> 'column') USING part ->> 'value';
      CONTINUE;
    END IF;
    SELECT string_agg(quote_ident(key), ', ') INTO columns FROM jsonb_object_keys(part -> 'row') AS key;
    known := 0;
    IF part -> 'row' ? 'id' THEN
      EXECUTE format('UPDATE %1$I SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)) WHERE id = ($1 ->> ''id'')::uuid',
        part ->> 'table', columns) USING part -> 'row';
      GET DIAGNOSTICS known = ROW_COUNT;
    END IF;
    IF known = 0 THEN
      EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)',
        part ->> 'table', columns) USING part -> 'row';
    END IF;
  END LOOP;
END $$`;

/**
 * The database's own verdicts, one round trip a history: it writes step after step, each in a savepoint and with its
 * deferred constraints, keeps those that it accepts for the next ones to be judged by, and takes all back in the end.
 * Of each step it says which constraint refused it, or null.
 */
const judge = `
CREATE OR REPLACE FUNCTION parity_verdicts(steps jsonb) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
  step jsonb;
  refusal text;
  reason text;
  verdicts text[] := '{}';
BEGIN
  PERFORM set_config('qinglan.actor', 'test', true);
  BEGIN
    FOR step IN SELECT jsonb_array_elements(steps) LOOP
      refusal := NULL;
      BEGIN
        PERFORM parity_write(step);
        SET CONSTRAINTS ALL IMMEDIATE;
        SET CONSTRAINTS ALL DEFERRED;
      EXCEPTION WHEN OTHERS THEN
        GET STACKED DIAGNOSTICS refusal = CONSTRAINT_NAME, reason = MESSAGE_TEXT;
        IF refusal = '' THEN refusal := reason; END IF;
      END;
      verdicts := verdicts || refusal;
    END LOOP;
    RAISE EXCEPTION 'taken back' USING ERRCODE = 'PARIT';
  EXCEPTION WHEN SQLSTATE 'PARIT' THEN NULL;
  END;
  RETURN verdicts;
END $$`;

/** Makes the database ready to judge. */
export const installJudge = async (db: Database): Promise<void> => {
  await db.$executeRawUnsafe(writer);
  await db.$executeRawUnsafe(judge);
};

/** Writes rows to stay. */
export const keep = async (db: Database, rows: readonly Write[]): Promise<void> => {
  await db.$transaction([
    db.$executeRaw`SELECT set_config('qinglan.actor', 'test', true)`,
    db.$executeRawUnsafe('SELECT parity_write($1::jsonb)', JSON.stringify(rows)),
  ]);
};

const snakeCase = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface StoredFields {
  readonly id: string;
  readonly archived?: boolean;
}

/** A record of the domain as its table has it. */
export const written = <Fields extends StoredFields>(
  table: string,
  { archived = false, ...record }: Fields,
): Write => ({
  table,
  row: {
    ...Object.fromEntries(Object.entries(record).map(([field, value]) => [snakeCase(field), value])),
    archived_at: archived ? '2026-01-01' : null,
    updated_at: '2026-01-01',
  },
});

/** What the database says of each step of a history: the constraint that refused it, or null. */
export const databaseVerdicts = async (
  db: Database,
  steps: readonly (readonly Write[])[],
): Promise<readonly (string | null)[]> => {
  const [answer] = await db.$queryRawUnsafe<{ verdicts: (string | null)[] }[]>(
    'SELECT parity_verdicts($1::jsonb) AS verdicts',
    JSON.stringify(steps),
  );
  return answer?.verdicts ?? [];
};
