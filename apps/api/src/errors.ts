import type { Decision, Locale, Violation } from '@qinglan/domain';
import { GraphQLError } from 'graphql';
import type { AccountType, NodeType } from './global-id.ts';

/** The domain, or a constraint of the database, says no. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(violations.map(({ code }) => code).join(', '));
    this.violations = violations;
  }
}

/** Somebody changed the record since the caller read it. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly type: NodeType;
  /** The row as it is now. */
  readonly current: { readonly id: string };
  /** The version that the caller read. */
  readonly version: number;
  /** Fields that the caller sent with another value than the stored one. */
  readonly differingFields: readonly string[];

  constructor(
    type: NodeType,
    current: { readonly id: string },
    version: number,
    differingFields: readonly string[],
  ) {
    super(`${type} changed meanwhile`);
    this.type = type;
    this.current = current;
    this.version = version;
    this.differingFields = differingFields;
  }
}

/** What an input refers to is not there. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
  readonly type: NodeType | AccountType;
  readonly path: readonly string[];

  constructor(type: NodeType | AccountType, path: readonly string[]) {
    super(`no such ${type}`);
    this.type = type;
    this.path = path;
  }
}

/** The caller is known, but the role does not reach this far: to the operation, or to the record. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';
  readonly beyond: 'ROLE' | 'SCOPE';

  constructor(beyond: 'ROLE' | 'SCOPE' = 'ROLE') {
    super(`beyond the caller's ${beyond.toLowerCase()}`);
    this.beyond = beyond;
  }
}

const signIn = { zh: '请先登录,或在 Authorization 头中提供 API 密钥。', en: 'Sign in, or send an API key.' };

/** The caller is unknown: a GraphQL error, not data. */
export const unauthenticated = (locale: Locale): GraphQLError =>
  new GraphQLError(signIn[locale], { extensions: { code: 'UNAUTHENTICATED' } });

export const forbiddenWords = {
  ROLE: { zh: '您的角色无权执行此操作。', en: 'Your role does not allow this.' },
  SCOPE: {
    zh: '此项改动超出您的管辖范围。',
    en: 'The change reaches beyond the stations that your role is held over.',
  },
} as const;

/** The caller's role does not reach a query: a GraphQL error, for a query has no refusal to answer with. */
export const forbidden = (locale: Locale): GraphQLError =>
  new GraphQLError(forbiddenWords.ROLE[locale], { extensions: { code: 'FORBIDDEN' } });

const contention =
  '此刻有太多人同时修改，未能保存，请稍后重试。 Too many others were writing at once; nothing was saved. Try again.';

/** Others wrote at the same time, again and again. No record is at fault, so it is no data but an error to retry on. */
export const contended = (): GraphQLError =>
  new GraphQLError(contention, { extensions: { code: 'CONFLICT' } });

/** What the domain decided to save, with the acknowledgements to keep. */
export type Accepted<Value> = Extract<Decision<Value>, { ok: true }>;

/** The decision, if it is to save. @throws InvariantError with every violation. */
export const accept = <Value>(decision: Decision<Value>): Accepted<Value> => {
  if (!decision.ok) throw new InvariantError(decision.violations);
  return decision;
};
