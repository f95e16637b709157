import { graphql } from '../../generated/gql.ts';
import type { LedgerEntryFieldsFragment } from '../../generated/graphql.ts';

export const LedgerEntryFields = graphql(`
  fragment LedgerEntryFields on LedgerEntry {
    id at action reason source operation recordType recordId part
    actor { name kind }
    line { type id label detail from to count pageType pageId }
    changes {
      field valueType before after
      beforeLine { type id label detail from to count pageType pageId }
      afterLine { type id label detail from to count pageType pageId }
    }
  }
`);

export const RecordHistoryDocument = graphql(`
  query RecordHistory($id: ID!, $after: String) {
    history(id: $id, first: 20, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { ...LedgerEntryFields }
    }
  }
`);

export type Entry = LedgerEntryFieldsFragment;
export type Change = Entry['changes'][number];
export type Line = NonNullable<Entry['line']>;
