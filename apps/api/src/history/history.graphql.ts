import { resolveCursorConnection } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import type { Context } from '../context.ts';
import { decodeGlobalId } from '../global-id.ts';
import {
  countEntries,
  type EntryFilter,
  entryGlobalId,
  entryNumber,
  type LedgerEntryRow,
  readEntries,
} from './history.store.ts';
import { LedgerEntry } from './ledger-entry.graphql.ts';

export { LedgerEntry };

const [LedgerEntryConnection, LedgerEntryEdge] = connectionOf('LedgerEntry', LedgerEntry);

interface Paging {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** One page of entries. An entry is its own cursor, so what is written meanwhile moves no page. */
const pageOf = async ({ db }: Context, filter: EntryFilter, args: Paging, newestFirst: boolean) => {
  const page = await resolveCursorConnection<Promise<LedgerEntryRow[]>>(
    { args, maxSize: 100, toCursor: entryGlobalId },
    ({ before, after, limit, inverted }) => {
      const past = after === undefined ? undefined : entryNumber(after);
      const until = before === undefined ? undefined : entryNumber(before);
      return readEntries(db, filter, {
        ...(newestFirst ? { below: past, above: until } : { above: past, below: until }),
        order: newestFirst === inverted ? 'OLDEST_FIRST' : 'NEWEST_FIRST',
        limit,
      });
    },
  );
  return { ...page, totalCount: () => countEntries(db, filter) };
};

builder.queryFields((t) => ({
  history: t.connection(
    {
      type: LedgerEntry,
      description: 'What was changed about one record and its parts, newest first.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id, ...args }, context) =>
        pageOf(context, { recordId: decodeGlobalId(id).id }, args, true),
    },
    LedgerEntryConnection,
    LedgerEntryEdge,
  ),
}));
