import type { Database } from '../database/database.ts';

const STRETCH = 600;

/**
 * Makes each second that the throttle of this database asks for last ten minutes. Its clock is the database's, and on
 * a busy machine the second would be over before the next attempt of a test that is to be refused.
 */
export const stretchWaits = async (db: Database): Promise<void> => {
  await db.$executeRawUnsafe(`
    CREATE FUNCTION stretch_wait() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW."blocked_until" := now() + ${STRETCH} * (NEW."blocked_until" - now());
      RETURN NEW;
    END $$`);
  // Who is not held up has the present instant there, rounded to the millisecond.
  await db.$executeRawUnsafe(`
    CREATE TRIGGER stretch_wait BEFORE UPDATE ON "attempt" FOR EACH ROW
    WHEN (NEW."blocked_until" > now() + interval '1 millisecond') EXECUTE FUNCTION stretch_wait()`);
};

/** The seconds that the throttle asked for, before they were stretched. */
export const askedFor = (stretched: unknown): number => Math.round(Number(stretched) / STRETCH);
