import type { Database } from '../database/database.ts';
import type { AccountEventKind } from '../generated/prisma/enums.ts';
import { noteDeed } from './account-events.ts';
import type { Auth } from './auth.ts';
import { authPath } from './bounds.ts';
import { isSecure, secureCookies, withOwnCookies } from './cookies.ts';
import { rememberDevice } from './device.ts';
import { accountOf, doorsOf } from './doors.ts';
import { type Endpoint, endpointAt, readBody } from './endpoints.ts';
import { refusedByOrganisation } from './organisation.ts';
import { nameOrigin } from './origin.ts';
import { inOurWords, refusal, tooMany } from './refusal.ts';
import { endIdleSessions, endSessions } from './sessions.ts';
import { standingOf } from './standing.ts';
import { createThrottle, type Throttle, type Verdict } from './throttle.ts';

interface Options {
  readonly db: Database;
  readonly auth: Auth;
  /** Whether repeated attempts have to wait. Off only where tests sign in by the hundred. */
  readonly limitAttempts?: boolean;
}

/** A form on any page can post here, but never as JSON. */
const speaksJson = ({ headers }: Request): boolean =>
  /^application\/json\b/i.test(headers.get('content-type') ?? 'application/json');

const sessionToken = (response: Response): string | undefined =>
  response.headers
    .getSetCookie()
    .map((cookie) => /^qinglan\.session_token=([^.;]+)/.exec(cookie)?.[1])
    .find((token) => token !== undefined);

/** Whether an attempt was right. A sign-in by the provider is none before it has come to its end. */
const isRight = ({ asks }: Endpoint, response: Response): boolean =>
  asks === 'PROVIDER' ? sessionToken(response) !== undefined : response.status < 400;

/** What came of an attempt: a wrong guess counts, a page elsewhere or a failure of ours does not. */
const settle = async (verdict: Verdict, endpoint: Endpoint, response: Response): Promise<void> => {
  if (!('pass' in verdict)) return;
  const { status } = response;
  const isNoGuess = status === 403 || (status >= 500 && endpoint.asks !== 'PROVIDER');
  if (isRight(endpoint, response)) await verdict.pass.succeed();
  else if (isNoGuess) await verdict.pass.forgive();
};

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

const misfit = (request: Request, { method }: Endpoint): Response | null => {
  if (method !== request.method) return refusal(request, 405, 'METHOD_NOT_ALLOWED', { Allow: method });
  return speaksJson(request) ? null : refusal(request, 415, 'UNSUPPORTED_MEDIA_TYPE');
};

/** A browser on its way back from the provider is shown the sign-in page, not a line of JSON. */
const held = (request: Request, { asks }: Endpoint, seconds: number): Response =>
  asks === 'PROVIDER' && request.method === 'GET'
    ? refusedByOrganisation('too_many_attempts', request)
    : tooMany(request, seconds);

/**
 * The sign-in endpoints as a fetch handler for everything under `authPath`.
 * `GET /organisation` tells anybody what the organisation's identity provider is called: `{ name }`, null without one.
 * Answers 404 to a path that is not open, 405 to the wrong method, 415 to a form, and 429 with Retry-After to who has
 * to wait.
 */
export const createSignIn = ({ db, auth, limitAttempts = true }: Options) => {
  const throttle = limitAttempts ? createThrottle(db) : freely;

  /** A password that was right when it was read, and was changed before the session began, opens nothing. */
  const unlessChanged = async (
    response: Response,
    request: Request,
    email: string,
    standing: string | null,
  ) => {
    if (!response.ok || (await standingOf(db, email)) === standing) return response;
    await db.session.deleteMany({ where: { token: sessionToken(response) ?? '' } });
    return refusal(request, 401, 'INVALID_EMAIL_OR_PASSWORD');
  };

  /** Keeps that a user has changed how they sign in, and leaves them the one session in which they did. */
  const changed = async (userId: string, kind: AccountEventKind, except: string): Promise<void> => {
    await endSessions(db, userId, { except });
    const user = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, name: true } });
    await noteDeed(db, { actor: `user:${userId}`, name: user.name }, { kind, user });
  };

  /** The browser that has just signed in is known from now on. */
  const remembering = async (response: Response, token: string): Promise<Response> => {
    const session = await db.session.findUnique({ where: { token }, select: { user: true } });
    const email = session?.user.email ?? '';
    const standing = await standingOf(db, email);
    if (standing !== null)
      response.headers.append('set-cookie', rememberDevice(auth.secret, { email, standing }));
    return response;
  };

  const answer = async (request: Request, endpoint: Endpoint): Promise<Response> => {
    const { headers } = request;
    const path = new URL(request.url).pathname.slice(authPath.length);
    const body = endpoint.method === 'POST' ? await readBody(request, endpoint) : {};
    const userId = headers.has('cookie') ? await auth.sessionUser(headers) : null;
    if (userId !== null && path === '/list-sessions') await endIdleSessions(db, userId);
    const email = endpoint.asks === 'CREDENTIALS' ? accountOf(body) : null;
    const standing = email === null ? null : await standingOf(db, email);
    const verdict = await throttle(
      doorsOf({ endpoint, headers, body, userId, standing, secret: auth.secret }),
    );
    if ('waitSeconds' in verdict) return held(request, endpoint, verdict.waitSeconds);
    const handle = endpoint.organisation === undefined ? auth.handler : auth.organisationHandler;
    const handled = await handle(passedOn(request, endpoint, body));
    const response = email === null ? handled : await unlessChanged(handled, request, email, standing);
    await settle(verdict, endpoint, response);
    const token = sessionToken(response);
    if (token === undefined) return inOurWords(response, request, endpoint.fields);
    if (userId !== null && endpoint.changes) await changed(userId, endpoint.changes, token);
    return remembering(response, token);
  };

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (request.method === 'GET' && pathname === `${authPath}/organisation`)
      return Response.json({ name: auth.organisation?.name ?? null });
    const found = endpointAt(pathname);
    const endpoint = found?.organisation !== undefined && auth.organisation === null ? undefined : found;
    if (endpoint === undefined) return refusal(request, 404, 'NOT_FOUND');
    const refused = misfit(request, endpoint);
    if (refused !== null) return refused;
    nameOrigin(request);
    const response = await answer(request, endpoint);
    const comesBackSecurely = endpoint.organisation !== undefined && auth.organisation?.isSecure === true;
    if (comesBackSecurely || isSecure(request.headers)) secureCookies(response.headers);
    return response;
  };
};
