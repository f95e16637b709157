import type { RuleCode } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { checkTask } from './goal.check.ts';
import type { GoalRecord, TaskOfGoal } from './goal.operations.ts';

const rules: readonly RuleCode[] = ['workshop.lifecycle', 'record.lifetime'];
const required = ['title', 'setOn'];
const displays = { setOn: 'date', dueOn: 'date', ownerId: { reference: 'people' } } as const;
const labels = { ownerId: 'resources.goals.fields.taskOwner' };

interface TaskDialogProps {
  readonly goal: GoalRecord;
  /** Absent for a new task. */
  readonly task?: TaskOfGoal;
}

/** Plans a task of a goal, or changes one. */
export function TaskDialog({ goal, task }: TaskDialogProps) {
  const translate = useTranslate();
  const input = useMemo(
    () => (task ? { id: task.id, version: task.version } : { goalId: goal.id }),
    [goal.id, task],
  );
  const check = useMemo(() => checkTask(goal.id, task?.id ?? null), [goal.id, task?.id]);
  const defaults = useMemo(() => typed(goal, task), [goal, task]);
  const text = (key: string) => translate(`resources.goals.text.${key}`);
  return (
    <ActionDialog
      resource="goals"
      action={task ? 'updateTask' : 'planTask'}
      variant={task ? 'text' : 'outlined'}
      label={task ? translate('ra.action.edit') : text('planTask')}
      title={task ? text('changeTaskTitle') : text('planTaskTitle')}
      done={task ? text('changed') : text('planned')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      displays={displays}
      labels={labels}
      defaultValues={defaults}
    >
      <TextBox source="title" isRequired />
      <Row>
        <DateInput source="setOn" isRequired />
        <DateInput source="dueOn" help="resources.goals.text.dueHelp" />
      </Row>
      <RecordPicker
        source="ownerId"
        reference="people"
        label={labels.ownerId}
        filter={{ stationId: goal.workshop.branch.station.id }}
      />
      <SyntheticInput />
    </ActionDialog>
  );
}

function typed(goal: GoalRecord, task: TaskOfGoal | undefined) {
  if (!task) return { setOn: today(), ownerId: goal.ownerId };
  const { title, setOn, dueOn, owner, synthetic } = task;
  return { title, setOn, dueOn, ownerId: owner?.id ?? null, synthetic };
}
