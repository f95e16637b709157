import type { HttpBindings } from '@hono/node-server';
import type { Regulations } from '@qinglan/domain';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { contextStorage } from 'hono/context-storage';
import { requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import { authPath, longestCredentials, peerHeader } from './access/bounds.ts';
import type { ClientAddress } from './access/client-address.ts';
import { atLeast } from './access/roles.ts';
import type { Authenticate } from './access/viewer.ts';
import { publicationReports } from './claim/report.route.ts';
import type { Database } from './database/database.ts';
import type { ReadWithin } from './database/scoped.ts';
import { createHealth, type Phase } from './health/health.ts';
import { adminFiles } from './http/admin-files.ts';
import { limitBody } from './http/body-limit.ts';
import { graphiqlFiles, graphiqlPath } from './http/graphiql.ts';
import { knownMethods, notStored } from './http/methods.ts';
import { sameOrigin } from './http/same-origin.ts';
import { graphiqlSecurity, security } from './http/security.ts';
import { exportRoute, templateRoute } from './interchange/export.route.ts';
import { importRoute } from './interchange/import.route.ts';
import type { Budget } from './limits/budget.ts';
import { limits } from './limits/limits.ts';
import { localeOf } from './locale.ts';
import { createMetrics } from './metrics.ts';

type Handler = (request: Request) => Response | Promise<Response>;

interface Options {
  readonly db: Database;
  readonly readWithin: ReadWithin;
  /** Sign-in and sign-out, under `authPath`. */
  readonly signIn: Handler;
  readonly authenticate: Authenticate;
  /** Where a request came from, behind the proxies that are trusted. */
  readonly addressOf: ClientAddress;
  readonly graphql: Handler;
  /** What callers may spend on files, too. */
  readonly budget: Budget;
  readonly clock: () => Date;
  readonly regulations: Regulations;
  /** The admin's built files; null: only the API is served. */
  readonly adminDirectory: string | null;
  readonly phase: () => Phase;
  readonly log: Logger;
}

export interface Server {
  readonly fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>;
}

interface Bound {
  readonly Bindings: HttpBindings;
  readonly Variables: { readonly requestId: string };
}

/** No caller may choose the address that attempts to sign in are counted by. */
const setPeer = ({ req, env }: Context<Bound>, addressOf: ClientAddress): void =>
  req.raw.headers.set(peerHeader, addressOf(env.incoming));

/** Those two see to it themselves, in the forms that their callers expect. */
const refuseForged: MiddlewareHandler = (c, next) =>
  c.req.path === '/graphql' || c.req.path.startsWith(`${authPath}/`) ? next() : sameOrigin(c, next);

const words = {
  broken: { zh: '服务器内部错误，已记录。', en: 'Something went wrong on our side; it has been logged.' },
  signIn: { zh: '请先登录，或在 Authorization 头中提供 API 密钥。', en: 'Sign in, or send an API key.' },
  forbidden: { zh: '您的角色无权执行此操作。', en: 'Your role does not allow this.' },
} as const;

const isPage = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/html') === true;

/** nginx would collect an answer before it passes it on; events are passed on one by one. */
const unbuffered = (response: Response): Response => {
  if (response.headers.get('content-type')?.startsWith('text/event-stream'))
    response.headers.set('X-Accel-Buffering', 'no');
  return response;
};

/** Everything that Qinglan serves, on one port. Importing this file does nothing. */
export const createServer = ({
  db,
  readWithin,
  signIn,
  authenticate,
  addressOf,
  graphql,
  budget,
  clock,
  regulations,
  adminDirectory,
  phase,
  log,
}: Options): Server => {
  const metrics = createMetrics();
  const app = new Hono<Bound>();

  app.onError((error, c) => {
    log.error({ err: error }, 'a request failed');
    const message = words.broken[localeOf(c.req.raw)];
    return c.json({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, 500);
  });
  app.use(contextStorage(), requestId(), metrics.measure, security, notStored);
  app.use(async (c, next) => {
    setPeer(c, addressOf);
    await next();
    // What was set before is lost where a part answers with a Response of its own; c.header() would copy the answer,
    // and a copy of a stream breaks when its reader goes away.
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    const { method, path } = c.req;
    // Never the query: it may hold reasons, file names and codes.
    log.debug({ method, path: path.slice(0, 200), status: c.res.status }, 'answered');
  });
  app.use(knownMethods, refuseForged);
  app.route('/health', createHealth({ db, phase }));
  // A file is larger than any other body, and its answer is told line by line.
  app.route('/imports', importRoute({ db, authenticate, clock, regulations, log }));
  app.use(`${authPath}/*`, limitBody(longestCredentials));
  app.use(limitBody(limits.body.value), compress());
  app.all('/graphql', async (c) => {
    const response = unbuffered(await graphql(c.req.raw));
    if (!isPage(response)) return response;
    await graphiqlSecurity(c, async () => {
      c.res = response;
    });
    return c.res;
  });
  app.route(graphiqlPath, graphiqlFiles(authenticate));
  app.all(`${authPath}/*`, (c) => signIn(c.req.raw));
  app.get('/metrics', async (c) => {
    const viewer = await authenticate(c.req.raw);
    const locale = localeOf(c.req.raw);
    if (!viewer) return c.text(`${words.signIn[locale]}\n`, 401, { 'WWW-Authenticate': 'Bearer' });
    if (!atLeast(viewer, 'VIEWER')) return c.text(`${words.forbidden[locale]}\n`, 403);
    const { contentType, text } = await metrics.render();
    return c.text(text, 200, { 'Content-Type': contentType });
  });
  app.route('/publications', publicationReports({ readWithin, authenticate, budget }));
  app.route('/exports', exportRoute({ readWithin, authenticate, budget, log }));
  app.route('/templates', templateRoute({ authenticate }));
  app.all('/api/*', (c) => c.notFound());
  if (adminDirectory !== null) app.route('/', adminFiles(adminDirectory));
  return { fetch: app.fetch };
};
