import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Hears no more, and lets go of what hearing took. */
export type StopListening = () => Promise<void>;

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;

/** Hears until the connection ends. @returns whether there was one */
const listenOnce = async (
  url: string,
  channel: string,
  heard: () => void,
  stopped: AbortSignal,
): Promise<boolean> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'qinglan',
  });
  // The end of a connection is no failure here: another is made.
  client.on('error', () => undefined);
  client.on('notification', heard);
  const ended = new Promise<boolean>((resolve) => {
    client.once('end', () => resolve(true));
  });
  const end = (): Promise<void> => client.end().catch(() => undefined);
  stopped.addEventListener('abort', end, { once: true });
  try {
    await client.connect();
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    heard();
    return await ended;
  } catch {
    return false;
  } finally {
    stopped.removeEventListener('abort', end);
    await end();
  }
};

/**
 * Hears what is notified on a channel of a PostgreSQL server, over a connection of its own: a pool would give it to
 * others. A lost connection is made again, after pauses that grow. Notifications of the meantime are lost, so `heard`
 * is also called after every connection: whoever hears it looks for itself what is new.
 */
export const listenOnServer = (url: string, channel: string, heard: () => void): StopListening => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const listening = (async () => {
    let failures = 0;
    while (!signal.aborted) {
      failures = (await listenOnce(url, channel, heard, signal)) ? 0 : failures + 1;
      const pause = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      // Many processes lose their connections at the same moment, and should not all come back at one.
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await listening;
  };
};
