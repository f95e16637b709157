import type { Regulations } from '@qinglan/domain';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, useExecutionCancellation } from 'graphql-yoga';
import type { Logger } from 'pino';
import { accountsOf } from './access/accounts.ts';
import type { Auth } from './access/auth.ts';
import { managerFor } from './access/manager.ts';
import { authorOf, reachOf, type Viewer } from './access/viewer.ts';
import { changesOf } from './common/change.ts';
import { dayOf } from './common/date.ts';
import type { Context, Writing } from './context.ts';
import type { Database } from './database/database.ts';
import type { ReadWithin } from './database/scoped.ts';
import { useEventContexts } from './live/event-context.plugin.ts';
import type { LedgerFeed } from './live/feed.ts';
import { localeOf } from './locale.ts';

interface Options {
  readonly schema: GraphQLSchema;
  readonly db: Database;
  readonly auth: Auth;
  readonly feed: LedgerFeed;
  readonly readWithin: ReadWithin;
  readonly clock: () => Date;
  readonly authenticate: (request: Request) => Promise<Viewer | null>;
  readonly regulations: Regulations;
  readonly log: Logger;
}

const coded = (error: GraphQLError, code: string): GraphQLError => {
  error.extensions['code'] ??= code;
  return error;
};

/** Gives every error that graphql-js makes itself a code an integrator can switch on. */
const useErrorCodes = (): Plugin => ({
  onParse:
    () =>
    ({ result, replaceParseResult }) => {
      // A failed parse is an error in place of the document, which the hook's types leave out.
      if (result instanceof GraphQLError) replaceParseResult(coded(result, 'GRAPHQL_PARSE_FAILED') as never);
    },
  onValidate:
    () =>
    ({ result, setResult }) =>
      setResult(result.map((error) => coded(error as GraphQLError, 'GRAPHQL_VALIDATION_FAILED'))),
  onExecute: () => ({
    onExecuteDone: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result || result.data !== undefined || !result.errors) return;
      setResult({ ...result, errors: result.errors.map((error) => coded(error, 'BAD_USER_INPUT')) });
    },
  }),
  onSubscribe: () => ({
    onSubscribeResult: ({ result, setResult }) => {
      if (Symbol.asyncIterator in result || !result.errors) return;
      setResult({ ...result, errors: result.errors.map((error) => coded(error, 'BAD_USER_INPUT')) });
    },
  }),
});

const broken = '服务器内部错误，已记录。 Something went wrong on our side; it has been logged.';

/** What the caller may see of an error: those made for callers pass, the rest is logged and masked. */
const maskError = (error: unknown, log: Logger): GraphQLError => {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (error instanceof GraphQLError && cause instanceof GraphQLError) return coded(error, 'BAD_USER_INPUT');
  log.error({ err: cause }, 'a resolver failed');
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(broken, {
    ...(nodes && { nodes }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
};

/** The GraphQL endpoint as a fetch handler. */
export const createGraphql = ({
  schema,
  db,
  auth,
  readWithin,
  feed,
  clock,
  authenticate,
  regulations,
  log,
}: Options) => {
  const contextOf = (request: Request, viewer: Viewer | null): Context => {
    const now = clock();
    const within: Context['within'] = (role) => readWithin(reachOf(viewer, role));
    const changing = ({ role, ...what }: Writing) => changesOf(db, { ...authorOf(viewer, role), ...what });
    return {
      ...within('VIEWER'),
      viewer,
      accounts: accountsOf(managerFor({ db, auth }, viewer)),
      within,
      changing,
      change: changing({ role: 'ADMIN' }),
      viewerNow: () => authenticate(request),
      feed,
      locale: localeOf(request),
      now,
      today: dayOf(now),
      regulations,
      loaders: new Map(),
    };
  };
  return createYoga<Record<string, never>, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false,
    cors: false,
    logging: false,
    graphiql: async (request) => ((await authenticate(request)) ? { title: 'Qinglan 青蓝' } : false),
    // Two megabytes that only a browser at /graphql needs.
    renderGraphiQL: async (options) =>
      (await import('@graphql-yoga/render-graphiql')).renderGraphiQL(options),
    plugins: [useErrorCodes(), useExecutionCancellation(), useEventContexts({ authenticate, contextOf })],
    maskedErrors: { maskError: (error) => maskError(error, log) },
    context: async ({ request }) => contextOf(request, await authenticate(request)),
  });
};
