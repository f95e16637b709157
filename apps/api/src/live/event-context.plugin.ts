import { setTimeout as sleep } from 'node:timers/promises';
import { createSourceEventStream, type ExecutionArgs, execute } from 'graphql';
import { type Plugin, Repeater, type YogaInitialContext } from 'graphql-yoga';
import type { Viewer } from '../access/viewer.ts';
import type { Caller, Callers } from '../limits/caller.ts';

/** In milliseconds. */
const LONGEST_TRUST = 1000;

/** What a subscription tells of. */
export interface TimedEvent {
  /** When it was read, by `performance.now()`. */
  readonly readAt: number;
}

interface Options<Context> {
  readonly authenticate: (request: Request) => Promise<Viewer | null>;
  readonly contextOf: (request: Request, viewer: Viewer | null) => Context;
  readonly callers: Callers;
}

/**
 * Who asks, looked up again for each event: once for those that were read together, unless the client takes long over
 * them. It is looked up after they were read, so that nothing is told that happened after a key was revoked.
 */
const viewerAt = (lookUp: () => Promise<Viewer | null>) => {
  let viewer: Viewer | null = null;
  let since = Number.NEGATIVE_INFINITY;
  return async ({ readAt }: TimedEvent): Promise<Viewer | null> => {
    const now = performance.now();
    if (since < readAt || now - since > LONGEST_TRUST) {
      viewer = await lookUp();
      since = now;
    }
    return viewer;
  };
};

/** Pays for an event as for a request, unless the reader has gone. Who has nothing left gets it late rather than never. */
const paid = async ({ budget, key, cost }: Caller, { signal }: AbortController): Promise<void> => {
  while (!signal.aborted) {
    const seconds = await budget.take(key, cost ?? 1);
    if (seconds === null) return;
    await sleep(seconds * 1000, undefined, { signal, ref: false }).catch(() => undefined);
  }
};

/**
 * Executes each event of a subscription as a request of its own, in a fresh context: nothing that an earlier event
 * loaded is remembered. An event that could not be told ends the stream, so that no reader passes over it unawares.
 */
export const useEventContexts = <Context extends object>({
  authenticate,
  contextOf,
  callers,
}: Options<Context>): Plugin<Context> => ({
  onSubscribe: ({ setSubscribeFn }) => {
    setSubscribeFn(async (args: ExecutionArgs) => {
      // Yoga's own context lies under ours.
      const initial = args.contextValue as YogaInitialContext;
      const { request } = initial;
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return source;
      // Every subscription of ours tells of timed events.
      const events = source[Symbol.asyncIterator]() as AsyncIterator<TimedEvent>;
      const caller = callers.get(request);
      const viewerOf = viewerAt(() => authenticate(request));
      return new Repeater(async (push, finish) => {
        const gone = new AbortController();
        finish.then(() => {
          gone.abort();
          return events.return?.();
        });
        for (let event = await events.next(); !event.done; event = await events.next()) {
          if (caller) await paid(caller, gone);
          const contextValue = { ...initial, ...contextOf(request, await viewerOf(event.value)) };
          const result = await execute({ ...args, rootValue: event.value, contextValue });
          await push(result);
          if (!result.data) await events.return?.();
        }
        finish();
      });
    });
  },
});
