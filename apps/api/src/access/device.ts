import { createHmac, timingSafeEqual } from 'node:crypto';
import { v7 } from 'uuid';

/** Says that its browser has signed in to an account. It opens nothing: it only keeps floods from elsewhere off. */
export const deviceCookie = 'qinglan.device';

/** In seconds. */
const life = 180 * 86_400;

const sign = (secret: string, email: string, device: string): string =>
  createHmac('sha256', secret).update(`device\n${email}\n${device}`).digest('base64url');

/** The Set-Cookie value for a browser that has just signed in. */
export const rememberDevice = (secret: string, email: string): string => {
  const device = `${v7()}.${Math.floor(Date.now() / 1000) + life}`;
  const value = `${device}.${sign(secret, email, device)}`;
  return `${deviceCookie}=${value}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax`;
};

/** Which browser of the account's sends this cookie value; null where it is none, or no longer. */
export const knownDevice = (secret: string, email: string, value: string | undefined): string | null => {
  const [id = '', until = '', signature = ''] = (value ?? '').split('.');
  const expected = Buffer.from(sign(secret, email, `${id}.${until}`));
  const given = Buffer.from(signature);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && Number(until) > Date.now() / 1000 ? id : null;
};
