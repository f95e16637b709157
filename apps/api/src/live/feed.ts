import { GraphQLError } from 'graphql';
import { Repeater } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Scope } from '../access/scope.ts';
import type { OpenDatabase } from '../database/open.ts';
import type { LedgerEntryRow } from '../history/history.store.ts';
import { createAdmission } from '../limits/admission.ts';
import { limits } from '../limits/limits.ts';
import { lastEntry, stretchReader } from './live.store.ts';

/** In entries. A follower holds no more of the ledger than this, however far it lags behind. */
const PAGE = 50;

/** Streams that one process keeps open at a time. */
const MOST_FOLLOWERS = 1000;

/** A notification that was lost delays the news by so much, and no more. */
const POLL_MS = 20_000;

interface Follower {
  /** The id of the last entry that the follower has. */
  readonly after: bigint;
  /** Only what belongs to this station; null: everything. */
  readonly stationId: string | null;
  /** How far the follower reaches. */
  readonly scope: Scope;
  /** The account that follows. */
  readonly follower: string;
  /** Asked now and then while there is nothing new; throws to end the stream. */
  readonly idle: () => Promise<void>;
}

/** An entry, and when it was read, by `performance.now()`. */
export interface ReadEntry {
  readonly entry: LedgerEntryRow;
  /** How far the reader reached. */
  readonly scope: Scope;
  readonly readAt: number;
}

/** What enters the ledger, as it becomes visible, for any number of followers. */
export interface LedgerFeed {
  /** The id of the last entry there is. */
  last(): Promise<bigint>;
  /**
   * The entries after the one given: each once, in order, those there are and those to come. The next is given only
   * when it is asked for, so that a slow reader costs nothing but its time.
   */
  follow(follower: Follower): AsyncIterable<ReadEntry>;
  /** Breaks every stream off, as a lost connection would, so that its reader comes back to another process. */
  close(): Promise<void>;
}

interface Options {
  readonly opened: Pick<OpenDatabase, 'db' | 'readWithin' | 'listen'>;
  readonly log: Logger;
  readonly pollMs?: number;
}

const tooMany = (): GraphQLError =>
  new GraphQLError('打开的订阅太多，请先关闭一些。 Too many subscriptions are open; close some first.', {
    extensions: { code: 'RATE_LIMITED' },
  });

/** An error of this kind makes GraphQL Yoga cut the connection, instead of telling the reader that all is said. */
const brokenOff = (): DOMException => new DOMException('The server is stopping.', 'AbortError');

/** Runs `work` after every call, and once for all the calls that come while it runs. */
const coalesced = (work: () => Promise<void>): (() => void) => {
  let wanted = false;
  let running = false;
  return async () => {
    wanted = true;
    if (running) return;
    running = true;
    while (wanted) {
      wanted = false;
      await work();
    }
    running = false;
  };
};

/**
 * Entries become visible strictly in the order of their ids, for writers take turns; so all that is new is what lies
 * beyond the last one seen. The end of the ledger is read once for all followers of the process, whenever the database
 * notifies of a change, and now and then without. Nothing listens before the first follower comes.
 */
export const openFeed = ({
  opened: { db, readWithin, listen },
  log,
  pollMs = POLL_MS,
}: Options): LedgerFeed => {
  const read = stretchReader(readWithin, PAGE);
  const admit = createAdmission({ each: limits.subscriptions.value, all: MOST_FOLLOWERS });
  const waiting = new Set<() => void>();
  let end = 0n;
  let closed = false;
  let stop: (() => Promise<void>) | null = null;

  const wakeAll = (): void => {
    for (const wake of [...waiting]) wake();
  };

  const look = coalesced(async () => {
    try {
      end = await lastEntry(db);
      wakeAll();
    } catch (error) {
      if (!closed) log.warn({ err: error }, 'the end of the ledger cannot be read; trying again');
    }
  });

  const begin = (): void => {
    if (stop) return;
    const stopListening = listen('qinglan_ledger', look);
    const timer = setInterval(look, pollMs);
    stop = () => {
      clearInterval(timer);
      return stopListening();
    };
  };

  /** Until the end of the ledger was read again, or the reader has gone. */
  const looked = (gone: Promise<unknown>): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        waiting.delete(wake);
        resolve();
      };
      waiting.add(wake);
      gone.then(wake);
    });

  return {
    last: () => lastEntry(db),
    follow: ({ after, stationId, scope, follower, idle }) =>
      new Repeater<ReadEntry>(async (push, finish) => {
        const leave = admit(follower);
        if (leave === null) throw tooMany();
        let gone = false;
        finish.then(() => {
          leave();
          gone = true;
        });
        begin();
        look();
        let seen = after;
        while (!gone) {
          if (closed) throw brokenOff();
          const upTo = end;
          if (seen >= upTo) {
            await looked(finish);
            if (!gone && !closed && seen >= end) await idle();
            continue;
          }
          const entries = await read({ after: seen, upTo, stationId, scope });
          const readAt = performance.now();
          for (const entry of entries) if (!gone && !closed) await push({ entry, scope, readAt });
          seen = entries.length === PAGE ? (entries.at(-1)?.id ?? upTo) : upTo;
        }
      }),
    close: async () => {
      closed = true;
      wakeAll();
      await stop?.();
    },
  };
};
