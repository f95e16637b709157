import { checkName } from '../field/field.ts';
import { always, check, type Violation } from '../rule.ts';
import {
  type AdministratorFacts,
  accountEmail,
  accountEmailUnique,
  accountKeyLife,
  accountLastAdmin,
  accountOnePlace,
  accountOwn,
  accountRoleOnce,
  type EmailFacts,
  type OwnFacts,
  type PlaceFacts,
  type RoleFacts,
} from './account.rules.ts';

/** How long a key lasts unless another life is chosen, and at most; in days. */
export const usualKeyLife = 90;
export const longestKeyLife = 3650;

interface Named {
  readonly name: string;
}

/** What is wrong with a new user. */
export function checkUser(facts: Named & EmailFacts & PlaceFacts): readonly Violation[] {
  return [
    ...checkName(facts.name),
    ...check([accountEmail, accountEmailUnique], facts, always.from),
    ...check([accountOnePlace], facts, always.from),
  ];
}

/** What is wrong with a role that a user is to get. */
export function checkGrant(facts: RoleFacts & OwnFacts & PlaceFacts): readonly Violation[] {
  return [
    ...check([accountOwn], facts, always.from),
    ...check([accountOnePlace], facts, always.from),
    ...check([accountRoleOnce], facts, always.from),
  ];
}

/** What is wrong with giving a user another password without asking for the old one. */
export function checkPasswordReset(facts: OwnFacts): readonly Violation[] {
  return check([accountOwn], facts, always.from);
}

/** What is wrong with taking a role from a user, or with deactivating them. */
export function checkLoss(facts: OwnFacts & AdministratorFacts): readonly Violation[] {
  const own = check([accountOwn], facts, always.from);
  return own.length > 0 ? own : check([accountLastAdmin], facts, always.from);
}

/** What is wrong with a new API key. @param facts days until it expires; null: never */
export function checkKey(facts: Named & PlaceFacts & { readonly days: number | null }): readonly Violation[] {
  return [
    ...checkName(facts.name),
    ...check([accountKeyLife], { days: facts.days, longest: longestKeyLife }, always.from),
    ...check([accountOnePlace], facts, always.from),
  ];
}
