import { LedgerEdit } from '../form/LedgerForms.tsx';
import { StationForm } from './StationForm.tsx';
import type { StationRecord } from './station.operations.ts';

/** Changes a record. */
export default function StationEdit() {
  return (
    <LedgerEdit<StationRecord> title={({ name }) => name}>
      {(onCancel) => <StationForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
