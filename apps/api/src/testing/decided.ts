import { type Decision, describe } from '@qinglan/domain';

/** What was decided. @throws Error with the violations in words where it was refused */
export const accepted = <Value>(decision: Decision<Value>): Value => {
  if (decision.ok) return decision.value;
  throw new Error(decision.violations.map((violation) => describe(violation, 'en')).join('\n'));
};

/** The row with that id. @throws Error when there is none */
export const theOne = <Row extends { readonly id: string }>(rows: readonly Row[], id: string | null): Row => {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new Error(`not there: ${id}`);
  return row;
};
