import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput } from '../form/inputs.tsx';
import { checkAdmission, checkConfirmation, checkLeavingParty, checkPartyCorrection } from './party.check.ts';
import type { PersonParty, PersonRecord } from './person.operations.ts';

const admissionRules: readonly RuleCode[] = ['person.party-membership', 'person.probation', 'period.order'];
const confirmationRules: readonly RuleCode[] = ['person.probation', 'person.party-membership'];
const endRules: readonly RuleCode[] = ['period.order', 'person.party-membership', 'branch.membership'];
const correctionRules: readonly RuleCode[] = [...admissionRules, 'branch.membership'];
const toAdmit = ['probationaryFrom'];
const toConfirm = ['fullFrom'];
const toLeave = ['leftOn'];

interface AdmitProps {
  readonly person: PersonRecord;
}
interface MembershipProps extends AdmitProps {
  readonly membership: PersonParty;
}

/** Records an admission to the Party. */
export function AdmitToParty({ person }: AdmitProps) {
  const text = usePartyText(person);
  const { id } = person;
  const input = useMemo(() => ({ personId: id }), [id]);
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkAdmission(id, values, context),
    [id],
  );
  return (
    <ActionDialog
      resource="people"
      action="admitToParty"
      variant="text"
      label={text('admit')}
      title={text('admitTitle')}
      done={text('admitted')}
      input={input}
      required={toAdmit}
      rules={admissionRules}
      check={check}
    >
      <Row>
        <DateInput source="probationaryFrom" isRequired />
        <DateInput source="fullFrom" />
      </Row>
      <SyntheticInput />
    </ActionDialog>
  );
}

/** Makes a probationary member a full one. */
export function ConfirmMembership({ person, membership }: MembershipProps) {
  const text = usePartyText(person);
  const input = useVersion(membership);
  const [personId, id] = [person.id, membership.id];
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkConfirmation(personId, id, values, context),
    [personId, id],
  );
  return (
    <ActionDialog
      resource="people"
      action="confirmFullMembership"
      variant="text"
      label={text('confirm')}
      title={text('confirmTitle')}
      done={text('confirmed')}
      input={input}
      required={toConfirm}
      rules={confirmationRules}
      check={check}
    >
      <DateInput source="fullFrom" isRequired />
    </ActionDialog>
  );
}

/** Ends a Party membership. */
export function LeaveParty({ person, membership }: MembershipProps) {
  const text = usePartyText(person);
  const input = useVersion(membership);
  const [personId, id] = [person.id, membership.id];
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkLeavingParty(personId, id, values, context),
    [personId, id],
  );
  return (
    <ActionDialog
      resource="people"
      action="leaveParty"
      variant="text"
      label={text('leaveParty')}
      title={text('leavePartyTitle')}
      done={text('leftParty')}
      input={input}
      required={toLeave}
      rules={endRules}
      check={check}
    >
      <DateInput source="leftOn" isRequired help="resources.people.text.leavePartyHelp" />
    </ActionDialog>
  );
}

/** Corrects what was recorded of a Party membership. */
export function CorrectMembership({ person, membership }: MembershipProps) {
  const text = usePartyText(person);
  const input = useVersion(membership);
  const [personId, id] = [person.id, membership.id];
  const { probationaryFrom, fullFrom, leftOn, synthetic } = membership;
  const defaults = useMemo(
    () => ({ probationaryFrom, fullFrom, leftOn, synthetic }),
    [probationaryFrom, fullFrom, leftOn, synthetic],
  );
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkPartyCorrection(personId, id, values, context),
    [personId, id],
  );
  return (
    <ActionDialog
      resource="people"
      action="updatePartyMembership"
      variant="text"
      label={text('correct')}
      title={text('correctPartyTitle')}
      done={text('corrected')}
      input={input}
      required={toAdmit}
      rules={correctionRules}
      check={check}
      defaultValues={defaults}
    >
      <DateInput source="probationaryFrom" isRequired />
      <Row>
        <DateInput source="fullFrom" />
        <DateInput source="leftOn" />
      </Row>
      <SyntheticInput />
    </ActionDialog>
  );
}

function usePartyText({ name }: PersonRecord) {
  const translate = useTranslate();
  return (key: string) => translate(`resources.people.text.${key}`, { name });
}

function useVersion({ id, version }: PersonParty) {
  return useMemo(() => ({ id, version }), [id, version]);
}
