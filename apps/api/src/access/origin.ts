// A wildcard would be read as a pattern.
const plainHost = /^[\w.:[\]-]+$/;

/** Whether a proxy before us says that the browser speaks HTTPS to it. */
export const isOverHttps = (headers: Headers): boolean =>
  /^https\b/.test(headers.get('x-forwarded-proto') ?? '');

/**
 * The origins from which a browser may sign in and out: the host that the request itself came to, whatever name or
 * address that is. A page elsewhere cannot choose the Host of its requests, nor claim Sec-Fetch-Site: same-origin,
 * which is how a browser vouches for itself behind a proxy that changes the Host. Over HTTPS a page that came by plain
 * HTTP is a page elsewhere: anybody on the way may have written it.
 */
export const trustedOrigins = (request?: Pick<Request, 'headers'>): string[] => {
  const headers = request?.headers;
  const host = headers?.get('host');
  const origin = headers?.get('origin');
  const schemes = headers && isOverHttps(headers) ? ['https'] : ['http', 'https'];
  const vouched = headers?.get('sec-fetch-site') === 'same-origin' && origin ? [origin] : [];
  const ours = host && plainHost.test(host) ? schemes.map((scheme) => `${scheme}://${host}`) : [];
  return [...ours, ...vouched];
};

/**
 * Names an origin on behalf of a program. A browser tells the origin of whatever it posts; who tells nothing is no
 * browser, holds no cookies but its own, and need not be kept from forging requests with them.
 */
export const nameOrigin = ({ headers, url }: Request): void => {
  const told = ['origin', 'referer', 'sec-fetch-site'].some((name) => headers.has(name));
  const scheme = isOverHttps(headers) ? 'https' : 'http';
  if (!told) headers.set('origin', `${scheme}://${headers.get('host') ?? new URL(url).host}`);
};
