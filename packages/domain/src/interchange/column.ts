import type { Localised } from '../rule.ts';

interface Heading {
  /** What a person reads above the column; the file may be in either language. */
  readonly header: Localised;
  /** Other headers that mean the same. */
  readonly aliases?: readonly string[] | undefined;
  /** A cell that would be accepted, for documentation and templates. */
  readonly example: string;
}

/** How a cell of the column is read. */
type Content<Value> = [Value] extends [boolean]
  ? { readonly type: 'YES_NO' }
  : [Value] extends [number]
    ? { readonly type: 'INTEGER' }
    : [Value] extends [readonly string[]]
      ? { readonly type: 'LIST' }
      : [string] extends [Value]
        ? { readonly type: 'TEXT' | 'DATE' }
        : { readonly type: 'CHOICE'; readonly choices: Readonly<Record<Value & string, Localised>> };

type ColumnFor<Value> = Heading &
  Content<Exclude<Value, null>> & { readonly required: null extends Value ? false : true };

/** The columns of a kind of record, in their order: one for each field of its row. */
export type Columns<Row> = { readonly [Key in keyof Row]: ColumnFor<Row[Key]> };

/** One column, whatever row it belongs to. */
export interface Column extends Heading {
  readonly key: string;
  readonly required: boolean;
  readonly type: 'TEXT' | 'DATE' | 'INTEGER' | 'YES_NO' | 'LIST' | 'CHOICE';
  readonly choices?: Readonly<Record<string, Localised>> | undefined;
}

/** The columns as a list, each with its key. */
export function listColumns(columns: Readonly<Record<string, Omit<Column, 'key'>>>): readonly Column[] {
  return Object.entries(columns).map(([key, column]) => ({ ...column, key }));
}
