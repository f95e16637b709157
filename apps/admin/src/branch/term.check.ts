import { beginTerm, changeTerm, endTerm, idOf, type Violation } from '@qinglan/domain';
import {
  type CheckContext,
  type FormValues,
  optionalNumber,
  optionalText,
  text,
  violationsOf,
} from '../form/check.ts';
import { branchFacts } from './branch.facts.ts';

type Violations = Promise<readonly Violation[]>;

function inputOf(values: FormValues) {
  return {
    number: optionalNumber(values['number']) ?? 0,
    electedOn: text(values['electedOn']),
    dueOn: optionalText(values['dueOn']),
    endedOn: optionalText(values['endedOn']),
  };
}

/** Judges a new term by the others of the branch. */
export async function checkBeginningTerm(
  branchId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await branchFacts(load, branchId);
  if (facts === null) return [];
  const input = { ...inputOf(values), endPrevious: values['endPrevious'] === true };
  return violationsOf(beginTerm({ facts, input, today, ids: { term: idOf('CommitteeTerm', 'new') } }));
}

/** Judges a correction of a term. */
export async function checkTermCorrection(
  branchId: string,
  termId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await branchFacts(load, branchId);
  const term = facts?.branchTerms.find(({ id }) => id === termId);
  if (!facts || !term) return [];
  return violationsOf(changeTerm({ facts: { ...facts, term }, input: inputOf(values), today }));
}

/** Judges the end of a term. */
export async function checkEndingTerm(
  branchId: string,
  termId: string,
  values: FormValues,
  { load, today }: CheckContext,
): Violations {
  const facts = await branchFacts(load, branchId);
  const term = facts?.branchTerms.find(({ id }) => id === termId);
  if (!facts || !term) return [];
  const input = { endedOn: text(values['endedOn']) };
  return violationsOf(endTerm({ facts: { ...facts, term }, input, today }));
}
