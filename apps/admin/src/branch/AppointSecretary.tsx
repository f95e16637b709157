import PersonAdd from '@mui/icons-material/PersonAddAltOutlined';
import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { LongText, YesNo } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkAppointment } from './branch.check.ts';
import type { BranchRecord } from './branch.operations.ts';
import { PartyHint } from './PartyHint.tsx';

const rules: readonly RuleCode[] = [
  'branch.one-secretary',
  'branch.one-branch-per-secretary',
  'branch.secretary-full-member',
  'branch.relay-gap',
  'record.lifetime',
  'station.lifetime',
];
const required = ['personId', 'from'];
const displays = { personId: { reference: 'people' }, from: 'date' } as const;

/** Hands a branch to a new secretary. */
export function AppointSecretary({ branch }: { readonly branch: BranchRecord }) {
  const translate = useTranslate();
  const { id, name } = branch;
  const input = useMemo(() => ({ branchId: id }), [id]);
  const defaults = useMemo(() => ({ endPrevious: branch.secretary != null }), [branch.secretary]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkAppointment(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name });
  return (
    <ActionDialog
      resource="branches"
      action="appointSecretary"
      icon={<PersonAdd />}
      label={text('appoint')}
      title={text('appointTitle')}
      done={text('appointed')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      displays={displays}
      defaultValues={defaults}
    >
      <RecordPicker source="personId" reference="people" isRequired />
      <PartyHint />
      <DateInput source="from" isRequired />
      <YesNo source="endPrevious" help="resources.branches.text.endPreviousHelp" />
      <LongText source="reason" />
    </ActionDialog>
  );
}
