import type { RuleCode } from '@qinglan/domain';
import { useRecordContext } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { LongText, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkGoal } from './goal.check.ts';
import { goalFields } from './goal.operations.ts';

const rules: readonly RuleCode[] = ['workshop.lifecycle', 'record.lifetime'];
const required = ['workshopId', 'title', 'setOn'];
const displays = { setOn: 'date', dueOn: 'date', ownerId: { reference: 'people' } } as const;

/** What is typed about a goal. */
export function GoalForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkGoal}
      fields={goalFields}
      displays={displays}
      onCancel={onCancel}
      {...(isNew ? { defaultValues: { setOn: today() } } : {})}
    >
      <RecordPicker source="workshopId" reference="workshops" isRequired disabled={!isNew} />
      <TextBox source="title" isRequired help="resources.goals.text.titleHelp" />
      <LongText source="detail" />
      <Row>
        <DateInput source="setOn" isRequired />
        <DateInput source="dueOn" help="resources.goals.text.dueHelp" />
      </Row>
      <RecordPicker source="ownerId" reference="people" help="resources.goals.text.ownerHelp" />
      <SyntheticInput />
    </ChangeForm>
  );
}
