import { breach, breaches, ledgerRule, type Path, type Rule } from '../rule.ts';

export interface EmailFacts {
  readonly email: string;
  /** Whether it is an address that one can sign in with. */
  readonly isAddress: boolean;
  /** Whether somebody else signs in with it. */
  readonly isTaken: boolean;
}

export const accountEmail: Rule<'account.email', EmailFacts, { email: string }> = {
  ...ledgerRule,
  code: 'account.email',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ email }) => `“${email}”不是有效的邮箱地址，请修改。`,
    en: ({ email }) => `“${email}” is not an e-mail address; correct it.`,
  },
  check: ({ email, isAddress }) => breaches(!isAddress && breach('email', { email: email.slice(0, 80) })),
};

export const accountEmailUnique: Rule<'account.email-unique', EmailFacts, { email: string }> = {
  ...ledgerRule,
  code: 'account.email-unique',
  walls: ['DOMAIN'],
  messages: {
    zh: ({ email }) => `已有用户使用 ${email}，请换一个邮箱，或为该用户重置密码。`,
    en: ({ email }) =>
      `There is a user ${email} already: give another address, or set a new password for this one.`,
  },
  check: ({ email, isTaken }) => breaches(isTaken && breach('email', { email })),
};

export interface PlaceFacts {
  /** The fields of the input that name a place, of those that are filled. */
  readonly named: readonly string[];
}

export const accountOnePlace: Rule<'account.one-place', PlaceFacts> = {
  ...ledgerRule,
  code: 'account.one-place',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: () => '角色只能授予一处：请在机关与派出所中只选一个。',
    en: () => 'A role is held over an authority or over a station: give one of them.',
  },
  check: ({ named }) => named.slice(1).map((field) => breach(field, {})),
};

export interface RoleFacts {
  /** Whether the user holds the very role over the very place. */
  readonly isHeld: boolean;
}

export const accountRoleOnce: Rule<'account.role-once', RoleFacts> = {
  ...ledgerRule,
  code: 'account.role-once',
  walls: ['DOMAIN'],
  messages: {
    zh: () => '该用户在此处已有这个角色，不用重复授予。',
    en: () => 'The user holds this role over this place already.',
  },
  check: ({ isHeld }) => breaches(isHeld && breach('role', {})),
};

export interface OwnFacts {
  /** Whether who asks is whom the change is about. */
  readonly isOwn: boolean;
  readonly path: Path;
}

export const accountOwn: Rule<'account.own', OwnFacts> = {
  ...ledgerRule,
  code: 'account.own',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: () => '不能改动自己的角色、重置自己的密码或停用自己，请由另一位管理员办理。',
    en: () =>
      'Nobody changes their own roles, resets their own password or deactivates themselves; ask another administrator.',
  },
  check: ({ isOwn, path }) => breaches(isOwn && breach(path, {})),
};

export interface AdministratorFacts {
  /** How many people who can sign in are ADMIN everywhere, and how many would be. */
  readonly administrators: number;
  readonly administratorsLeft: number;
  readonly path: Path;
}

export const accountLastAdmin: Rule<'account.last-admin', AdministratorFacts> = {
  ...ledgerRule,
  code: 'account.last-admin',
  walls: ['DOMAIN'],
  messages: {
    zh: () => '这是最后一位全局管理员，改动后将无人能管理台账，请先让另一人担任全局管理员。',
    en: () => 'This is the last administrator of everything; make somebody else one first.',
  },
  check: ({ administrators, administratorsLeft, path }) =>
    breaches(administratorsLeft < 1 && administratorsLeft < administrators && breach(path, {})),
};

export interface LifeFacts {
  /** null: for ever. */
  readonly days: number | null;
  readonly longest: number;
}

export const accountKeyLife: Rule<'account.key-life', LifeFacts, { longest: number }> = {
  ...ledgerRule,
  code: 'account.key-life',
  walls: ['DOMAIN', 'FORM'],
  messages: {
    zh: ({ longest }) => `密钥的有效期为 1 至 ${longest} 天的整数，或明确选择永不过期。`,
    en: ({ longest }) => `A key lasts from 1 to ${longest} days, or for ever where that is said.`,
  },
  check: ({ days, longest }) =>
    breaches(
      days !== null &&
        !(Number.isInteger(days) && days >= 1 && days <= longest) &&
        breach('days', { longest }),
    ),
};

export const accountRules: readonly Rule[] = [
  accountEmail,
  accountEmailUnique,
  accountOnePlace,
  accountRoleOnce,
  accountOwn,
  accountLastAdmin,
  accountKeyLife,
];
