import PlaylistAdd from '@mui/icons-material/PlaylistAddOutlined';
import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { TextBox } from '../form/inputs.tsx';
import { checkOpening } from './caseReview.check.ts';
import type { CaseReviewRecord } from './caseReview.operations.ts';

export const findingRules: readonly RuleCode[] = [
  'review.finding-order',
  'record.future',
  'station.lifetime',
];
const required = ['text'];

/** Records what a review found wanting. */
export function OpenFinding({ review }: { readonly review: CaseReviewRecord }) {
  const translate = useTranslate();
  const { id, reviewedOn } = review;
  const input = useMemo(() => ({ reviewId: id }), [id]);
  const defaults = useMemo(() => ({ openedOn: reviewedOn }), [reviewedOn]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkOpening(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.caseReviews.text.${key}`);
  return (
    <ActionDialog
      resource="caseReviews"
      action="openFinding"
      icon={<PlaylistAdd />}
      label={text('openFinding')}
      title={text('openFinding')}
      done={text('opened')}
      input={input}
      required={required}
      rules={findingRules}
      check={check}
      defaultValues={defaults}
    >
      <TextBox source="text" isRequired help="resources.caseReviews.text.findingHelp" />
      <DateInput source="openedOn" />
    </ActionDialog>
  );
}
