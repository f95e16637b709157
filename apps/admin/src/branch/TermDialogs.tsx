import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { NumberBox, Row, SyntheticInput, YesNo } from '../form/inputs.tsx';
import type { BranchRecord, BranchTerm } from './branch.operations.ts';
import { checkBeginningTerm, checkEndingTerm, checkTermCorrection } from './term.check.ts';

const rules: readonly RuleCode[] = ['branch.terms', 'branch.term-length', 'record.lifetime', 'period.order'];
const toBegin = ['number', 'electedOn'];
const toEnd = ['endedOn'];

interface BeginTermProps {
  readonly branch: BranchRecord;
  readonly terms: readonly BranchTerm[];
}

/** Records the election that begins a term. */
export function BeginTerm({ branch, terms }: BeginTermProps) {
  const translate = useTranslate();
  const { id, name } = branch;
  const next = Math.max(0, ...terms.map(({ number }) => number)) + 1;
  const running = terms.some(({ endedOn }) => endedOn == null);
  const input = useMemo(() => ({ branchId: id }), [id]);
  const defaults = useMemo(() => ({ number: next, endPrevious: running }), [next, running]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkBeginningTerm(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name });
  return (
    <ActionDialog
      resource="branches"
      action="beginTerm"
      variant="text"
      label={text('beginTerm')}
      title={text('beginTermTitle')}
      done={text('begunTerm')}
      input={input}
      required={toBegin}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <TermInputs />
      <DateInput source="endedOn" help="resources.branches.text.endTermHelp" />
      {running && <YesNo source="endPrevious" label={text('endPreviousTerm')} />}
      <SyntheticInput />
    </ActionDialog>
  );
}

function TermInputs() {
  return (
    <>
      <NumberBox source="number" isRequired min={1} />
      <Row>
        <DateInput source="electedOn" isRequired />
        <DateInput source="dueOn" help="resources.branches.text.dueHelp" />
      </Row>
    </>
  );
}

interface TermProps {
  readonly term: BranchTerm;
  readonly branchId: string;
}

/** Ends a term. */
export function EndTerm({ term, branchId }: TermProps) {
  const translate = useTranslate();
  const { id, version, number } = term;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkEndingTerm(branchId, id, values, context),
    [branchId, id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { number });
  return (
    <ActionDialog
      resource="branches"
      action="endTerm"
      variant="text"
      label={text('endTerm')}
      title={text('endTermTitle')}
      done={text('endedTerm')}
      input={input}
      required={toEnd}
      rules={rules}
      check={check}
    >
      <DateInput source="endedOn" isRequired help="resources.branches.text.endTermHelp" />
    </ActionDialog>
  );
}

/** Corrects what was recorded of a term. */
export function CorrectTerm({ term, branchId }: TermProps) {
  const translate = useTranslate();
  const { id, version, number, electedOn, dueOn, endedOn, synthetic } = term;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const defaults = useMemo(
    () => ({ number, electedOn, dueOn, endedOn, synthetic }),
    [number, electedOn, dueOn, endedOn, synthetic],
  );
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkTermCorrection(branchId, id, values, context),
    [branchId, id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { number });
  return (
    <ActionDialog
      resource="branches"
      action="updateTerm"
      variant="text"
      label={text('correct')}
      title={text('correctTermTitle')}
      done={text('corrected')}
      input={input}
      required={toBegin}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <TermInputs />
      <DateInput source="endedOn" help="resources.branches.text.endTermHelp" />
      <SyntheticInput />
    </ActionDialog>
  );
}
