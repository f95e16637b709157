import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkSelectionRound } from './selectionRound.check.ts';
import { selectionRoundFields } from './selectionRound.operations.ts';

const rules: readonly RuleCode[] = ['nomination.round', 'period.order', 'station.lifetime'];
const required = ['stationId', 'name', 'openedOn'];
const displays = { openedOn: 'date', closedOn: 'date' } as const;

/** What is typed about a round. */
export function SelectionRoundForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkSelectionRound}
      fields={selectionRoundFields}
      displays={displays}
      onCancel={onCancel}
      {...(isNew ? { defaultValues: { openedOn: today() } } : {})}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <TextBox source="name" isRequired />
      <Row>
        <DateInput source="openedOn" isRequired />
        <DateInput source="closedOn" help="resources.selectionRounds.text.closedOnHelp" />
      </Row>
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}
