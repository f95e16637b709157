import { LedgerEdit } from '../form/LedgerForms.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';
import type { WorkshopRecord } from './workshop.operations.ts';

/** Changes a record. */
export default function WorkshopEdit() {
  return (
    <LedgerEdit<WorkshopRecord> title={({ name }) => name}>
      {(onCancel) => <WorkshopForm onCancel={onCancel} />}
    </LedgerEdit>
  );
}
