import type { RaRecord } from 'react-admin';
import type { RefusalFieldsFragment } from '../generated/graphql.ts';
import { Conflict, Refused, RulesBroken } from './errors.ts';

type ConflictNode = { readonly current: object };
type Refusal = RefusalFieldsFragment;

/** What every mutation answers: the record, or a refusal as data. */
export type MutationResult = { readonly __typename: string };

/**
 * The record of a mutation's answer.
 * @throws RulesBroken, Conflict or Refused when the answer is a refusal.
 */
export function settle(result: MutationResult, record: (node: never) => RaRecord): RaRecord {
  if (!isRefusal(result)) return record(result as never);
  switch (result.__typename) {
    case 'InvariantError':
      throw new RulesBroken(result.message, result.violations);
    case 'ConflictError': {
      const { current } = result as unknown as ConflictNode;
      throw new Conflict(result.message, record(current as never), result.changedFields);
    }
    default:
      throw new Refused(result.__typename, result.message);
  }
}

const refusals: readonly string[] = ['InvariantError', 'ConflictError', 'NotFoundError', 'ForbiddenError'];

function isRefusal(result: MutationResult): result is Refusal {
  return refusals.includes(result.__typename);
}
