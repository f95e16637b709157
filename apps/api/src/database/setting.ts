import { randomBytes } from 'node:crypto';
import type { Database, Transaction } from './database.ts';

type Reader = Database | Transaction;

/** What the server remembers under a key; null: nothing. */
export const readSetting = async (db: Reader, key: string): Promise<string | null> =>
  (await db.setting.findUnique({ where: { key } }))?.value ?? null;

/** Remembers a value unless there is one already, also when several processes try at once; the one kept is returned. */
export const keepSetting = async (db: Reader, key: string, value: string): Promise<string> => {
  await db.$executeRaw`INSERT INTO "setting" ("key", "value") VALUES (${key}, ${value}) ON CONFLICT DO NOTHING`;
  return (await readSetting(db, key)) ?? value;
};

/**
 * The secret that signs sessions: made once and kept in the database, so that it outlives a restart and every process
 * on the database has the same.
 */
export const ledgerSecret = async (db: Reader): Promise<string> =>
  (await readSetting(db, 'secret')) ?? keepSetting(db, 'secret', randomBytes(32).toString('base64url'));
