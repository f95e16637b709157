import type { Database } from './database.ts';
import type { OpenDatabase } from './open.ts';
import { recordedSchema } from './recorded.ts';
import { scopedRecordedSchema, scopedSchema } from './scoped.ts';

/** Tables of sign-in, which forgets what is over. Of the ledger's records only these are ever replaced. */
const deletable = [
  'account',
  'api_key',
  'attempt',
  'role_grant',
  'session',
  'station_lineage',
  'tried_code',
  'two_factor',
  'user',
  'verification',
];

/** Written by triggers and migrations alone. */
const readOnly = ['ledger_entry', 'ledger_place', 'ledger_step', 'person_station', '_prisma_migrations'];

/** Only ever added to. */
const appendOnly = ['account_event'];

const quoted = (names: readonly string[]): string =>
  names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');

const grants = (login: string): string => {
  const to = quoted([login]);
  const readable = quoted(['public', recordedSchema, scopedSchema, scopedRecordedSchema]);
  return `
    GRANT USAGE ON SCHEMA ${readable} TO ${to};
    GRANT SELECT ON ALL TABLES IN SCHEMA ${readable} TO ${to};
    GRANT INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO ${to};
    REVOKE INSERT, UPDATE ON ${quoted(readOnly)} FROM ${to};
    REVOKE UPDATE ON ${quoted(appendOnly)} FROM ${to};
    GRANT DELETE ON ${quoted(deletable)} TO ${to};`;
};

/**
 * Lets the application's login work on tables that another login owns: read all, write records, and neither alter a
 * table nor touch the ledger's own. Does nothing where one login is both.
 */
export const grantToApplication = async ({
  db,
  hasOwnerLogin,
  openMigrationSession,
}: Pick<OpenDatabase, 'db' | 'hasOwnerLogin' | 'openMigrationSession'>): Promise<void> => {
  if (!hasOwnerLogin) return;
  const [application] = await db.$queryRaw<{ login: string }[]>`SELECT current_user::text AS login`;
  const { adapter, close } = await openMigrationSession();
  try {
    await adapter.executeScript(grants(application?.login ?? ''));
  } finally {
    await close();
  }
};

interface Powers {
  readonly superuser: boolean;
  readonly owner: boolean;
}

const remedy =
  'Give DATABASE_URL a login of its own, and the owner’s to QINGLAN_MIGRATION_URL (docs/operating.md).';

/** What the ledger cannot promise because of what the application's own login may do; a line each. */
export const unkeptPromises = async (db: Database): Promise<readonly string[]> => {
  const [powers] = await db.$queryRaw<Powers[]>`
    SELECT r."rolsuper" AS "superuser", EXISTS (
      SELECT FROM "pg_class" c WHERE c."relnamespace" = 'public'::regnamespace AND c."relkind" = 'r'
        AND pg_has_role(c."relowner", 'USAGE')
    ) AS "owner"
    FROM "pg_roles" r WHERE r."rolname" = current_user`;
  if (powers?.superuser)
    return [
      `The application signs in to PostgreSQL as a superuser: whoever has its password can switch the ledger off, and row-level security holds nothing back. ${remedy}`,
    ];
  if (powers?.owner)
    return [
      `The application’s login owns the ledger’s tables: whoever has its password can switch the ledger off, and row-level security holds nothing back. ${remedy}`,
    ];
  return [];
};
