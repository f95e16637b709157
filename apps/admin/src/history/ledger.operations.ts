import type { RaRecord } from 'react-admin';
import { Refused } from '../data/errors.ts';
import type { ResourceOperations } from '../data/operations.ts';
import { graphql } from '../generated/gql.ts';
import type { LedgerEntryFilter } from '../generated/graphql.ts';

const LedgerListDocument = graphql(`
  query LedgerList($filter: LedgerEntryFilter, $orderBy: [LedgerEntryOrder!], $first: Int, $after: String) {
    ledgerEntries(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { ...LedgerEntryFields }
    }
  }
`);

/** Everybody who has ever written. */
export const LedgerActorsDocument = graphql(`
  query LedgerActors { ledgerActors { id name kind } }
`);

/** The filters of the page, all filled or absent. */
interface Asked {
  readonly search?: string;
  readonly recordType?: string;
  readonly actorId?: string;
  readonly operation?: 'INSERT' | 'UPDATE' | 'DELETE' | 'BASELINE';
  readonly stationId?: string;
  /** Days where the reader is; the last one is within. */
  readonly from?: string;
  readonly to?: string;
}

/** The instant at which a day begins where the reader is; null for what is no day. */
function beginOf(day: string, later = 0): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (date === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString();
}

/** The API's filter for what the page asks. */
export function ledgerFilter({
  search,
  recordType,
  actorId,
  operation,
  stationId,
  from,
  to,
}: Asked): LedgerEntryFilter {
  const since = from ? beginOf(from) : null;
  const until = to ? beginOf(to, 1) : null;
  return {
    ...(search ? { reason: search } : {}),
    ...(recordType ? { recordTypes: [recordType] } : {}),
    ...(actorId ? { actorId } : {}),
    ...(operation ? { operations: [operation] } : {}),
    ...(stationId ? { stationId } : {}),
    ...(since || until
      ? { at: { ...(since ? { from: since } : {}), ...(until ? { before: until } : {}) } }
      : {}),
  };
}

/** The ledger is read in lists; nothing of it is made or changed by hand. */
export const ledgerOperations: ResourceOperations = {
  list: async (client, { first, after, filter, sort }, signal) => {
    const variables = {
      first,
      after,
      filter: ledgerFilter(filter),
      orderBy: [{ field: 'AT' as const, direction: sort.order }],
    };
    const { ledgerEntries } = await client.request(LedgerListDocument, variables, signal);
    return ledgerEntries;
  },
  one: async () => null,
  many: async () => [],
  create: async (): Promise<RaRecord> => {
    throw new Refused('ForbiddenError', 'app.error.keptForEver');
  },
  actions: {},
};
