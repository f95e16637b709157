import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { LongText, TextBox } from '../form/inputs.tsx';
import type { FindingDialogProps } from './CloseFinding.tsx';
import { checkFinding } from './caseReview.check.ts';
import { findingRules } from './OpenFinding.tsx';

const required = ['text', 'openedOn'];

/** Changes what is said of a finding. */
export function EditFinding({ reviewId, finding }: FindingDialogProps) {
  const translate = useTranslate();
  const { id, version, text, openedOn, remedy } = finding;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const defaults = useMemo(() => ({ text, openedOn, remedy }), [text, openedOn, remedy]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkFinding(reviewId, id, values, context),
    [reviewId, id],
  );
  const say = (key: string) => translate(`resources.caseReviews.text.${key}`);
  return (
    <ActionDialog
      resource="caseReviews"
      action="updateFinding"
      variant="text"
      label={translate('ra.action.edit')}
      title={say('editFinding')}
      done={say('changed')}
      input={input}
      required={required}
      rules={findingRules}
      check={check}
      defaultValues={defaults}
    >
      <TextBox source="text" isRequired help="resources.caseReviews.text.findingHelp" />
      <DateInput source="openedOn" isRequired />
      <LongText source="remedy" help="resources.caseReviews.text.remedyHelp" />
    </ActionDialog>
  );
}
