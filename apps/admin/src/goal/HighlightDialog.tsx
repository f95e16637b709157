import type { RuleCode } from '@qinglan/domain';
import { useMemo } from 'react';
import { SelectInput, useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { LongText, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { today } from '../ui/formatDate.ts';
import { checkHighlight } from './goal.check.ts';
import type { GoalPage, HighlightOfGoal } from './goal.operations.ts';

const rules: readonly RuleCode[] = ['workshop.lifecycle', 'record.lifetime'];
const required = ['title', 'shownOn'];

interface HighlightDialogProps {
  readonly goal: GoalPage;
  /** Absent for a new highlight. */
  readonly highlight?: HighlightOfGoal;
}

/** Shows what came of a goal, or changes what is said of it. */
export function HighlightDialog({ goal, highlight }: HighlightDialogProps) {
  const translate = useTranslate();
  const input = useMemo(
    () => (highlight ? { id: highlight.id, version: highlight.version } : { goalId: goal.id }),
    [goal.id, highlight],
  );
  const check = useMemo(() => checkHighlight(goal.id, highlight?.id ?? null), [goal.id, highlight?.id]);
  const defaults = useMemo(() => typed(highlight), [highlight]);
  const text = (key: string) => translate(`resources.goals.text.${key}`);
  return (
    <ActionDialog
      resource="goals"
      action={highlight ? 'updateHighlight' : 'showHighlight'}
      variant={highlight ? 'text' : 'outlined'}
      label={highlight ? translate('ra.action.edit') : text('showHighlight')}
      title={highlight ? text('changeHighlightTitle') : text('showHighlightTitle')}
      done={highlight ? text('changed') : text('shown')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <TextBox source="title" isRequired />
      <LongText source="detail" />
      <DateInput source="shownOn" isRequired />
      {goal.tasks.length > 0 && (
        <SelectInput
          source="taskId"
          margin="none"
          helperText={false}
          choices={goal.tasks.map(({ id, title }) => ({ id, name: title }))}
          translateChoice={false}
        />
      )}
      <SyntheticInput />
    </ActionDialog>
  );
}

function typed(highlight: HighlightOfGoal | undefined) {
  if (!highlight) return { shownOn: today() };
  const { title, detail, shownOn, task, synthetic } = highlight;
  return { title, detail, shownOn, taskId: task?.id ?? null, synthetic };
}
