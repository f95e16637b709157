import type { Localised } from '@qinglan/domain';
import type { Transaction } from '../database/database.ts';
import type { NodeType } from '../global-id.ts';

/** What one record says, in a line: enough to recognise it and to find its page. */
export interface RecordLine {
  readonly id: string;
  /** Its own name or the name of whom it is about; null where its type and date say enough. */
  readonly label: string | null;
  readonly detail?: string | Localised | null;
  readonly from: string | null;
  readonly to?: string | null;
  readonly count?: number | null;
  readonly synthetic?: boolean;
  /** The record on whose page it is shown. */
  readonly parent: { readonly type: NodeType; readonly id: string };
}

/** How the lines of some records of one type are read: one query. */
export type Read = (db: Transaction, where: { id: { in: string[] } }) => Promise<readonly RecordLine[]>;

/** A record that has a page of its own. */
export const itself = (type: NodeType, { id }: { readonly id: string }): RecordLine['parent'] => ({
  type,
  id,
});
