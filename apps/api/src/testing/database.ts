import { inject } from 'vitest';
import type { Database, DatabaseKind } from '../database/database.ts';
import { type OpenDatabase, openDatabase, overEmbedded } from '../database/open.ts';
import type { StatementListener } from '../database/statement.ts';
import type { Template } from './setup.ts';
import { databaseUrl, onServer, startEmbeddedCopy, uniqueName } from './template.ts';

/** What ran, and the SQL statements it took; transaction control is not counted. */
interface Counted<Result> {
  readonly result: Result;
  readonly statements: readonly string[];
}

/** A migrated, empty ledger that belongs to one test file. */
export interface TestDatabase {
  readonly db: Database;
  readonly kind: DatabaseKind;
  readonly opened: OpenDatabase;
  /** On PostgreSQL the database's URL, for tests that open it a second time; null when embedded. */
  readonly url: string | null;
  /** Collects the SQL statements that run meanwhile. One at a time. */
  countStatements<Result>(work: () => Promise<Result>): Promise<Counted<Result>>;
  /** Closes the database and removes it. */
  close(): Promise<void>;
}

/** Who writes where a test writes rows past the API: unnamed, nobody may. */
const testActor = 'system:test';

const listening = () => {
  let heard: string[] | null = null;
  const onStatement: StatementListener = (sql) => heard?.push(sql);
  const countStatements = async <Result>(work: () => Promise<Result>): Promise<Counted<Result>> => {
    const statements: string[] = [];
    heard = statements;
    try {
      return { result: await work(), statements };
    } finally {
      heard = null;
    }
  };
  return { onStatement, countStatements };
};

const copyEmbedded = async (file: string): Promise<TestDatabase> => {
  const { onStatement, countStatements } = listening();
  const postgres = await startEmbeddedCopy(file);
  await postgres.exec(`SET qinglan.actor = '${testActor}'`);
  const opened = overEmbedded(postgres, { onStatement });
  return { db: opened.db, kind: 'embedded', opened, url: null, countStatements, close: opened.close };
};

const copyPostgres = async (server: string, template: string): Promise<TestDatabase> => {
  const { onStatement, countStatements } = listening();
  const name = uniqueName('test');
  await onServer(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  await onServer(server, `ALTER DATABASE "${name}" SET qinglan.actor = '${testActor}'`);
  const url = databaseUrl(server, name);
  const opened = await openDatabase({ url }, { onStatement });
  return {
    db: opened.db,
    kind: 'postgres',
    opened,
    url,
    countStatements,
    close: async () => {
      await opened.close();
      await onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
};

/** A copy of the migrated, empty ledger, on the database of this run (QINGLAN_TEST_DATABASE: embedded or postgres). */
export const openTestDatabase = (): Promise<TestDatabase> => {
  const template: Template = inject('template');
  return template.kind === 'embedded'
    ? copyEmbedded(template.file)
    : copyPostgres(template.server, template.name);
};
