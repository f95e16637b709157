import { awardColumns } from './awards.columns.ts';
import { type Column, listColumns } from './column.ts';
import { evaluationColumns } from './evaluations.columns.ts';
import { personColumns } from './people.columns.ts';
import type { AwardRow, EvaluationRow, PersonRow, StationRow, TenureRow } from './rows.ts';
import { stationColumns } from './stations.columns.ts';
import { tenureColumns } from './tenures.columns.ts';

export const interchangeKinds = ['stations', 'people', 'tenures', 'evaluations', 'awards'] as const;
export type InterchangeKind = (typeof interchangeKinds)[number];

/** The row of each kind. */
export interface InterchangeRows {
  readonly stations: StationRow;
  readonly people: PersonRow;
  readonly tenures: TenureRow;
  readonly evaluations: EvaluationRow;
  readonly awards: AwardRow;
}

/** The columns of each kind, in the order of templates and exports. */
export const interchangeColumns: Readonly<Record<InterchangeKind, readonly Column[]>> = {
  stations: listColumns(stationColumns),
  people: listColumns(personColumns),
  tenures: listColumns(tenureColumns),
  evaluations: listColumns(evaluationColumns),
  awards: listColumns(awardColumns),
};

/** The columns that hold what a change function names otherwise. */
const columnOfField: Readonly<Record<InterchangeKind, Readonly<Record<string, string>>>> = {
  stations: { authorityId: 'authorityCode', predecessorIds: 'predecessorCodes' },
  people: { stationId: 'stationCode', servesFrom: 'from' },
  tenures: { branchId: 'branchName', personId: 'personName' },
  evaluations: { stationId: 'stationCode', authorityId: 'authorityCode' },
  awards: { recipientId: 'recipientName', authorityId: 'authorityCode' },
};

/** The column that a violation at this field of the input is about; null where none holds it. */
export function columnNamed(kind: InterchangeKind, field: string | undefined): Column | null {
  if (field === undefined) return null;
  const key = columnOfField[kind][field] ?? field;
  return interchangeColumns[kind].find((column) => column.key === key) ?? null;
}
