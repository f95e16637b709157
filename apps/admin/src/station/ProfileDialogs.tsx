import type { RuleCode } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { NumberBox, Row, SyntheticInput } from '../form/inputs.tsx';
import { checkJurisdiction, checkStaffing } from './profile.check.ts';
import type { Jurisdiction, Staffing } from './profile.operations.ts';

const rules: readonly RuleCode[] = ['station.profile-sane', 'record.future', 'station.lifetime'];

interface SnapshotDialogProps<Snapshot> {
  readonly stationId: string;
  /** The snapshot to change; absent for a new one. */
  readonly snapshot?: Snapshot;
}

const jurisdictionRequired = ['observedOn', 'population'];

/** Records what the jurisdiction holds, or changes what was recorded. */
export function JurisdictionDialog({ stationId, snapshot }: SnapshotDialogProps<Jurisdiction>) {
  const translate = useTranslate();
  const id = snapshot?.id ?? null;
  const input = useMemo(
    () => (snapshot ? { id: snapshot.id, version: snapshot.version } : { stationId }),
    [stationId, snapshot],
  );
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkJurisdiction(stationId, id, values, context),
    [stationId, id],
  );
  const text = (key: string) => translate(`resources.stations.text.${key}`);
  return (
    <ActionDialog
      resource="stations"
      action={snapshot ? 'updateJurisdictionProfile' : 'recordJurisdictionProfile'}
      variant={snapshot ? 'text' : 'outlined'}
      label={text(snapshot ? 'changeSnapshot' : 'recordSnapshot')}
      title={text(snapshot ? 'changeJurisdiction' : 'recordJurisdiction')}
      done={text('snapshotSaved')}
      input={input}
      required={jurisdictionRequired}
      rules={rules}
      check={check}
      {...(snapshot ? { defaultValues: { ...snapshot } } : {})}
    >
      <DateInput source="observedOn" isRequired />
      <Row>
        <NumberBox source="population" isRequired min={0} />
        <NumberBox source="floatingPopulation" min={0} />
      </Row>
      <Row>
        <NumberBox source="venues" min={0} />
        <NumberBox source="fireKeyUnits" min={0} />
      </Row>
      {!snapshot && <SyntheticInput />}
    </ActionDialog>
  );
}

const staffingRequired = ['observedOn', 'officers', 'auxiliaries'];

/** Records whom and what the station has, or changes what was recorded. */
export function StaffingDialog({ stationId, snapshot }: SnapshotDialogProps<Staffing>) {
  const translate = useTranslate();
  const id = snapshot?.id ?? null;
  const input = useMemo(
    () => (snapshot ? { id: snapshot.id, version: snapshot.version } : { stationId }),
    [stationId, snapshot],
  );
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkStaffing(stationId, id, values, context),
    [stationId, id],
  );
  const text = (key: string) => translate(`resources.stations.text.${key}`);
  return (
    <ActionDialog
      resource="stations"
      action={snapshot ? 'updateStaffingProfile' : 'recordStaffingProfile'}
      variant={snapshot ? 'text' : 'outlined'}
      label={text(snapshot ? 'changeSnapshot' : 'recordSnapshot')}
      title={text(snapshot ? 'changeStaffing' : 'recordStaffing')}
      done={text('snapshotSaved')}
      input={input}
      required={staffingRequired}
      rules={rules}
      check={check}
      {...(snapshot ? { defaultValues: { ...snapshot } } : {})}
    >
      <DateInput source="observedOn" isRequired />
      <Row>
        <NumberBox source="officers" isRequired min={0} />
        <NumberBox source="auxiliaries" isRequired min={0} />
      </Row>
      <NumberBox source="rooms" min={0} />
      {!snapshot && <SyntheticInput />}
    </ActionDialog>
  );
}
