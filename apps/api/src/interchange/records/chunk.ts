import type { Acknowledgement, CalendarDate, Regulations } from '@qinglan/domain';
import type { ImportViolation } from '@qinglan/domain/interchange';
import type { Role } from '../../access/roles.ts';
import type { Transaction } from '../../database/database.ts';

/** What the rows of a file are judged with. */
export interface Setting {
  readonly today: CalendarDate;
  readonly regulations: Regulations;
  /** Reasons for going on in spite of warnings, for every row that calls for them. */
  readonly acknowledge: readonly Acknowledgement[];
  /** What the person who imports may do. */
  readonly role: Role;
}

export interface NumberedRow<Row> {
  /** As a spreadsheet numbers it. */
  readonly number: number;
  readonly row: Row;
}

export interface AcceptedRow {
  readonly number: number;
  /** The ids of what the row records. */
  readonly records: readonly string[];
  /** The stations whose figures it may change. */
  readonly stationIds: readonly string[];
}

export interface RefusedRow {
  readonly number: number;
  readonly violations: readonly ImportViolation[];
}

export interface ChunkOutcome {
  readonly accepted: readonly AcceptedRow[];
  readonly refused: readonly RefusedRow[];
  /** Saves the accepted rows. */
  write(): Promise<void>;
}

/**
 * Judges some rows of a file, each by the domain function of the mutation that records such a row, and with the rows
 * before it as facts. Takes as many SQL statements for a thousand rows as for one.
 */
export type JudgeChunk<Row> = (
  tx: Transaction,
  rows: readonly NumberedRow<Row>[],
  setting: Setting,
) => Promise<ChunkOutcome>;

/** Sorts rows into accepted and refused ones. */
export const sorting = () => {
  const accepted: AcceptedRow[] = [];
  const refused: RefusedRow[] = [];
  return {
    accepted,
    refused,
    accept: (number: number, records: readonly string[], stationIds: readonly (string | null)[]): void => {
      accepted.push({ number, records, stationIds: stationIds.filter((id) => id !== null) });
    },
    refuse: (number: number, violations: readonly ImportViolation[]): void => {
      refused.push({ number, violations });
    },
  };
};
