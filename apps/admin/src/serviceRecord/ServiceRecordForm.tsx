import { type RuleCode, serviceKinds } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { isBlank } from '../data/changes.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, LongText, NumberBox, Row, SyntheticInput } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkServiceRecord } from './serviceRecord.check.ts';
import { serviceRecordFields } from './serviceRecord.operations.ts';

const rules: readonly RuleCode[] = [
  'service.provider',
  'service.in-service',
  'number.count',
  'record.future',
  'station.lifetime',
  'record.lifetime',
];
const required = ['kind', 'stationId', 'servedOn', 'count'];
const defaults = { kind: 'SERVICE' };
const displays = {
  kind: { enum: 'ServiceKind' },
  servedOn: 'date',
  personId: { reference: 'people' },
  teamId: { reference: 'teams' },
} as const;

/** What is typed about a service. */
export function ServiceRecordForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkServiceRecord}
      fields={serviceRecordFields}
      displays={displays}
      onCancel={onCancel}
      {...(isNew ? { defaultValues: defaults } : {})}
    >
      <EnumInput source="kind" isRequired open type="ServiceKind" values={serviceKinds} />
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <Provider />
      <Row>
        <DateInput source="servedOn" isRequired help="resources.serviceRecords.text.servedOnHelp" />
        <NumberBox source="count" isRequired min={1} help="resources.serviceRecords.text.countHelp" />
      </Row>
      <LongText source="note" help="resources.serviceRecords.text.noteHelp" />
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}

/** Who rendered it: choosing one of the two closes the other. */
function Provider() {
  const [stationId, personId, teamId] = useWatch({ name: ['stationId', 'personId', 'teamId'] });
  const filter = isBlank(stationId) ? {} : { stationId };
  const [byPerson, byTeam] = [!isBlank(personId), !isBlank(teamId)];
  return (
    <Row>
      <RecordPicker
        source="personId"
        reference="people"
        filter={filter}
        disabled={byTeam && !byPerson}
        help="resources.serviceRecords.text.personHelp"
      />
      <RecordPicker
        source="teamId"
        reference="teams"
        filter={filter}
        disabled={byPerson && !byTeam}
        help="resources.serviceRecords.text.teamHelp"
      />
    </Row>
  );
}
