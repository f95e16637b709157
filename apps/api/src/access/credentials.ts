import { checkName, describe, tidy } from '@qinglan/domain';
import { generateRandomString } from 'better-auth/crypto';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { longestPassword, shortestPassword } from './bounds.ts';
import { type Role, roleOf, roles } from './roles.ts';

/** A name as it is stored. @throws OperatorError in the words of the rule that it breaks */
export const readName = (text: string): string => {
  const [violation] = checkName(text);
  if (violation) throw new OperatorError(`Name: ${describe(violation, 'en')}`);
  return tidy(text);
};

/** An address as it is stored. The check is better-auth's own: another one would let in who can never sign in. */
export const readEmail = (text: string): string => {
  const email = text.trim().toLowerCase();
  if (!z.email().max(254).safeParse(email).success)
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

/** @throws OperatorError, never repeating the password */
export const readPassword = (password: string): string => {
  if (password.length < shortestPassword || password.length > longestPassword)
    throw new OperatorError(`A password has ${shortestPassword} to ${longestPassword} characters.`);
  return password;
};

/** About 100 bits that can be typed. */
export const randomPassword = (): string => generateRandomString(20, 'a-z', '0-9');
