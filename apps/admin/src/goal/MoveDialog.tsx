import type { Ladder, RuleCode } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { Check } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, LongText } from '../form/inputs.tsx';
import { today } from '../ui/formatDate.ts';

const rules: readonly RuleCode[] = ['workshop.lifecycle', 'record.lifetime'];
const required = ['to', 'on'];

interface MoveDialogProps<Status extends string> {
  readonly action: 'move' | 'moveTask' | 'moveHighlight';
  readonly type: 'GoalStatus' | 'TaskStatus' | 'HighlightStatus';
  readonly ladder: Ladder<Status>;
  readonly record: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly status: Status;
  };
  readonly check: Check;
  readonly variant?: 'text' | 'outlined';
}

/** Takes a goal, a task or a highlight to another status; the reason is kept. */
export function MoveDialog<Status extends string>(props: MoveDialogProps<Status>) {
  const { action, type, ladder, record, check, variant = 'text' } = props;
  const translate = useTranslate();
  const { id, version, title, status } = record;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const steps = Object.keys(ladder[status]);
  const defaults = useMemo(() => ({ on: today(), ...(steps[0] ? { to: steps[0] } : {}) }), [steps[0]]);
  const text = (key: string) => translate(`resources.goals.text.${key}`, { title });
  return (
    <ActionDialog
      resource="goals"
      action={action}
      variant={variant}
      label={text('move')}
      title={text('moveTitle')}
      done={text('moved')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <EnumInput source="to" isRequired open type={type} values={steps} />
      <DateInput source="on" isRequired />
      <LongText source="reason" help="resources.goals.text.reasonHelp" />
    </ActionDialog>
  );
}
