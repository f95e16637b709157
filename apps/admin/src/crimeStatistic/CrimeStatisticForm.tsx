import { type RuleCode, statisticCategories } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, NumberBox, Row, SyntheticInput } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkCrimeStatistic } from './crimeStatistic.check.ts';
import { crimeStatisticFields } from './crimeStatistic.operations.ts';

const rules: readonly RuleCode[] = [
  'statistic.counts',
  'statistic.period',
  'number.count',
  'period.order',
  'record.future',
  'station.lifetime',
];
const required = ['stationId', 'category', 'from', 'to'];
const displays = { category: { enum: 'StatisticCategory' }, from: 'date', to: 'date' } as const;

/** What is typed about the cases of a period. */
export function CrimeStatisticForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkCrimeStatistic}
      fields={crimeStatisticFields}
      displays={displays}
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <EnumInput source="category" isRequired type="StatisticCategory" values={statisticCategories} />
      <Row>
        <DateInput source="from" isRequired help="resources.crimeStatistics.text.fromHelp" />
        <DateInput source="to" isRequired help="resources.crimeStatistics.text.toHelp" />
      </Row>
      <Row>
        <NumberBox source="reported" min={0} help="resources.crimeStatistics.text.countHelp" />
        <NumberBox source="solved" min={0} />
        <NumberBox source="arrested" min={0} />
      </Row>
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}
