import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkBranch } from './branch.check.ts';
import { branchFields } from './branch.operations.ts';

const rules: readonly RuleCode[] = ['station.lifetime', 'record.lifetime', 'period.order'];
const required = ['stationId', 'name', 'foundedOn'];
const displays = { foundedOn: 'date', dissolvedOn: 'date' } as const;

/** What is typed about a branch. */
export function BranchForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkBranch}
      fields={branchFields}
      displays={displays}
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <TextBox source="name" isRequired />
      <Row>
        <DateInput source="foundedOn" isRequired />
        {!isNew && <DateInput source="dissolvedOn" />}
      </Row>
    </ChangeForm>
  );
}
