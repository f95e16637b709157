import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { checkSteppingDown } from './team.check.ts';
import type { TeamLeader } from './team.operations.ts';

const rules: readonly RuleCode[] = ['period.order', 'team.leader-is-member'];
const required = ['to'];

interface EndLeadershipProps {
  readonly teamId: string;
  readonly leadership: TeamLeader;
}

/** Ends a leadership; the leader stays a member. */
export function EndLeadership({ teamId, leadership }: EndLeadershipProps) {
  const translate = useTranslate();
  const { id, version, person } = leadership;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkSteppingDown(teamId, id, values, context),
    [teamId, id],
  );
  const text = (key: string) => translate(`resources.teams.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="teams"
      action="endLeadership"
      variant="text"
      label={text('endLead')}
      title={text('endLeadTitle')}
      done={text('endedLead')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      <DateInput source="to" isRequired help="resources.teams.text.endLeadHelp" />
    </ActionDialog>
  );
}
