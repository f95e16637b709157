import type { RuleCode } from '@qinglan/domain';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { StepDialog, type StepProps } from './StepDialog.tsx';
import { checkRejection, checkWithdrawal } from './step.check.ts';

const rejectionRules: readonly RuleCode[] = ['nomination.lifecycle', 'nomination.four-eyes'];
const withdrawalRules: readonly RuleCode[] = ['nomination.lifecycle'];
const required = ['on', 'reason'];
const labels = {
  on: 'resources.nominations.fields.decidedOn',
  approverId: 'resources.nominations.text.rejectedBy',
};

/** Ends a nomination that was judged and found wanting; for reviewers. */
export function RejectNomination({ nomination }: StepProps) {
  return (
    <StepDialog
      nomination={nomination}
      action="reject"
      words="reject"
      hasHelp
      required={required}
      rules={rejectionRules}
      check={checkRejection}
      defaultValues={{ on: today() }}
      labels={labels}
    >
      <DateInput source="on" isRequired label={labels.on} />
      <RecordPicker source="approverId" reference="people" label={labels.approverId} />
      <LongText source="reason" isRequired />
    </StepDialog>
  );
}

/** Ends a nomination that is taken back. */
export function WithdrawNomination({ nomination }: StepProps) {
  return (
    <StepDialog
      nomination={nomination}
      action="withdraw"
      words="withdraw"
      hasHelp
      required={required}
      rules={withdrawalRules}
      check={checkWithdrawal}
      defaultValues={{ on: today() }}
      labels={labels}
    >
      <DateInput source="on" isRequired label={labels.on} />
      <LongText source="reason" isRequired />
    </StepDialog>
  );
}
