import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { useMay } from '../shell/useRole.ts';
import { checkRevocation } from './award.check.ts';
import type { AwardRecord } from './award.operations.ts';

const rules: readonly RuleCode[] = ['award.lifecycle'];
const required = ['from', 'reason'];

/** Revokes an award: the row and the reason stay, and it stops counting; for reviewers. */
export function RevokeAward({ award }: { readonly award: AwardRecord }) {
  const translate = useTranslate();
  const { id, version, kind } = award;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkRevocation(id, values, context),
    [id],
  );
  if (!useMay('REVIEWER')) return null;
  const text = (key: string) => translate(`resources.awards.text.${key}`, { name: kind.name });
  return (
    <ActionDialog
      resource="awards"
      action="revoke"
      label={text('revoke')}
      title={text('revokeTitle')}
      help={text('revokeHelp')}
      done={text('revokedDone')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      <DateInput source="from" isRequired />
      <LongText source="reason" isRequired />
    </ActionDialog>
  );
}
