import { LedgerCreate } from '../form/LedgerForms.tsx';
import { CareerEventForm } from './CareerEventForm.tsx';

/** A new record. */
export default function CareerEventCreate() {
  return (
    <LedgerCreate title="resources.careerEvents.text.record">
      {(onCancel) => <CareerEventForm onCancel={onCancel} />}
    </LedgerCreate>
  );
}
