import { type RuleCode, teamEligibilities, teamFunctions, teamKinds } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkTeam } from './team.check.ts';
import { teamFields } from './team.operations.ts';

const rules: readonly RuleCode[] = [
  'team.name-unique',
  'team.eligibility',
  'team.one-qinglan-team',
  'record.lifetime',
  'station.lifetime',
];
const required = ['stationId', 'name', 'kind', 'function', 'eligibility'];
const defaults = { kind: 'QINGLAN', function: 'OTHER', eligibility: 'ANYONE' };
const displays = {
  kind: { enum: 'TeamKind' },
  function: { enum: 'TeamFunction' },
  eligibility: { enum: 'TeamEligibility' },
  foundedOn: 'date',
  disbandedOn: 'date',
} as const;

/** What is typed about a team. */
export function TeamForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkTeam}
      fields={teamFields}
      displays={displays}
      defaultValues={defaults}
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <TextBox source="name" isRequired />
      <Row>
        <EnumInput source="kind" isRequired open type="TeamKind" values={teamKinds} />
        <EnumInput source="eligibility" isRequired open type="TeamEligibility" values={teamEligibilities} />
      </Row>
      <EnumInput source="function" isRequired type="TeamFunction" values={teamFunctions} />
      <Row>
        <DateInput source="foundedOn" />
        {!isNew && <DateInput source="disbandedOn" />}
      </Row>
    </ChangeForm>
  );
}
