import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { NumberBox, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkExchangeMeeting } from './exchangeMeeting.check.ts';
import { exchangeMeetingFields } from './exchangeMeeting.operations.ts';

const rules: readonly RuleCode[] = ['record.future', 'station.lifetime', 'number.count'];
const required = ['stationId', 'topic', 'heldOn'];
const displays = { heldOn: 'date', organiserId: { reference: 'authorities' } } as const;

/** What is typed about an exchange meeting. */
export function ExchangeMeetingForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkExchangeMeeting}
      fields={exchangeMeetingFields}
      displays={displays}
      onCancel={onCancel}
    >
      <RecordPicker
        source="stationId"
        reference="stations"
        isRequired
        disabled={!isNew}
        help="resources.exchangeMeetings.text.stationHelp"
      />
      <TextBox source="topic" isRequired />
      <Row>
        <DateInput source="heldOn" isRequired />
        <NumberBox source="attendance" min={0} help="resources.exchangeMeetings.text.attendanceHelp" />
      </Row>
      <RecordPicker
        source="organiserId"
        reference="authorities"
        help="resources.exchangeMeetings.text.organiserHelp"
      />
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}
