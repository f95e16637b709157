import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { NumberBox, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkStudyDay } from './studyDay.check.ts';
import { studyDayFields } from './studyDay.operations.ts';

const rules: readonly RuleCode[] = ['study.weekday', 'study.attendance', 'record.future', 'station.lifetime'];
const required = ['stationId', 'heldOn', 'topic'];
const displays = { heldOn: 'date', leaderId: { reference: 'people' } } as const;

/** What is typed about a study day. */
export function StudyDayForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkStudyDay}
      fields={studyDayFields}
      displays={displays}
      {...(isNew
        ? { submitLabel: 'resources.studyDays.text.record', defaultValues: { heldOn: today() } }
        : {})}
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <DateInput source="heldOn" isRequired />
      <TextBox source="topic" isRequired />
      <Row>
        <LeaderPicker />
        <NumberBox source="attendance" min={0} />
      </Row>
      <SyntheticInput />
    </ChangeForm>
  );
}

function LeaderPicker() {
  const stationId: unknown = useWatch({ name: 'stationId' });
  return (
    <RecordPicker source="leaderId" reference="people" {...(stationId ? { filter: { stationId } } : {})} />
  );
}
