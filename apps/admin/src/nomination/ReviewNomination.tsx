import type { RuleCode } from '@qinglan/domain';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { StepDialog, type StepProps } from './StepDialog.tsx';
import { checkReview } from './step.check.ts';

const rules: readonly RuleCode[] = ['nomination.four-eyes', 'nomination.lifecycle', 'nomination.yield'];
const required = ['reviewerId', 'on'];

/** Lets a submitted nomination go on; for reviewers. */
export function ReviewNomination({ nomination }: StepProps) {
  return (
    <StepDialog
      nomination={nomination}
      action="review"
      words="review"
      hasHelp
      isNext
      required={required}
      rules={rules}
      check={checkReview}
      defaultValues={{ on: today() }}
    >
      <RecordPicker source="reviewerId" reference="people" isRequired />
      <DateInput source="on" isRequired label="resources.nominations.fields.reviewedOn" />
      <LongText source="note" />
    </StepDialog>
  );
}
