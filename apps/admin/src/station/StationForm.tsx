import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkStation } from './station.check.ts';
import { stationFields } from './station.operations.ts';

const rules: readonly RuleCode[] = [
  'station.code-unique',
  'code.shape',
  'station.lineage',
  'station.lifetime',
  'period.order',
];
const required = ['name', 'code', 'authorityId', 'establishedOn'];
const displays = {
  authorityId: { reference: 'authorities' },
  establishedOn: 'date',
  dissolvedOn: 'date',
  predecessorIds: { reference: 'stations' },
} as const;

/** What is typed about a station, when it is new and later. */
export function StationForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkStation}
      fields={stationFields}
      displays={displays}
      onCancel={onCancel}
    >
      <Row>
        <TextBox source="name" isRequired autoFocus={isNew} />
        <TextBox source="code" isRequired help="resources.stations.text.codeHelp" />
      </Row>
      <RecordPicker source="authorityId" reference="authorities" isRequired />
      <Row>
        <DateInput source="establishedOn" isRequired />
        <DateInput source="dissolvedOn" />
      </Row>
      <RecordPicker
        source="predecessorIds"
        reference="stations"
        many
        filter={{ dissolved: true }}
        help="resources.stations.text.predecessorHelp"
      />
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}
