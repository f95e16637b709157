import Groups from '@mui/icons-material/GroupsOutlined';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { participantRules } from './VanguardTaskForm.tsx';
import { checkParticipants } from './vanguardTask.check.ts';
import type { VanguardTaskRecord } from './vanguardTask.operations.ts';
import { WaveInputs } from './WaveInputs.tsx';
import { wavesOf } from './waves.ts';

const nothing: readonly string[] = [];

/** Says anew who went, and in which wave. */
export function ChangeParticipants({ task }: { readonly task: VanguardTaskRecord }) {
  const translate = useTranslate();
  const { id, version, stationId, participations } = task;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const defaults = useMemo(
    () => ({ waves: wavesOf(participations).map((wave) => wave.map(({ person }) => person.id)) }),
    [participations],
  );
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkParticipants(task, values, context),
    [task],
  );
  const text = (key: string) => translate(`resources.vanguardTasks.text.${key}`);
  return (
    <ActionDialog
      resource="vanguardTasks"
      action="changeParticipants"
      icon={<Groups />}
      label={text('participants')}
      title={text('participantsTitle')}
      help={text('participantsHelp')}
      done={text('participantsDone')}
      input={input}
      required={nothing}
      rules={participantRules}
      check={check}
      defaultValues={defaults}
    >
      <WaveInputs stationId={stationId} />
    </ActionDialog>
  );
}
