import { parse } from 'hono/utils/cookie';
import { isOverHttps, trustedOrigins } from './origin.ts';

/** Browsers take such a cookie only over HTTPS, from this host alone and for all paths: no neighbour can plant one. */
const hostPrefix = '__Host-';

const ours = /^qinglan\./;

/** Whether the browser speaks HTTPS, to us or to a proxy before us. */
export const isSecure = (headers: Headers): boolean => {
  const origin = headers.get('origin') ?? '';
  const isOwnPage = origin.startsWith('https:') && trustedOrigins({ headers }).includes(origin);
  return isOwnPage || isOverHttps(headers);
};

/** Our cookies in a request, by the names that they have over HTTP. Over HTTPS only those with the prefix count. */
export const readCookies = (headers: Headers): ReadonlyMap<string, string> => {
  const all = Object.entries(parse(headers.get('cookie') ?? ''));
  const plain = isSecure(headers) ? [] : all.filter(([name]) => ours.test(name));
  const prefixed = all.flatMap(([name, value]): [string, string][] =>
    name.startsWith(`${hostPrefix}qinglan.`) ? [[name.slice(hostPrefix.length), value]] : [],
  );
  return new Map([...plain, ...prefixed]);
};

/** The headers with no cookies but ours, as better-auth names them. */
export const withOwnCookies = (headers: Headers): Headers => {
  const own = new Headers(headers);
  own.delete('cookie');
  const cookies = [...readCookies(headers)].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (cookies.length > 0) own.set('cookie', cookies.join('; '));
  return own;
};

/** Cookies set over HTTPS are sent back over HTTPS alone, and to us alone. */
export const secureCookies = (headers: Headers): void => {
  const cookies = headers.getSetCookie();
  headers.delete('set-cookie');
  for (const cookie of cookies) headers.append('set-cookie', `${hostPrefix}${cookie}; Secure`);
};
