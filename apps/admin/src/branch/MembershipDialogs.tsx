import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { SyntheticInput, YesNo } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkJoiningBranch, checkLeavingBranch } from './membership.check.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const rules: readonly RuleCode[] = [
  'branch.membership',
  'branch.size',
  'record.lifetime',
  'station.lifetime',
];

type JoinBranchProps =
  | { readonly person: Named; readonly branch?: undefined }
  | { readonly person?: undefined; readonly branch: Named & { readonly stationId: string } };

/** Lets the person of the page join a branch, or somebody join the branch of the page. */
export function JoinBranch({ person, branch }: JoinBranchProps) {
  const translate = useTranslate();
  const [personId, branchId] = [person?.id, branch?.id];
  const input = useMemo(() => (personId ? { personId } : { branchId }), [personId, branchId]);
  const required = useMemo(() => [personId ? 'branchId' : 'personId', 'from'], [personId]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkJoiningBranch({ ...values, ...input }, context),
    [input],
  );
  const name = (person ?? branch)?.name ?? '';
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name });
  return (
    <ActionDialog
      resource="branches"
      action="joinBranch"
      variant="text"
      label={text('join')}
      title={text(person ? 'joinPersonTitle' : 'joinTitle')}
      done={text('joined')}
      input={input}
      required={required}
      rules={rules}
      check={check}
    >
      {branch ? (
        <RecordPicker
          source="personId"
          reference="people"
          isRequired
          label={text('person')}
          filter={{ stationId: branch.stationId }}
        />
      ) : (
        <RecordPicker source="branchId" reference="branches" isRequired />
      )}
      <DateInput source="from" isRequired label={text('joinFrom')} />
      <YesNo source="endPrevious" label={text('endPreviousMembership')} />
      <SyntheticInput />
    </ActionDialog>
  );
}

interface LeaveBranchProps {
  readonly membership: { readonly id: string; readonly version: number };
  readonly person: Named;
  readonly branchId: string;
}

const toLeave = ['to'];

/** Lets a member leave a branch. */
export function LeaveBranch({ membership, person, branchId }: LeaveBranchProps) {
  const translate = useTranslate();
  const { id, version } = membership;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkLeavingBranch(branchId, id, values, context),
    [branchId, id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="branches"
      action="leaveBranch"
      variant="text"
      label={text('leave')}
      title={text('leaveTitle')}
      done={text('left')}
      input={input}
      required={toLeave}
      rules={rules}
      check={check}
    >
      <DateInput source="to" isRequired label={text('to')} help="resources.branches.text.leaveHelp" />
    </ActionDialog>
  );
}
