import { longestKeyLife } from '@qinglan/domain';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { longestPassword, shortestPassword } from './bounds.ts';
import { type Role, roleOf, roles } from './roles.ts';

/** An address as it is stored. */
export const tidyEmail = (text: string): string => text.trim().toLowerCase();

/** Whether one can sign in with it. The check is better-auth's own: another one would let in who can never sign in. */
export const isEmail = (email: string): boolean => z.email().max(254).safeParse(email).success;

/** An address as it is stored. @throws OperatorError */
export const readEmail = (text: string): string => {
  const email = tidyEmail(text);
  if (!isEmail(email))
    throw new OperatorError(`${JSON.stringify(text.slice(0, 80))} is not an e-mail address.`);
  return email;
};

/** @throws OperatorError naming the roles there are */
export const readRole = (text: string): Role => {
  const role = roleOf(text);
  if (role === null)
    throw new OperatorError(`${JSON.stringify(text.slice(0, 80))} is no role: give ${roles.join(', ')}.`);
  return role;
};

/** @throws OperatorError */
export const readDays = (text: string): number => {
  const days = Number(text);
  if (!/^\d{1,4}$/.test(text) || days < 1 || days > longestKeyLife)
    throw new OperatorError(`A key lasts from 1 to ${longestKeyLife} days, or for ever without --expires.`);
  return days;
};

/** @throws OperatorError, never repeating the password */
export const readPassword = (password: string): string => {
  if (password.length < shortestPassword || password.length > longestPassword)
    throw new OperatorError(`A password has ${shortestPassword} to ${longestPassword} characters.`);
  return password;
};

/** About 100 bits that can be typed. */
export const randomPassword = (): string => generateRandomString(20, 'a-z', '0-9');
