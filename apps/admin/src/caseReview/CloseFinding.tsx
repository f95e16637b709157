import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { today } from '../ui/formatDate.ts';
import { checkClosing } from './caseReview.check.ts';
import type { FindingRecord } from './caseReview.operations.ts';
import { findingRules } from './OpenFinding.tsx';

const required = ['closedOn'];

export interface FindingDialogProps {
  readonly reviewId: string;
  readonly finding: FindingRecord;
}

/** Closes a finding that was put right, or corrects the day on which it was. */
export function CloseFinding({ reviewId, finding }: FindingDialogProps) {
  const translate = useTranslate();
  const { id, version, closedOn, remedy } = finding;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const defaults = useMemo(() => ({ closedOn: closedOn ?? today(), remedy }), [closedOn, remedy]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkClosing(reviewId, id, values, context),
    [reviewId, id],
  );
  const text = (key: string) => translate(`resources.caseReviews.text.${key}`);
  const label = text(closedOn == null ? 'closeFinding' : 'correctClosing');
  return (
    <ActionDialog
      resource="caseReviews"
      action="closeFinding"
      variant="text"
      label={label}
      title={label}
      done={text('closedDone')}
      input={input}
      required={required}
      rules={findingRules}
      check={check}
      defaultValues={defaults}
    >
      <DateInput source="closedOn" isRequired />
      <LongText source="remedy" help="resources.caseReviews.text.remedyHelp" />
    </ActionDialog>
  );
}
