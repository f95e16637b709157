import { type CareerEventKind, careerEventKinds, type RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkCareerEvent } from './careerEvent.check.ts';
import { careerEventFields } from './careerEvent.operations.ts';

const rules: readonly RuleCode[] = ['person.career', 'station.lifetime'];
const required = ['personId', 'stationId', 'kind', 'happenedOn'];
const displays = {
  kind: { enum: 'CareerEventKind' },
  happenedOn: 'date',
  authorityId: { reference: 'authorities' },
} as const;
const defaults = { kind: 'PROMOTED' };

/** What is typed about a promotion or a selection. */
export function CareerEventForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkCareerEvent}
      fields={careerEventFields}
      displays={displays}
      {...(isNew ? { defaultValues: defaults } : {})}
      onCancel={onCancel}
    >
      <RecordPicker source="personId" reference="people" isRequired disabled={!isNew} />
      <RecordPicker
        source="stationId"
        reference="stations"
        isRequired
        disabled={!isNew}
        help="resources.careerEvents.text.stationHelp"
      />
      <EnumInput source="kind" isRequired open type="CareerEventKind" values={careerEventKinds} />
      <DateInput source="happenedOn" isRequired />
      <TextBox source="position" />
      <Destination />
      <SyntheticInput />
    </ChangeForm>
  );
}

function Destination() {
  const kind = useWatch<{ kind?: CareerEventKind }, 'kind'>({ name: 'kind' });
  return (
    <RecordPicker
      source="authorityId"
      reference="authorities"
      isRequired={kind === 'SELECTED'}
      help="resources.careerEvents.text.authorityHelp"
    />
  );
}
