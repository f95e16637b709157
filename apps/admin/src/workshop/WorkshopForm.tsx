import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkWorkshop } from './workshop.check.ts';
import { workshopFields } from './workshop.operations.ts';

const rules: readonly RuleCode[] = [
  'workshop.one-running',
  'workshop.lifecycle',
  'record.lifetime',
  'period.order',
];
const required = ['branchId', 'name', 'foundedOn'];
const displays = { foundedOn: 'date', dissolvedOn: 'date' } as const;

/** What is typed about a workshop. */
export function WorkshopForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkWorkshop}
      fields={workshopFields}
      displays={displays}
      onCancel={onCancel}
    >
      <RecordPicker source="branchId" reference="branches" isRequired disabled={!isNew} />
      <TextBox source="name" isRequired help="resources.workshops.text.nameHelp" />
      <Row>
        <DateInput source="foundedOn" isRequired />
        {!isNew && <DateInput source="dissolvedOn" />}
      </Row>
      <SyntheticInput />
    </ChangeForm>
  );
}
