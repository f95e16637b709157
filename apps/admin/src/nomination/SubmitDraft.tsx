import type { RuleCode } from '@qinglan/domain';
import { DateInput } from '../form/DateInput.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { StepDialog, type StepProps } from './StepDialog.tsx';
import { checkSubmission } from './step.check.ts';

const rules: readonly RuleCode[] = [
  'nomination.lifecycle',
  'nomination.round',
  'nomination.in-service',
  'nomination.yield',
  'nomination.four-eyes',
];
const required = ['on', 'nominatorId'];

/** Puts forward what was written down as a draft. */
export function SubmitDraft({ nomination }: StepProps) {
  return (
    <StepDialog
      nomination={nomination}
      action="submit"
      words="submit"
      isNext
      required={required}
      rules={rules}
      check={checkSubmission}
      defaultValues={{ on: today(), nominatorId: nomination.nominatorId }}
    >
      <RecordPicker
        source="nominatorId"
        reference="people"
        isRequired
        help="resources.nominations.text.nominatorHelp"
      />
      <DateInput source="on" isRequired label="resources.nominations.fields.submittedOn" />
    </StepDialog>
  );
}
