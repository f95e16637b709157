import type { RuleCode } from '@qinglan/domain';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import type { NominationRecord } from './nomination.operations.ts';
import type { StepCheck } from './step.check.ts';

export interface StepProps {
  readonly nomination: NominationRecord;
}

interface StepDialogProps extends StepProps {
  /** The operation, and the words that begin with its name. */
  readonly action: 'submit' | 'review' | 'openNotice' | 'approve' | 'reject' | 'withdraw';
  readonly words: string;
  readonly hasHelp?: boolean;
  readonly required: readonly string[];
  readonly rules: readonly RuleCode[];
  readonly check: StepCheck;
  readonly defaultValues: FormValues;
  /** The labels of fields that this step calls otherwise than the nomination does. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly isNext?: boolean;
  readonly children: ReactNode;
}

/** The dialog of one step of a nomination. */
export function StepDialog(props: StepDialogProps) {
  const { nomination, action, words, hasHelp = false, check, isNext = false } = props;
  const translate = useTranslate();
  const { id, version, person } = nomination;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const judge = useCallback(
    (values: FormValues, context: CheckContext) => check(id, values, context),
    [id, check],
  );
  const text = (key: string) => translate(`resources.nominations.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="nominations"
      action={action}
      variant={isNext ? 'contained' : 'outlined'}
      label={text(words)}
      title={text(`${words}Title`)}
      done={text(`${words}Done`)}
      input={input}
      required={props.required}
      rules={props.rules}
      check={judge}
      defaultValues={props.defaultValues}
      {...(props.labels ? { labels: props.labels } : {})}
      {...(hasHelp ? { help: text(`${words}Help`) } : {})}
    >
      {props.children}
    </ActionDialog>
  );
}
