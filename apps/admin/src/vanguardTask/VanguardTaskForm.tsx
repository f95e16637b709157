import type { RuleCode } from '@qinglan/domain';
import { useCallback } from 'react';
import { useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ChangeForm } from '../form/ChangeForm.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkChange, checkVanguardTask } from './vanguardTask.check.ts';
import { type VanguardTaskRecord, vanguardTaskFields } from './vanguardTask.operations.ts';
import { WaveInputs } from './WaveInputs.tsx';

export const participantRules: readonly RuleCode[] = [
  'vanguard.cadre-first',
  'vanguard.in-service',
  'vanguard.waves',
];
const rules: readonly RuleCode[] = [...participantRules, 'period.order', 'record.future', 'station.lifetime'];
const required = ['stationId', 'title', 'calledOn'];
const displays = { calledOn: 'date', endedOn: 'date' } as const;

/** What is typed about an urgent task; who went on one that stands is changed on its page. */
export function VanguardTaskForm({ onCancel }: { readonly onCancel: () => void }) {
  const task = useRecordContext<VanguardTaskRecord>();
  const isNew = task?.id === undefined;
  const check = useCallback(
    (values: FormValues, context: CheckContext) =>
      task?.id === undefined ? checkVanguardTask(values, context) : checkChange(task, values, context),
    [task],
  );
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={check}
      fields={vanguardTaskFields}
      displays={displays}
      {...(isNew
        ? { submitLabel: 'resources.vanguardTasks.text.record', defaultValues: { calledOn: today() } }
        : {})}
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired disabled={!isNew} />
      <TextBox source="title" isRequired help="resources.vanguardTasks.text.titleHelp" />
      <Row>
        <DateInput source="calledOn" isRequired />
        <DateInput source="endedOn" help="resources.vanguardTasks.text.endedHelp" />
      </Row>
      {isNew && <NewWaves />}
      <SyntheticInput />
    </ChangeForm>
  );
}

function NewWaves() {
  const stationId: unknown = useWatch({ name: 'stationId' });
  return <WaveInputs stationId={typeof stationId === 'string' ? stationId : undefined} />;
}
