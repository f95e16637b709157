import { committeeRoles, type RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row, SyntheticInput } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import type { BranchRecord, BranchSeat } from './branch.operations.ts';
import { checkSeating, checkUnseating } from './membership.check.ts';

const rules: readonly RuleCode[] = ['branch.one-seat', 'branch.size', 'record.lifetime', 'period.order'];
const toSeat = ['personId', 'role', 'from'];
const toUnseat = ['to'];
const defaults = { role: 'MEMBER' };

/** Gives a person a seat on the committee. */
export function SeatMember({ branch }: { readonly branch: BranchRecord }) {
  const translate = useTranslate();
  const { id, name } = branch;
  const input = useMemo(() => ({ branchId: id }), [id]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkSeating(id, values, context),
    [id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name });
  return (
    <ActionDialog
      resource="branches"
      action="seatMember"
      variant="text"
      label={text('seat')}
      title={text('seatTitle')}
      done={text('seated')}
      input={input}
      required={toSeat}
      rules={rules}
      check={check}
      defaultValues={defaults}
    >
      <RecordPicker
        source="personId"
        reference="people"
        isRequired
        label={text('person')}
        filter={{ stationId: branch.stationId }}
      />
      <EnumInput source="role" isRequired type="CommitteeRole" values={committeeRoles} />
      <Row>
        <DateInput source="from" isRequired label={text('from')} />
        <DateInput source="to" label={text('to')} />
      </Row>
      <SyntheticInput />
    </ActionDialog>
  );
}

/** Ends a seat. */
export function UnseatMember({ seat, branchId }: { readonly seat: BranchSeat; readonly branchId: string }) {
  const translate = useTranslate();
  const { id, version, person } = seat;
  const input = useMemo(() => ({ id, version }), [id, version]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkUnseating(branchId, id, values, context),
    [branchId, id],
  );
  const text = (key: string) => translate(`resources.branches.text.${key}`, { name: person.name });
  return (
    <ActionDialog
      resource="branches"
      action="unseatMember"
      variant="text"
      label={text('unseat')}
      title={text('unseatTitle')}
      done={text('unseated')}
      input={input}
      required={toUnseat}
      rules={rules}
      check={check}
    >
      <DateInput source="to" isRequired label={text('to')} help="resources.branches.text.unseatHelp" />
    </ActionDialog>
  );
}
