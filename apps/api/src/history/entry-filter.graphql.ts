import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { lookupPart, lookupText } from '../common/text.ts';
import { decodeGlobalId, filterId, isRowId } from '../global-id.ts';
import type { EntryFilter } from './history.store.ts';
import { LedgerOperationType } from './ledger-entry.graphql.ts';
import { tablesOf } from './model.ts';

const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Half-open: from ≤ instant < before.',
  fields: (t) => ({ from: t.field({ type: 'DateTime' }), before: t.field({ type: 'DateTime' }) }),
});

export const LedgerEntryFilter = builder.inputType('LedgerEntryFilter', {
  fields: (t) => ({
    recordTypes: t.stringList({ description: 'Of records of these types, and of their parts: `Station`.' }),
    recordId: t.id({ description: 'Of this record and its parts.' }),
    stationId: t.id({
      description:
        'Of records that belong to this station as they stand now; a person belongs to every station they served at.',
    }),
    operations: t.field({ type: [LedgerOperationType] }),
    actions: t.stringList({ description: 'Asked for by one of these operations: `correctEvaluation`.' }),
    actorId: t.id({ description: 'Written by this one: an account, or `LedgerActor.id`.' }),
    at: t.field({ type: DateTimeFilter }),
    reason: t.string({ description: 'A part of the reason.' }),
  }),
});

const tablesNamed = (types: readonly string[]): string[] =>
  types.flatMap((type) => {
    const tables = tablesOf(type);
    if (tables.length > 0) return tables;
    throw new GraphQLError(`Not a type of this ledger's records: ${JSON.stringify(type.slice(0, 80))}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

/** The entries that a caller asks for. @throws GraphQLError BAD_USER_INPUT for what names nothing */
export const entriesAsked = (
  filter: typeof LedgerEntryFilter.$inferInput | null | undefined,
): EntryFilter => {
  const reason = lookupPart(filter?.reason ?? '', 'reason');
  return {
    ...(filter?.recordTypes && { tables: tablesNamed(filter.recordTypes) }),
    ...(filter?.recordId != null && { recordId: decodeGlobalId(filter.recordId).id }),
    ...(filter?.stationId != null && { stationId: filterId('Station', filter.stationId) }),
    ...(filter?.operations && { operations: filter.operations }),
    ...(filter?.actions && { actions: filter.actions.map(lookupText) }),
    ...(filter?.actorId != null && {
      actor: isRowId(filter.actorId) ? `user:${filter.actorId.toLowerCase()}` : lookupText(filter.actorId),
    }),
    ...(filter?.at?.from && { from: filter.at.from }),
    ...(filter?.at?.before && { before: filter.at.before }),
    ...(reason && { reason: `%${reason}%` }),
  };
};
