import { LedgerCreate } from '../form/LedgerForms.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';

/** A new record. */
export default function WorkshopCreate() {
  return (
    <LedgerCreate title="resources.workshops.text.found">
      {(onCancel) => <WorkshopForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
