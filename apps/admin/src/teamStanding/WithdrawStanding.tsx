import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import { LongText } from '../form/inputs.tsx';
import type { TeamStandingRecord } from './teamStanding.operations.ts';

const required = ['reason'];

interface WithdrawStandingProps {
  readonly standing: TeamStandingRecord;
  readonly period: string;
}

/** Takes a published standing back, with the reason that is kept. */
export function WithdrawStanding({ standing: { id, version }, period }: WithdrawStandingProps) {
  const translate = useTranslate();
  const input = useMemo(() => ({ id, version }), [id, version]);
  const text = (key: string) => translate(`resources.teamStandings.text.${key}`, { period });
  return (
    <ActionDialog
      resource="teamStandings"
      action="withdraw"
      label={text('withdraw')}
      title={text('withdrawTitle')}
      help="resources.teamStandings.text.withdrawHelp"
      done={text('withdrawn')}
      input={input}
      required={required}
      rules={[]}
    >
      <LongText source="reason" isRequired />
    </ActionDialog>
  );
}
