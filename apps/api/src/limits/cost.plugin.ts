import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Callers } from './caller.ts';
import { costOf } from './cost.ts';
import { tooComplex } from './refusals.ts';

interface Options {
  readonly callers: Callers;
  /** How long a query may run. */
  readonly seconds: number;
}

/** The executor's own arguments, which its types leave out. */
interface RunningArgs extends ExecutionArgs {
  signal?: AbortSignal;
  hideSuggestions?: boolean;
}

/** What is refused; null where it may run, and is paid for. */
const bill = async (args: ExecutionArgs, callers: Callers): Promise<readonly GraphQLError[] | null> => {
  const { request } = args.contextValue as YogaInitialContext;
  const cost = costOf(args);
  if (typeof cost !== 'number') return cost;
  const caller = callers.get(request);
  // The first point was paid when the request came.
  if (caller && cost > 1) await caller.budget.spend(caller.key, cost - 1);
  if (caller) caller.cost = cost;
  return null;
};

const isMutation = ({ document, operationName }: ExecutionArgs): boolean =>
  document.definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      definition.operation === 'mutation' &&
      (operationName == null || definition.name?.value === operationName),
  );

/**
 * Computes what an operation costs before it runs, and takes it from the caller's budget. A query that runs longer than
 * it may is given up; a mutation is left to the time limit of its transaction, so that nobody is told that it failed
 * when it was saved.
 */
export const useCosts = <Context extends object>({ callers, seconds }: Options): Plugin<Context> => ({
  onExecute: async ({ args, setResultAndStopExecution }) => {
    const errors = await bill(args, callers);
    if (errors) {
      setResultAndStopExecution({ errors });
      return undefined;
    }
    const running: RunningArgs = args;
    running.hideSuggestions = true;
    if (isMutation(args)) return undefined;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tooComplex('seconds')), seconds * 1000);
    running.signal = running.signal ? AbortSignal.any([running.signal, late.signal]) : late.signal;
    return { onExecuteDone: () => clearTimeout(timer) };
  },
  onSubscribe: async ({ args, setResultAndStopExecution }) => {
    const errors = await bill(args, callers);
    if (errors) setResultAndStopExecution({ errors });
  },
});
