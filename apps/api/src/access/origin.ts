// A wildcard would be read as a pattern.
const plainHost = /^[\w.:[\]-]+$/;

/**
 * The origins from which a browser may sign in and out: the host that the request itself came to, whatever name or
 * address that is. A page elsewhere cannot choose the Host of its requests, nor claim Sec-Fetch-Site: same-origin,
 * which is how a browser vouches for itself behind a proxy that changes the Host.
 */
export const trustedOrigins = (request?: Pick<Request, 'headers'>): string[] => {
  const headers = request?.headers;
  const host = headers?.get('host');
  const origin = headers?.get('origin');
  const vouched = headers?.get('sec-fetch-site') === 'same-origin' && origin ? [origin] : [];
  return host && plainHost.test(host) ? [`http://${host}`, `https://${host}`, ...vouched] : vouched;
};

/**
 * Names an origin on behalf of a program. A browser tells the origin of whatever it posts; who tells nothing is no
 * browser, holds no cookies but its own, and need not be kept from forging requests with them.
 */
export const nameOrigin = ({ headers, url }: Request): void => {
  const told = ['origin', 'referer', 'sec-fetch-site'].some((name) => headers.has(name));
  if (!told) headers.set('origin', `http://${headers.get('host') ?? new URL(url).host}`);
};
