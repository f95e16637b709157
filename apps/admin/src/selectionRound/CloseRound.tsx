import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { today } from '../ui/formatDate.ts';
import { checkClosing } from './selectionRound.check.ts';
import type { SelectionRoundRecord } from './selectionRound.operations.ts';

const rules: readonly RuleCode[] = ['nomination.round', 'period.order', 'station.lifetime'];
const required = ['closedOn'];

/** Ends the time in which people are put forward. */
export function CloseRound({ round }: { readonly round: SelectionRoundRecord }) {
  const translate = useTranslate();
  const { id, version, name } = round;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkClosing(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.selectionRounds.text.${key}`, { name });
  return (
    <ActionDialog
      resource="selectionRounds"
      action="close"
      label={text('close')}
      title={text('closeTitle')}
      help={text('closeHelp')}
      done={text('closeDone')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      defaultValues={{ closedOn: today() }}
    >
      <DateInput source="closedOn" isRequired />
    </ActionDialog>
  );
}
