import type { MiddlewareHandler } from 'hono';
import { bearerOf } from '../access/bearer.ts';
import { trustedOrigins } from '../access/origin.ts';
import { localeOf } from '../locale.ts';

/** They change nothing. */
const safe: readonly string[] = ['GET', 'HEAD'];

const words = {
  zh: '请求来自别的网站,未予受理。',
  en: 'The request came from another site and was refused.',
} as const;

/** A browser tells the origin of what it posts, or at least whether that is ours; a program need not. */
const isFromElsewhere = (request: Request): boolean => {
  const origin = request.headers.get('origin');
  if (origin !== null && !trustedOrigins(request).includes(origin)) return true;
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
};

/**
 * Refuses what another site's page makes a browser send with the cookie of who is signed in (CSRF), with 403. A key in
 * the Authorization header is nothing that a browser adds by itself, so a request with one may come from anywhere; a
 * name and a password there are, wherever a proxy asks for them.
 */
export const sameOrigin: MiddlewareHandler = (c, next) => {
  const { headers, method } = c.req.raw;
  const isForged =
    !safe.includes(method) &&
    headers.has('cookie') &&
    bearerOf(headers) === null &&
    isFromElsewhere(c.req.raw);
  return isForged ? Promise.resolve(c.text(`${words[localeOf(c.req.raw)]}\n`, 403)) : next();
};
