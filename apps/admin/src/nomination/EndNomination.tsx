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
    >
      <DateInput source="on" isRequired label="resources.nominations.fields.decidedOn" />
      <RecordPicker source="approverId" reference="people" label="resources.nominations.text.rejectedBy" />
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
    >
      <DateInput source="on" isRequired label="resources.nominations.fields.decidedOn" />
      <LongText source="reason" isRequired />
    </StepDialog>
  );
}
