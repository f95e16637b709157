import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { checkEndOfTenure } from './branch.check.ts';
import type { BranchTenure } from './branch.operations.ts';

const rules: readonly RuleCode[] = ['period.order', 'record.lifetime', 'station.lifetime'];
const required = ['to'];

interface EndTenureProps {
  readonly tenure: BranchTenure;
  readonly branchId: string;
}

/** Ends a secretary's tenure. */
export function EndTenure({ tenure, branchId }: EndTenureProps) {
  const translate = useTranslate();
  const { id, version, person } = tenure;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkEndOfTenure(branchId, id, values, context),
    [branchId, id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="branches"
      action="endSecretaryTenure"
      variant="text"
      label={text('end')}
      title={text('endTitle')}
      done={text('ended')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      <DateInput source="to" isRequired help="resources.branches.text.toHelp" />
      <LongText source="reason" />
    </ActionDialog>
  );
}
