import type { RuleCode } from '@qinglan/domain';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { LongText } from '../form/inputs.tsx';
import { today } from '../ui/formatDate.ts';
import { checkDeciding } from './handover.check.ts';
import type { HandoverRecord, ItemOfHandover } from './handover.operations.ts';

const rules: readonly RuleCode[] = ['workshop.handover'];
const words = {
  ACCEPTED: { button: 'accept', title: 'acceptTitle', help: 'acceptHelp', done: 'accepted' },
  DECLINED: { button: 'decline', title: 'declineTitle', help: 'declineHelp', done: 'declined' },
} as const;

interface DecideItemProps {
  readonly handover: HandoverRecord;
  readonly item: ItemOfHandover;
  readonly state: keyof typeof words;
}

/** Accepts or declines an item; declining says why. */
export function DecideItem({ handover, item, state }: DecideItemProps) {
  const translate = useTranslate();
  const declines = state === 'DECLINED';
  const { id, version } = item;
  const input = useMemo(() => ({ id, version, state }), [id, version, state]);
  const check = useMemo(() => checkDeciding(handover, item, state), [handover, item, state]);
  const required = useMemo(() => (declines ? ['note', 'decidedOn'] : ['decidedOn']), [declines]);
  const defaults = useMemo(() => ({ decidedOn: today() }), []);
  const { button, title, help, done } = words[state];
  const text = (key: string) => translate(`resources.handovers.text.${key}`, { name: item.text });
  return (
    <ActionDialog
      resource="handovers"
      action="decide"
      variant={declines ? 'outlined' : 'contained'}
      label={text(button)}
      title={text(title)}
      help={text(help)}
      done={text(done)}
      input={input}
      required={required}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <LongText source="note" isRequired={declines} />
      <DateInput source="decidedOn" isRequired />
    </ActionDialog>
  );
}
