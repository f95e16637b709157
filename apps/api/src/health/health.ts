import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import type { Database } from '../database/database.ts';

/** A database that answers no sooner is no use to a caller. */
const LONGEST_WAIT_MS = 3000;

export type Phase = 'starting' | 'ready' | 'stopping';

interface Options {
  readonly db: Database;
  readonly phase: () => Phase;
}

const answers = async (db: Database): Promise<boolean> => {
  const asked = db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(LONGEST_WAIT_MS, false, { ref: false })]);
};

/** `/live`: the process runs. `/ready`: it also serves, and its database answers. Neither says anything else. */
export const createHealth = ({ db, phase }: Options): Hono =>
  new Hono()
    .get('/live', (c) => c.json({ status: 'live' }))
    .get('/ready', async (c) => {
      const now = phase();
      if (now !== 'ready') return c.json({ status: now }, 503);
      return (await answers(db))
        ? c.json({ status: 'ready' })
        : c.json({ status: 'database unavailable' }, 503);
    });
