import type { Database, DatabaseKind } from './database/database.ts';
import { keepSetting, readSetting } from './database/setting.ts';
import { loadDemonstration } from './demo/demo.ts';

interface Options {
  readonly db: Database;
  readonly kind: DatabaseKind;
  /** Whether a fresh ledger gets the demonstration's records. */
  readonly demonstration: boolean;
  readonly progress: (line: string) => void;
}

/**
 * Decides once, at the first start of an embedded database, whether it holds the demonstration ledger. A PostgreSQL
 * server is somebody's real ledger and starts empty.
 */
export const firstRecords = async ({ db, kind, demonstration, progress }: Options): Promise<void> => {
  if (kind !== 'embedded' || (await readSetting(db, 'demonstration')) !== null) return;
  const wanted = demonstration && (await db.authority.count()) === 0;
  if (wanted) {
    progress('Loading the demonstration ledger …');
    await loadDemonstration(db);
  }
  await keepSetting(db, 'demonstration', wanted ? 'loaded' : 'left out');
};
