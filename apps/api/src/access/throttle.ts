import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';

/** How failures at a door are answered. Times are in seconds. */
interface Rule {
  /** So many failures cost no waiting. Each further one doubles the wait, from one second. */
  readonly free: number;
  readonly longest: number;
  /** The failures are forgotten so long after the last one. */
  readonly memory: number;
}

const rules = {
  /** One account from one address: who guesses there soon waits a quarter of an hour. */
  accountHere: { free: 5, longest: 900, memory: 3600 },
  /** One address, whatever the account: room for an office, none for trying a list of accounts. */
  address: { free: 30, longest: 60, memory: 600 },
  /** One account from everywhere: short, for it holds up the owner too. */
  account: { free: 20, longest: 30, memory: 3600 },
  /** One account from a browser that has signed in to it before. */
  device: { free: 10, longest: 900, memory: 3600 },
  /** Passwords and codes asked of who is signed in. */
  session: { free: 5, longest: 900, memory: 3600 },
  /** Sign-ins by the organisation's provider that one address begins and does not end. */
  provider: { free: 30, longest: 60, memory: 600 },
} as const satisfies Readonly<Record<string, Rule>>;

/** What is counted, and for whom. */
export interface Door {
  readonly rule: keyof typeof rules;
  readonly of: string;
}

/** An attempt under way: counted as a failure until it is told otherwise. */
interface Pass {
  /** It was right: earlier failures of this caller count no more, and for others it never was. */
  readonly succeed: () => Promise<void>;
  /** It was neither right nor wrong, so it counts nothing. */
  readonly forgive: () => Promise<void>;
}

export type Verdict = { readonly pass: Pass } | { readonly waitSeconds: number };

export type Throttle = (doors: readonly Door[]) => Promise<Verdict>;

const keyOf = ({ rule, of }: Door): string =>
  createHash('sha256').update(`${rule}\n${of}`).digest('base64url');

/** Counts an attempt if the door is open. One statement, so of many at once none slips through, in any process. */
const count = async (db: Database, door: Door): Promise<boolean> => {
  const { free, longest, memory } = rules[door.rule];
  const counted = await db.$executeRaw`
    INSERT INTO "attempt" AS a ("key", "failures", "blocked_until", "expires_at")
    VALUES (${keyOf(door)}, 1, now(), now() + make_interval(secs => ${memory}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN a."expires_at" <= now() THEN 1 ELSE a."failures" + 1 END,
      "blocked_until" = CASE WHEN a."expires_at" <= now() OR a."failures" + 1 < ${free}::int THEN now()
        ELSE now() + make_interval(secs => least(${longest}::int, 2 ^ least(a."failures" + 1 - ${free}::int, 20))) END,
      "expires_at" = EXCLUDED."expires_at"
    WHERE a."blocked_until" <= now()`;
  return counted > 0;
};

const uncount = (db: Database, door: Door): Promise<number> =>
  db.$executeRaw`
    UPDATE "attempt" SET "failures" = greatest("failures" - 1, 0), "blocked_until" = now()
    WHERE "key" = ${keyOf(door)}`;

const waitAt = async (db: Database, door: Door): Promise<number> => {
  const [found] = await db.$queryRaw<{ seconds: number }[]>`
    SELECT ceil(extract(epoch FROM "blocked_until" - now()))::int AS "seconds"
    FROM "attempt" WHERE "key" = ${keyOf(door)}`;
  return Math.max(1, found?.seconds ?? 1);
};

/**
 * Doors of one caller alone; at the others, one who succeeds must not wipe out what another one did. At the provider's
 * there is nothing to guess, and an office that begins its day signs in from one address.
 */
const own: readonly Door['rule'][] = ['accountHere', 'device', 'session', 'provider'];

/**
 * Slows down guessing without letting anybody lock others out. Every attempt is counted at several doors in the
 * database, which all processes share; the first closed door refuses it, and a refused attempt counts nowhere, so a
 * flood that has run into its own door does not close others.
 *
 * - From one address, guessing at one account ends at `accountHere`: the owner elsewhere notices nothing.
 * - A list of accounts from one address ends at `address`; other addresses notice nothing.
 * - One account from many addresses ends at `account`, which asks for half a minute at most: all that a flood from
 *   everywhere can do to an owner at a strange browser.
 * - A browser that has signed in to the account before (`device.ts`) passes by these three. It has a door of its own.
 *
 * Unknown accounts are counted like others, so nothing tells which exist. The clock is the database's.
 */
export const createThrottle =
  (db: Database): Throttle =>
  async (doors) => {
    const passed: Door[] = [];
    const forgive = async (): Promise<void> => {
      for (const door of passed) await uncount(db, door);
    };
    for (const door of doors) {
      if (!(await count(db, door))) {
        await forgive();
        return { waitSeconds: await waitAt(db, door) };
      }
      passed.push(door);
    }
    await db.$executeRaw`DELETE FROM "attempt" WHERE "expires_at" < now()`;
    const succeed = async (): Promise<void> => {
      await forgive();
      const key = { in: passed.filter(({ rule }) => own.includes(rule)).map(keyOf) };
      await db.attempt.deleteMany({ where: { key } });
    };
    return { pass: { succeed, forgive } };
  };
