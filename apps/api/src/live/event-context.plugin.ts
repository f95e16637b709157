import { createSourceEventStream, type ExecutionArgs, execute } from 'graphql';
import { type Plugin, Repeater, type YogaInitialContext } from 'graphql-yoga';

/**
 * Executes each event of a subscription as a request of its own, in a fresh context: who asks is looked up again, and
 * nothing that an earlier event loaded is remembered. An event that could not be told ends the stream, so that no
 * reader passes over it unawares.
 */
export const useEventContexts = <Context extends object>(
  contextOf: (initial: YogaInitialContext) => Promise<Context>,
): Plugin<Context> => ({
  onSubscribe: ({ setSubscribeFn }) => {
    setSubscribeFn(async (args: ExecutionArgs) => {
      // Yoga's own context lies under ours.
      const initial = args.contextValue as YogaInitialContext;
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return source;
      const events = source[Symbol.asyncIterator]();
      return new Repeater(async (push, finish) => {
        finish.then(() => events.return?.());
        for (let event = await events.next(); !event.done; event = await events.next()) {
          const contextValue = { ...initial, ...(await contextOf(initial)) };
          const result = await execute({ ...args, rootValue: event.value, contextValue });
          await push(result);
          if (!result.data) await events.return?.();
        }
        finish();
      });
    });
  },
});
