import { caseCategories, type RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, LongText, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkCaseReview } from './caseReview.check.ts';
import { caseReviewFields } from './caseReview.operations.ts';

const rules: readonly RuleCode[] = [
  'review.finding-order',
  'review.study-day',
  'record.future',
  'station.lifetime',
];
const required = ['stationId', 'caseNumber', 'category', 'reviewedOn'];
const displays = {
  category: { enum: 'CaseCategory' },
  reviewedOn: 'date',
  studyDayId: { reference: 'studyDays' },
  reviewerId: { reference: 'people' },
} as const;

/** What is typed about the review of a case. */
export function CaseReviewForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkCaseReview}
      fields={caseReviewFields}
      displays={displays}
      {...(isNew
        ? { submitLabel: 'resources.caseReviews.text.record', defaultValues: { reviewedOn: today() } }
        : {})}
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <Row>
        <TextBox source="caseNumber" isRequired help="resources.caseReviews.text.caseNumberHelp" />
        <EnumInput source="category" isRequired type="CaseCategory" values={caseCategories} />
      </Row>
      <DateInput source="reviewedOn" isRequired />
      <Where />
      <LongText source="summary" help="resources.caseReviews.text.summaryHelp" />
      <SyntheticInput />
    </ChangeForm>
  );
}

/** In which session of the station, and led by whom. */
function Where() {
  const stationId: unknown = useWatch({ name: 'stationId' });
  const ofStation = stationId ? { filter: { stationId } } : {};
  return (
    <Row>
      <RecordPicker
        source="studyDayId"
        reference="studyDays"
        sortField="heldOn"
        sortOrder="DESC"
        {...ofStation}
      />
      <RecordPicker source="reviewerId" reference="people" {...ofStation} />
    </Row>
  );
}
