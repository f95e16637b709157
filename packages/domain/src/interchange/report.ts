import type { ClaimVerdict } from '../claim/claim.ts';
import type { Localised, Severity } from '../rule.ts';
import type { StreakKind } from '../streak/streak.ts';
import type { InterchangeKind } from './kinds.ts';

/** What a header of the file was taken for. */
export interface ReportedColumn {
  readonly header: string;
  /** The column's key; null: left out. */
  readonly key: string | null;
}

/** How often one rule was broken. */
export interface ReportedCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
  /** What the rule demands. */
  readonly statement: Localised;
}

export interface ReportedViolation {
  /** As a spreadsheet numbers it; null: about the file as a whole. */
  readonly row: number | null;
  /** The column's key; null: about the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly message: Localised;
}

interface OfStation {
  /** The station's global id. */
  readonly stationId: string;
  readonly stationCode: string;
  readonly stationName: string;
}

/** A streak that is, or would be, longer or shorter than before. */
export interface StreakChange extends OfStation {
  readonly kind: StreakKind;
  /** In years, as of today. */
  readonly before: number;
  readonly after: number;
}

/** A claim that the records bear out where they did not, or the other way round. */
export interface ClaimChange extends OfStation {
  /** The publication's global id. */
  readonly publicationId: string;
  readonly publicationTitle: string;
  /** The words that state the figure. */
  readonly text: string;
  readonly before: ClaimVerdict;
  readonly after: ClaimVerdict;
}

/** A list that may be cut, and how long it was. */
export interface Capped<Item> {
  readonly count: number;
  readonly items: readonly Item[];
}

/** What became of a file, or would become of it. */
export interface ImportReport {
  readonly kind: InterchangeKind;
  readonly fileName: string;
  readonly dryRun: boolean;
  /** Whether the records are in the ledger now. Nothing is written where any row breaks a rule. */
  readonly written: boolean;
  readonly rows: number;
  readonly accepted: number;
  readonly columns: readonly ReportedColumn[];
  readonly counts: readonly ReportedCount[];
  readonly violations: Capped<ReportedViolation>;
  readonly streaks: Capped<StreakChange>;
  readonly claims: Capped<ClaimChange>;
}

/** One line of the answer to an import: how far it is, how it ended, or that it broke off. */
export type ImportLine =
  | { readonly rows: number }
  | { readonly report: ImportReport }
  | { readonly error: Localised };
