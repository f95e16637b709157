import { evaluationOutcomes, type RuleCode } from '@qinglan/domain';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, NumberBox, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkEvaluation } from './evaluation.check.ts';

export const evaluationRules: readonly RuleCode[] = [
  'evaluation.one-per-year',
  'evaluation.rank',
  'evaluation.year',
  'station.lifetime',
];
const required = ['stationId', 'year', 'scheme', 'outcome', 'publishedOn'];
const defaults = { scheme: '综合绩效考评' };

/** What is typed about a year's evaluation. */
export function EvaluationForm({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <ChangeForm
      required={required}
      rules={evaluationRules}
      check={checkEvaluation}
      defaultValues={defaults}
      submitLabel="resources.evaluations.text.record"
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired />
      <Row>
        <NumberBox source="year" isRequired min={1900} max={2199} />
        <TextBox source="scheme" isRequired help="resources.evaluations.text.schemeHelp" />
      </Row>
      <VerdictInputs />
      <RecordPicker
        source="authorityId"
        reference="authorities"
        help="resources.evaluations.text.authorityHelp"
      />
      <SyntheticInput />
    </ChangeForm>
  );
}

/** The verdict itself, which a correction may change. */
export function VerdictInputs() {
  return (
    <>
      <EnumInput source="outcome" isRequired open type="EvaluationOutcome" values={evaluationOutcomes} />
      <Row>
        <NumberBox source="rank" min={1} help="resources.evaluations.text.rankHelp" />
        <NumberBox source="rankedAmong" min={1} />
      </Row>
      <Row>
        <DateInput source="publishedOn" isRequired />
        <TextBox source="documentNumber" />
      </Row>
    </>
  );
}
