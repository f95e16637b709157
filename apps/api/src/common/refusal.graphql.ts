import { describe, entityWords, type Locale, type Violation } from '@qinglan/domain';
import { builder } from '../builder.ts';
import { ConflictError, ForbiddenError, forbiddenWords, InvariantError, NotFoundError } from '../errors.ts';
import { fieldsChangedSince } from './changed-fields.store.ts';

const raced = {
  zh: (code: string) => `他人的改动先到一步，保存会违反规则 ${code}，请重新读取后再试。`,
  en: (code: string) =>
    `Another change came first, and saving would break the rule ${code}; read again and retry.`,
};

/** What a constraint of the database refused is told without the values, which only the other change knows. */
const messageOf = (violation: Violation, locale: Locale): string =>
  violation.parameters['raced'] === true ? raced[locale](violation.code) : describe(violation, locale);

const Severity = builder.enumType('Severity', {
  description: 'ERROR refuses; WARNING is accepted with an acknowledgement.',
  values: ['ERROR', 'WARNING'] as const,
});

export const ViolationType = builder.objectRef<Violation>('Violation').implement({
  description: 'One rule broken by one request.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'From the rule catalogue, for example "evaluation.one-per-year".',
    }),
    severity: t.field({ type: Severity, resolve: ({ severity }) => severity }),
    path: t.stringList({ description: 'The input field that breaks it.', resolve: ({ path }) => [...path] }),
    message: t.string({
      description: "In the caller's language (Accept-Language: zh or en).",
      resolve: (violation, _args, { locale }) => messageOf(violation, locale),
    }),
    parameters: t.field({ type: 'JSON', resolve: ({ parameters }) => parameters }),
  }),
});

const Refusal = builder.interfaceRef<Error>('Refusal').implement({
  description: 'Why a change was not made.',
  fields: (t) => ({ message: t.string({ resolve: (error) => error.message }) }),
});

builder.objectType(InvariantError, {
  name: 'InvariantError',
  description: 'The change would break rules; nothing was saved.',
  interfaces: [Refusal],
  fields: (t) => ({
    message: t.string({
      resolve: ({ violations }, _args, { locale }) =>
        violations.map((each) => messageOf(each, locale)).join(' '),
    }),
    violations: t.field({ type: [ViolationType], resolve: ({ violations }) => [...violations] }),
  }),
});

const conflict = {
  zh: (name: string) => `${name}在您读取之后已被他人修改。`,
  en: (name: string) => `The ${name} was changed after you read it.`,
};

builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'Somebody changed the record after the caller read it; nothing was saved.',
  interfaces: [Refusal],
  fields: (t) => ({
    message: t.string({
      resolve: ({ type }, _args, { locale }) => conflict[locale](entityWords[type][locale]),
    }),
    current: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The record as it is now, with its version.',
      resolve: ({ type, current }) => ({ ...current, __typename: type }),
    }),
    changedFields: t.stringList({
      description:
        'What others changed after the version that was sent; for a version the ledger does not know, the fields of this request that differ.',
      resolve: async ({ current, version, differingFields }, _args, { db }) => {
        const changed = await fieldsChangedSince(db, current.id, version);
        return changed.length > 0 ? [...changed] : [...differingFields];
      },
    }),
  }),
});

const words = {
  ...entityWords,
  User: { zh: '用户', en: 'user' },
  RoleGrant: { zh: '角色授予', en: 'role of the user' },
  ApiKey: { zh: 'API 密钥', en: 'API key' },
} as const;

const missing = {
  zh: (name: string) => `找不到所指的${name}。`,
  en: (name: string) => `There is no such ${name}.`,
};

builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'A record that the input names does not exist.',
  interfaces: [Refusal],
  fields: (t) => ({
    message: t.string({
      resolve: ({ type }, _args, { locale }) => missing[locale](words[type][locale]),
    }),
    path: t.stringList({ description: 'The input field that names it.', resolve: ({ path }) => [...path] }),
  }),
});

builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: "The caller's role does not allow the operation.",
  interfaces: [Refusal],
  fields: (t) => ({
    message: t.string({ resolve: ({ beyond }, _args, { locale }) => forbiddenWords[beyond][locale] }),
  }),
});
