import type { RaRecord } from 'react-admin';
import type { RefusalFieldsFragment } from '../generated/graphql.ts';
import { Conflict, Refused, RulesBroken } from './errors.ts';

type Refusal = RefusalFieldsFragment & MutationResult;

/** What every mutation answers: the record, or a refusal as data, which for a conflict shows the record as it is. */
export type MutationResult = { readonly __typename: string; readonly current?: object };

/**
 * The record of a mutation's answer.
 * @throws RulesBroken, Conflict or Refused when the answer is a refusal.
 */
export function settle(result: MutationResult, record: (node: never) => RaRecord): RaRecord {
  if (!isRefusal(result)) return record(result as never);
  switch (result.__typename) {
    case 'InvariantError':
      throw new RulesBroken(result.message, result.violations);
    case 'ConflictError':
      throw new Conflict(result.message, record(result.current as never), result.changedFields);
    default:
      throw new Refused(result.__typename, result.message);
  }
}

const refusals: readonly string[] = ['InvariantError', 'ConflictError', 'NotFoundError', 'ForbiddenError'];

function isRefusal(result: MutationResult): result is Refusal {
  return refusals.includes(result.__typename);
}
