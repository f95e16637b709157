import type { ReactNode } from 'react';
import { DataTable } from 'react-admin';

/** Columns of the ledger's tables, typed by their record. */
export interface ColumnProps<Record> {
  readonly source: string;
  readonly sortable?: boolean;
  readonly label?: string;
  readonly render: (record: Record) => ReactNode;
  readonly align?: 'left' | 'right';
}

/** One column: what it shows of a record, and whether the API can sort by it. */
export function Column<Record>({ source, sortable = false, label, render, align }: ColumnProps<Record>) {
  return (
    <DataTable.Col
      source={source}
      disableSort={!sortable}
      render={(record: unknown) => render(record as Record)}
      {...(label ? { label } : {})}
      {...(align ? { align, sx: { textAlign: align } } : {})}
    />
  );
}
