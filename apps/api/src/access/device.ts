import { createHmac, timingSafeEqual } from 'node:crypto';
import { v7 } from 'uuid';

/** Says that its browser has signed in to an account. It opens nothing: it only keeps floods from elsewhere off. */
export const deviceCookie = 'qinglan.device';

/** In seconds. */
const life = 180 * 86_400;

/** Whose browser it is, and how they sign in (`standing.ts`): when that changes, their browsers are known no longer. */
export interface Owner {
  readonly email: string;
  readonly standing: string;
}

const sign = (secret: string, { email, standing }: Owner, device: string): string =>
  createHmac('sha256', secret).update(`device\n${email}\n${standing}\n${device}`).digest('base64url');

/** The Set-Cookie value for a browser that has just signed in. */
export const rememberDevice = (secret: string, owner: Owner): string => {
  const device = `${v7()}.${Math.floor(Date.now() / 1000) + life}`;
  const value = `${device}.${sign(secret, owner, device)}`;
  return `${deviceCookie}=${value}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax`;
};

/** Which browser of the account's sends this cookie value; null where it is none, or no longer. */
export const knownDevice = (secret: string, owner: Owner, value: string | undefined): string | null => {
  const [id = '', until = '', signature = ''] = (value ?? '').split('.');
  const expected = Buffer.from(sign(secret, owner, `${id}.${until}`));
  const given = Buffer.from(signature);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && Number(until) > Date.now() / 1000 ? id : null;
};
