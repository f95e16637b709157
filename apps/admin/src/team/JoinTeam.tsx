import PersonAdd from '@mui/icons-material/PersonAddAltOutlined';
import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { Row, YesNo } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkJoining } from './team.check.ts';
import type { TeamRecord } from './team.operations.ts';

const rules: readonly RuleCode[] = [
  'team.eligibility',
  'team.one-qinglan-team',
  'team.joined-once',
  'team.leader-is-member',
  'team.leader-in-branch',
  'record.lifetime',
];
const required = ['personId', 'from'];

/** Takes a person into a team, as its leader where that is asked. */
export function JoinTeam({ team }: { readonly team: TeamRecord }) {
  const translate = useTranslate();
  const { id, name } = team;
  const input = useMemo(() => ({ teamId: id }), [id]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkJoining(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.teams.text.${key}`, { name });
  return (
    <ActionDialog
      resource="teams"
      action="join"
      icon={<PersonAdd />}
      label={text('join')}
      title={text('joinTitle')}
      done={text('joined')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      <RecordPicker source="personId" reference="people" isRequired filter={{ stationId: team.stationId }} />
      <DateInput source="from" isRequired />
      <Row>
        <YesNo source="asLeader" />
        <YesNo source="endPrevious" />
      </Row>
    </ActionDialog>
  );
}
