import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';

/** Told that a key has just been used; returns at once. */
export type NoteKeyUse = (keyId: string) => void;

/** How exactly the last use of a key is known, and how long after it the database hears of it; in milliseconds. */
const exactness = 60_000;
const delay = 500;

interface Options {
  readonly db: Database;
  readonly log: Logger;
}

/**
 * Keeps when keys were last used: once a minute for each key, a moment after the requests and for all of them together,
 * so that no request waits for it or fails by it.
 */
export const notingKeyUse = ({ db, log }: Options): NoteKeyUse => {
  const noted = new Map<string, number>();
  const waiting = new Set<string>();
  const write = async (): Promise<void> => {
    const ids = [...waiting];
    waiting.clear();
    try {
      await db.$executeRaw`UPDATE "api_key" SET "last_request" = now() WHERE "id" = ANY(${ids}::uuid[])`;
    } catch (err) {
      for (const id of ids) noted.delete(id);
      log.warn({ err }, 'the last use of API keys could not be noted');
    }
  };
  return (keyId) => {
    const now = Date.now();
    if (now - (noted.get(keyId) ?? 0) < exactness) return;
    noted.set(keyId, now);
    if (waiting.size === 0) setTimeout(() => void write(), delay).unref();
    waiting.add(keyId);
  };
};
