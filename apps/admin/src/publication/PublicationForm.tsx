import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { AccountEditor } from './AccountEditor.tsx';
import { checkPublication } from './publication.check.ts';
import { publicationFields } from './publication.operations.ts';

const rules: readonly RuleCode[] = ['claim.metric', 'claim.mark', 'claim.key-unique', 'station.lifetime'];
const required = ['stationId', 'title', 'asOf'];
const defaults = { body: '', claims: [] };
const displays = { asOf: 'date', claims: { each: 'text' } } as const;

/** What is written of an account. */
export function PublicationForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkPublication}
      fields={publicationFields}
      displays={displays}
      defaultValues={defaults}
      submitLabel="resources.publications.text.saveDraft"
      onCancel={onCancel}
    >
      <TextBox source="title" isRequired autoFocus={isNew} />
      <Row>
        <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
        <DateInput source="asOf" isRequired help="resources.publications.text.asOfHelp" />
      </Row>
      <AccountEditor />
      <SyntheticInput />
    </ChangeForm>
  );
}
