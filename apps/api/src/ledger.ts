import type { Regulations } from '@qinglan/domain';
import type { Logger } from 'pino';
import type { Auth } from './access/auth.ts';
import { grantToApplication } from './database/application-login.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { type OpenDatabase, openDatabase } from './database/open.ts';
import { ledgerSecret } from './database/setting.ts';
import type { Environment } from './env.ts';

/** The ledger as commands use it. */
export interface Ledger {
  readonly db: Database;
  readonly auth: Auth;
  /** The award regulations of this deployment. */
  readonly regulations: Regulations;
}

export interface OpenLedger extends Ledger {
  readonly opened: OpenDatabase;
  close(): Promise<void>;
}

interface Options {
  readonly log: Logger;
  /** Told what a slow step is doing. */
  readonly progress?: (line: string) => void;
  /** Runs once the data directory is ours, before anything in it is touched. */
  readonly claimed?: () => Promise<void>;
}

/**
 * Opens the ledger that the environment names and brings it up to date.
 *
 * @throws OperatorError when it cannot be opened or migrated
 */
export const openLedger = async (
  env: Pick<Environment, 'database' | 'secret' | 'regulations' | 'oidc'>,
  { log, progress = () => undefined, claimed = async () => undefined }: Options,
): Promise<OpenLedger> => {
  const opening = openDatabase(env.database, { progress, claimed });
  // Loading the sign-in takes as long as starting the database, so they are done side by side.
  const access = import('./access/auth.ts');
  const opened = await opening;
  try {
    const { createAuth } = await access;
    await migrate(opened, progress);
    await grantToApplication(opened);
    const { db, close } = opened;
    const auth = createAuth({ db, secret: env.secret ?? (await ledgerSecret(db)), log, oidc: env.oidc });
    return { db, auth, regulations: env.regulations, opened, close };
  } catch (error) {
    await opened.close();
    throw error;
  }
};
