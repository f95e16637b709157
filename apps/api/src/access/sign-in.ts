import type { Database } from '../database/database.ts';
import type { Auth } from './auth.ts';
import { authPath } from './bounds.ts';
import { isSecure, secureCookies, withOwnCookies } from './cookies.ts';
import { rememberDevice } from './device.ts';
import { accountOf, doorsOf } from './doors.ts';
import { type Endpoint, endpointAt, readBody } from './endpoints.ts';
import { nameOrigin } from './origin.ts';
import { endIdleSessions, endSessions } from './sessions.ts';
import { createThrottle, type Throttle, type Verdict } from './throttle.ts';

interface Options {
  readonly db: Database;
  readonly auth: Auth;
  /** Whether repeated attempts have to wait. Off only where tests sign in by the hundred. */
  readonly limitAttempts?: boolean;
}

const refusal = (status: number, code: string, message: string, headers: HeadersInit = {}): Response =>
  Response.json({ code, message }, { status, headers });

/** A form on any page can post here, but never as JSON. */
const speaksJson = ({ headers }: Request): boolean =>
  /^application\/json\b/i.test(headers.get('content-type') ?? 'application/json');

const tooMany = (seconds: number): Response =>
  refusal(429, 'RATE_LIMITED', `Too many attempts. Try again in ${seconds} s.`, {
    'Retry-After': String(seconds),
  });

/** The account's second factor is locked for half an hour after ten wrong codes; the answer says not since when. */
const withRetryAfter = (response: Response): Response =>
  response.status === 429 && !response.headers.has('retry-after') ? tooMany(1800) : response;

/** What came of an attempt: a wrong guess counts, a page elsewhere or a failure of ours does not. */
const settle = async (verdict: Verdict, { status }: Response): Promise<void> => {
  if (!('pass' in verdict)) return;
  if (status < 400) await verdict.pass.succeed();
  else if (status === 403 || status >= 500) await verdict.pass.forgive();
};

const sessionToken = (response: Response): string | undefined =>
  response.headers
    .getSetCookie()
    .map((cookie) => /^qinglan\.session_token=([^.;]+)/.exec(cookie)?.[1])
    .find((token) => token !== undefined);

const passedOn = (
  request: Request,
  { organisation }: Endpoint,
  body: Readonly<Record<string, unknown>>,
): Request => {
  const url = new URL(request.url);
  if (organisation !== undefined) url.pathname = authPath + organisation;
  const headers = withOwnCookies(request.headers);
  headers.delete('content-length');
  headers.delete('transfer-encoding');
  if (request.method === 'GET') return new Request(url, { headers });
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
};

const freely: Throttle = async () => ({
  pass: { succeed: async () => undefined, forgive: async () => undefined },
});

const misfit = (request: Request, endpoint: Endpoint | undefined): Response | null => {
  if (endpoint === undefined) return refusal(404, 'NOT_FOUND', 'There is no such endpoint.');
  const { method } = endpoint;
  if (method !== request.method)
    return refusal(405, 'METHOD_NOT_ALLOWED', `Use ${method}.`, { Allow: method });
  return speaksJson(request) ? null : refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Use application/json.');
};

/**
 * The sign-in endpoints as a fetch handler for everything under `authPath`.
 * `GET /organisation` tells anybody what the organisation's identity provider is called: `{ name }`, null without one.
 * Answers 404 to a path that is not open, 405 to the wrong method, 415 to a form, and 429 with Retry-After to who has
 * to wait.
 */
export const createSignIn = ({ db, auth, limitAttempts = true }: Options) => {
  const throttle = limitAttempts ? createThrottle(db) : freely;

  const answer = async (request: Request, endpoint: Endpoint): Promise<Response> => {
    const { headers } = request;
    const path = new URL(request.url).pathname.slice(authPath.length);
    const body = endpoint.method === 'POST' ? await readBody(request, endpoint) : {};
    const userId = headers.has('cookie') ? await auth.sessionUser(headers) : null;
    if (userId !== null && path === '/list-sessions') await endIdleSessions(db, userId);
    const verdict = await throttle(doorsOf({ endpoint, headers, body, userId, secret: auth.secret }));
    if ('waitSeconds' in verdict) return tooMany(verdict.waitSeconds);
    const handle = endpoint.organisation === undefined ? auth.handler : auth.organisationHandler;
    const response = await handle(passedOn(request, endpoint, body));
    await settle(verdict, response);
    const except = response.ok && endpoint.endsOthers && userId !== null ? sessionToken(response) : undefined;
    if (userId !== null && except !== undefined) await endSessions(db, userId, { except });
    const account = accountOf(body);
    if (response.ok && account !== null && sessionToken(response) !== undefined)
      response.headers.append('set-cookie', rememberDevice(auth.secret, account));
    return withRetryAfter(response);
  };

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && pathname === `${authPath}/organisation`)
      return Response.json({ name: auth.organisation?.name ?? null });
    const found = endpointAt(pathname);
    const endpoint = found?.organisation !== undefined && auth.organisation === null ? undefined : found;
    const refused = misfit(request, endpoint);
    if (refused !== null || endpoint === undefined) return refused ?? new Response(null, { status: 404 });
    nameOrigin(request);
    const response = await answer(request, endpoint);
    const comesBackSecurely = endpoint.organisation !== undefined && auth.organisation?.isSecure === true;
    if (comesBackSecurely || isSecure(request.headers)) secureCookies(response.headers);
    return response;
  };
};
