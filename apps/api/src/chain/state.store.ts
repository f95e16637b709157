import type { Transaction } from '../database/database.ts';
import { ledgerTriggers, type WatchedTable, watchedTables } from '../database/watched.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Finding } from './chain.ts';

interface Trigger {
  readonly table: string;
  readonly name: string;
  readonly runs: string;
  readonly always: boolean;
}

const readTriggers = (tx: Transaction): Promise<Trigger[]> =>
  tx.$queryRaw<Trigger[]>`
    SELECT c."relname"::text AS "table", t."tgname"::text AS "name", p."proname"::text AS "runs", t."tgenabled" = 'A' AS "always"
    FROM "pg_trigger" t JOIN "pg_class" c ON c."oid" = t."tgrelid" JOIN "pg_proc" p ON p."oid" = t."tgfoid"
    WHERE c."relnamespace" = 'public'::regnamespace AND t."tgname" LIKE 'ledger\\_%'`;

const append = ['ledger_entry', 'ledger_place', 'ledger_step'].map(
  (table) => ({ table, name: 'ledger_append_only', runs: 'ledger_refuse' }) as const,
);

const widening = (
  [
    ['service_spell', 'ledger_widen_insert'],
    ['service_spell', 'ledger_widen_update'],
    ['award', 'ledger_widen_update'],
  ] as const
).map(([table, name]) => ({ table, name, runs: 'ledger_widen' }) as const);

const wanted = [
  ...append,
  ...widening,
  ...watchedTables.flatMap(({ name: table }) =>
    Object.entries(ledgerTriggers).map(([name, runs]) => ({ table, name, runs })),
  ),
];

/** Triggers that are gone, switched off or replaced: while they are, changes pass by the ledger. */
export const missingTriggers = async (tx: Transaction): Promise<readonly Finding[]> => {
  const found = new Map((await readTriggers(tx)).map((each) => [`${each.table} ${each.name}`, each]));
  return wanted.flatMap(({ table, name, runs }) => {
    const trigger = found.get(`${table} ${name}`);
    const where = `table ${table}`;
    if (!trigger) return [{ where, what: `has lost its trigger ${name}` }];
    if (!trigger.always) return [{ where, what: `has its trigger ${name} switched off` }];
    return trigger.runs === runs ? [] : [{ where, what: `has another trigger in place of ${name}` }];
  });
};

interface Astray {
  readonly id: string;
  readonly known: boolean;
  readonly stored: boolean;
}

const ROWS_TOLD = 20;

/** Rows that are not as the ledger's last entry about them says, or that only one of the two has. */
const rowsAstray = (tx: Transaction, { name, subject }: WatchedTable): Promise<Astray[]> => {
  const table = Prisma.raw(`"${name}"`);
  const column = Prisma.raw(`"${subject}"`);
  return tx.$queryRaw<Astray[]>`
    SELECT t."id"::text, l."after" IS NOT NULL AS "known", true AS "stored"
    FROM ${table} t LEFT JOIN LATERAL (
      SELECT e."after" FROM "ledger_entry" e WHERE e."record_id" = t.${column} AND e."row_id" = t."id"
      ORDER BY e."step_sequence" DESC, e."id" DESC LIMIT 1
    ) l ON true
    WHERE l."after" IS DISTINCT FROM to_jsonb(t)
    UNION ALL
    SELECT e."row_id"::text, true, false FROM "ledger_entry" e
    WHERE e."table_name" = ${name} AND e."after" IS NOT NULL
      AND NOT EXISTS (SELECT FROM ${table} t WHERE t."id" = e."row_id")
      AND NOT EXISTS (SELECT FROM "ledger_entry" later WHERE later."record_id" = e."record_id"
        AND later."row_id" = e."row_id" AND later."id" > e."id")
    LIMIT ${ROWS_TOLD}`;
};

const faultOf = ({ known, stored }: Astray): string => {
  if (!stored) return 'was taken away past the ledger';
  return known ? 'is not as the ledger last recorded it' : 'was put there past the ledger';
};

/** What of a table the ledger does not account for; at most some twenty rows are named. */
export const rowsPastLedger = async (tx: Transaction, table: WatchedTable): Promise<readonly Finding[]> =>
  (await rowsAstray(tx, table)).map((row) => ({ where: `row ${table.name} ${row.id}`, what: faultOf(row) }));
