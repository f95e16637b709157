import { type Auth, authPath } from './auth.ts';
import { isSecure, nameOrigin } from './origin.ts';

/**
 * All that better-auth may answer over HTTP. Its other endpoints, those that make users or API keys above all, stay
 * closed whatever a later version adds (CVE-2025-61928 made keys for anybody by an endpoint nobody had meant to open).
 */
const open: ReadonlyMap<string, string> = new Map([
  [`${authPath}/sign-in/email`, 'POST'],
  [`${authPath}/sign-out`, 'POST'],
  [`${authPath}/get-session`, 'GET'],
  [`${authPath}/change-password`, 'POST'],
]);

const refusal = (status: number, code: string, message: string, headers: HeadersInit = {}): Response =>
  Response.json({ code, message }, { status, headers });

/** A form on any page can post here, but never as JSON. */
const speaksJson = ({ headers }: Request): boolean =>
  /^application\/json\b/i.test(headers.get('content-type') ?? 'application/json');

/** Cookies set over HTTPS are sent back over HTTPS alone. */
const securely = (response: Response): Response => {
  const cookies = response.headers.getSetCookie();
  response.headers.delete('set-cookie');
  for (const cookie of cookies) response.headers.append('set-cookie', `${cookie}; Secure`);
  return response;
};

/** Tells when to try again by the name that HTTP gives it. */
const withRetryAfter = (response: Response): Response => {
  const seconds = response.headers.get('x-retry-after');
  return seconds === null
    ? response
    : refusal(429, 'RATE_LIMITED', 'Too many attempts.', { 'Retry-After': seconds });
};

/**
 * The sign-in endpoints as a fetch handler for everything under `authPath`.
 * Answers 404 to a path that is not open, 405 to the wrong method and 415 to a form.
 */
export const createSignIn =
  (auth: Auth) =>
  async (request: Request): Promise<Response> => {
    const method = open.get(new URL(request.url).pathname);
    if (method === undefined) return refusal(404, 'NOT_FOUND', 'There is no such endpoint.');
    if (method !== request.method)
      return refusal(405, 'METHOD_NOT_ALLOWED', `Use ${method}.`, { Allow: method });
    if (!speaksJson(request)) return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Use application/json.');
    nameOrigin(request);
    const response = withRetryAfter(await auth.handler(request));
    return isSecure(request) ? securely(response) : response;
  };
