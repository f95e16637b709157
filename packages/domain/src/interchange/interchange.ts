export { type ExportCell, type ReadRow, readRow, writeRow } from './cells.ts';
export type { Column } from './column.ts';
export { isFormula, neutralise, unneutralise } from './formula.ts';
export {
  type HeaderMapping,
  type HeaderMatch,
  headersOf,
  type MatchedHeaders,
  matchHeaders,
} from './headers.ts';
export {
  describeImport,
  type ImportCode,
  type ImportViolation,
  importCodes,
  importRules,
  importViolation,
  statementOf,
} from './import.rules.ts';
export {
  columnNamed,
  type InterchangeKind,
  type InterchangeRows,
  interchangeColumns,
  interchangeKinds,
} from './kinds.ts';
export type {
  Capped,
  ClaimChange,
  ImportLine,
  ImportReport,
  ReportedColumn,
  ReportedCount,
  ReportedViolation,
  StreakChange,
} from './report.ts';
export type {
  AwardRow,
  EvaluationRow,
  PersonReference,
  PersonRow,
  StationRow,
  TenureRow,
} from './rows.ts';
