import { GraphQLError } from 'graphql';
import type { LimitName } from './limits.ts';
import { limits } from './limits.ts';

interface Refusal {
  readonly zh: string;
  readonly en: string;
  readonly rule: string;
  readonly code?: 'BAD_USER_INPUT' | 'GRAPHQL_VALIDATION_FAILED';
  /** Of the answer; null: 400, or 200 where GraphQL over HTTP wants it. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that GraphQL cannot begin with, in both languages: who sent it may not speak either by its headers. */
export const refused = ({ zh, en, rule, code = 'BAD_USER_INPUT', status, headers }: Refusal): GraphQLError =>
  new GraphQLError(`${zh} ${en}`, {
    extensions: {
      code,
      rule,
      http: {
        ...(status === undefined ? { spec: true, status: 400 } : { status }),
        ...(headers && { headers }),
      },
    },
  });

/** More than the table of limits allows; `found` where it was counted to the end. */
export const tooComplex = (name: LimitName, found: number | null = null): GraphQLError => {
  const { value, zh, en } = limits[name];
  const zhFound = found === null ? '' : `，实际为 ${found}`;
  const enFound = found === null ? '' : `, found ${found}`;
  return new GraphQLError(
    `查询过于复杂：${zh}上限为 ${value}${zhFound}。 The query is too complex: at most ${value} ${en}${enFound}.`,
    {
      extensions: {
        code: 'QUERY_TOO_COMPLEX',
        rule: `request.${name}`,
        limit: value,
        ...(found !== null && { found }),
        http: { spec: true, status: 400 },
      },
    },
  );
};

/** @param seconds until the caller may ask again */
export const rateLimited = (seconds: number): GraphQLError =>
  new GraphQLError(
    `请求过多，请在 ${seconds} 秒后重试。 Too much was asked for; try again in ${seconds} seconds.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        retryAfter: seconds,
        http: { status: 429, headers: { 'Retry-After': String(seconds) } },
      },
    },
  );
