import { resolveCursorConnection } from '@pothos/plugin-relay';
import { builder } from '../builder.ts';
import { connectionOf } from '../common/connection.graphql.ts';
import { type OrderColumns, orderInput } from '../common/listing.graphql.ts';
import type { Context } from '../context.ts';
import { decodeGlobalId } from '../global-id.ts';
import { entriesAsked, LedgerEntryFilter } from './entry-filter.graphql.ts';
import {
  actorOf,
  actorsOf,
  countEntries,
  type EntryFilter,
  entryGlobalId,
  entryNumber,
  type LedgerEntryRow,
  readEntries,
} from './history.store.ts';
import { shownImage } from './image.ts';
import { LedgerActorType, LedgerEntry } from './ledger-entry.graphql.ts';
import { modelOfTable } from './model.ts';

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

/** Entries are numbered as time goes: whatever they are ordered by, it is this. */
const columns = { AT: (id) => ({ id }) } satisfies OrderColumns<{ id: 'asc' | 'desc' }>;

const LedgerEntryOrder = orderInput('LedgerEntry', columns);

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
  ledgerEntries: t.connection(
    {
      type: LedgerEntry,
      description: 'Every change of every record, newest first unless said otherwise.',
      args: { filter: t.arg({ type: LedgerEntryFilter }), orderBy: t.arg({ type: [LedgerEntryOrder] }) },
      resolve: (_root, { filter, orderBy, ...args }, context) =>
        pageOf(context, entriesAsked(filter), args, orderBy?.[0]?.direction !== 'ASC'),
    },
    LedgerEntryConnection,
    LedgerEntryEdge,
  ),
  ledgerActors: t.field({
    type: [LedgerActorType],
    description: 'Everybody who has ever written to the ledger.',
    resolve: async (_root, _args, context) =>
      Promise.all((await actorsOf(context.db)).map((actor) => actorOf(context, actor))),
  }),
  recordedState: t.field({
    type: 'JSON',
    nullable: true,
    description:
      'One record as the ledger held it at an instant, by the names of its fields; null where it held none.',
    args: { id: t.arg.id({ required: true }), recordedBy: t.arg({ type: 'DateTime', required: true }) },
    resolve: async (_root, { id, recordedBy }, context) => {
      const filter = {
        recordId: decodeGlobalId(id).id,
        itself: true,
        before: new Date(recordedBy.getTime() + 1),
      };
      const [latest] = await readEntries(context.db, filter, { order: 'NEWEST_FIRST', limit: 1 });
      return latest ? shownImage(modelOfTable(latest.tableName), latest.after, context) : null;
    },
  }),
}));
