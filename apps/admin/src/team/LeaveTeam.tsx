import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { checkLeaving } from './team.check.ts';
import type { TeamMember, TeamRecord } from './team.operations.ts';

const rules: readonly RuleCode[] = ['period.order', 'team.leader-is-member', 'record.lifetime'];
const required = ['to'];

interface LeaveTeamProps {
  readonly team: TeamRecord;
  readonly membership: TeamMember;
}

/** Ends a membership. */
export function LeaveTeam({ team, membership }: LeaveTeamProps) {
  const translate = useTranslate();
  const { person } = membership;
  const input = useMemo(() => ({ teamId: team.id, personId: person.id }), [team.id, person.id]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkLeaving(team.id, person.id, values, context),
    [team.id, person.id],
  );
  const text = (key: string) => translate(`resources.teams.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="teams"
      action="leave"
      variant="text"
      label={text('leave')}
      title={text('leaveTitle')}
      done={text('left')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      <DateInput source="to" isRequired help="resources.teams.text.toHelp" />
    </ActionDialog>
  );
}
