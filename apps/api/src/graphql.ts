import type { Regulations } from '@qinglan/domain';
import { type ASTNode, GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { createLRUCache, createYoga, useExecutionCancellation } from 'graphql-yoga';
import type { Logger } from 'pino';
import { accountsOf } from './access/accounts.ts';
import type { Auth } from './access/auth.ts';
import { managerFor } from './access/manager.ts';
import { type Authenticate, authorOf, reachOf, type Viewer } from './access/viewer.ts';
import { changesOf } from './common/change.ts';
import { dayOf } from './common/date.ts';
import type { Context, Writing } from './context.ts';
import type { Database } from './database/database.ts';
import type { ReadWithin } from './database/scoped.ts';
import { graphiqlPage } from './http/graphiql.ts';
import { type Budget, createBudget } from './limits/budget.ts';
import type { Callers } from './limits/caller.ts';
import { useErrorCodes } from './limits/codes.plugin.ts';
import { useCosts } from './limits/cost.plugin.ts';
import { useDocumentLimits } from './limits/document.plugin.ts';
import type { Quotas } from './limits/limits.ts';
import { useCallers } from './limits/request.plugin.ts';
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
  readonly authenticate: Authenticate;
  readonly regulations: Regulations;
  /** What callers may spend. */
  readonly budget: Budget;
  readonly quotas: Quotas;
  readonly log: Logger;
}

const coded = (error: GraphQLError, code: string): GraphQLError => {
  error.extensions['code'] ??= code;
  return error;
};

const broken = '服务器内部错误，已记录。 Something went wrong on our side; it has been logged.';

/** By its name in the schema: an alias is whatever the caller wrote. */
const fieldOf = (nodes: readonly ASTNode[] = []): string | undefined =>
  nodes.find((node) => node.kind === Kind.FIELD)?.name.value;

/** What the caller may see of an error: those made for callers pass, the rest is logged and masked. */
const maskError = (error: unknown, log: Logger): GraphQLError => {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (error instanceof GraphQLError && cause instanceof GraphQLError) return coded(error, 'BAD_USER_INPUT');
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  log.error({ err: cause, field: fieldOf(nodes) }, 'a resolver failed');
  return new GraphQLError(broken, {
    ...(nodes && { nodes }),
    ...(path && { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  });
};

/** Documents that are kept parsed and validated; the largest takes about a megabyte. */
const DOCUMENTS = 300;

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
  budget,
  quotas,
  log,
}: Options) => {
  const callers: Callers = new WeakMap();
  /** A stream that stays open is no use of the session: left alone, it ends as any other. */
  const watch = (request: Request): Promise<Viewer | null> => authenticate(request, 'WATCHED');
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
      viewerNow: () => watch(request),
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
    graphiql: async (request) => (await authenticate(request)) !== null,
    renderGraphiQL: graphiqlPage,
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: DOCUMENTS }),
      errorCache: createLRUCache({ max: DOCUMENTS }),
    },
    plugins: [
      useCallers({
        authenticate,
        callers,
        budget,
        anonymous: createBudget('anonymous', quotas.anonymous),
      }),
      useDocumentLimits(),
      useErrorCodes(),
      useExecutionCancellation(),
      useCosts({ callers, seconds: quotas.seconds }),
      useEventContexts({ authenticate: watch, contextOf, callers }),
    ],
    maskedErrors: { maskError: (error) => maskError(error, log) },
    context: ({ request }) => contextOf(request, callers.get(request)?.viewer ?? null),
  });
};
